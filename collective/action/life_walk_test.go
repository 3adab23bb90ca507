package action_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
)

// idea is what somebody thought of, before anything was said of when.
func idea(kind action.Kind) action.Action {
	return action.Action{
		ID: "a1", Number: 7, Circle: "liege", Others: []collective.RoomID{"namur"}, Author: "zoe", Kind: kind,
		State: action.Idea, Title: "Devant la banque", Targets: []string{"banque"}, Needs: kind.Needs(), Reports: []int{3, 5},
		Created: at,
	}
}

// walk does what bytes say, to an action and to its model, and compares after each step.
func walk(t *testing.T, kind action.Kind, rules action.Rules, script []byte) {
	t.Helper()
	first := idea(kind)
	a, m := first, &model{needs: rules.Need(kind), stage: action.Idea}
	for i, b := range script {
		what, got, err, want := step(a, m, rules, b)
		if !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Fatalf("%d, %s %s: %v, want %v", i, a.State, what, err, want)
		}
		if diff := gocmp.Diff(m.action(first), got); diff != "" {
			t.Fatalf("%d, %s %s: %s", i, a.State, what, diff)
		}
		checkDecided(t, rules, a, got)
		checkAbandon(t, got)
		a = got
	}
}

// step is one act, what it made of an action, and what the model says of the error.
func step(a action.Action, m *model, rules action.Rules, b byte) (what string, got action.Action, err, want error) {
	n := int(b >> 3)
	switch b % 8 {
	case 0:
		proposal := []string{"p1", "p2"}[n%2]
		got, err = a.Decide(proposal)
		return "decide " + proposal, got, err, m.decide(proposal)
	case 1:
		m.undecide()
		return "undecide", a.Undecide(rules), nil, nil
	case 2:
		got, err = a.Abandon("il pleut")
		return "abandon", got, err, m.abandon("il pleut")
	case 3, 4:
		got, err = a.Resume()
		return "resume", got, err, m.resume()
	case 5:
		starts := at.Add(time.Duration(n-16) * time.Hour)
		ends := []time.Time{{}, starts, starts.Add(-time.Minute), starts.Add(4 * time.Hour)}[n%4]
		got, err = a.Schedule(starts, ends, n%8 == 3, at)
		return fmt.Sprintf("schedule %s to %s", starts, ends), got, err, m.schedule(starts, ends, n%8 == 3, at)
	}
	to := action.States()[n%len(action.States())]
	got, err = a.Move(to, rules)
	return "move to " + string(to), got, err, m.move(to)
}

// checkDecided says that what needs a decision goes no further than an idea without one, and
// never begins without one, whether it is dropped in between or not.
func checkDecided(t *testing.T, rules action.Rules, before, after action.Action) {
	t.Helper()
	if (after.State == action.Abandoned) != (after.Before != "") || after.Why != "" && after.Before == "" {
		t.Fatalf("%s, before %q, why %q", after.State, after.Before, after.Why)
	}
	if !rules.Need(after.Kind) || after.Proposal != "" {
		return
	}
	reached := func(a action.Action) action.State { return cmp.Or(a.Before, a.State) }
	switch {
	case reached(after) == action.Decided, reached(after) == action.Prepared:
		t.Fatalf("%s, before %q, without a decision", after.State, after.Before)
	case slices.Contains(begun, reached(after)) && !slices.Contains(begun, reached(before)):
		t.Fatalf("begins without a decision: %s", after.State)
	}
}

// checkAbandon says that dropping an action and taking it up again changes nothing but that
// calendars are told twice.
func checkAbandon(t *testing.T, a action.Action) {
	t.Helper()
	dropped, err := a.Abandon("il pleut")
	if err != nil {
		return
	}
	again, err := dropped.Resume()
	if err != nil || again.Version != a.Version+2 || dropped.Version != a.Version+1 {
		t.Fatalf("%s: version %d, %d, %d, %v", a.State, a.Version, dropped.Version, again.Version, err)
	}
	again.Version = a.Version
	if diff := gocmp.Diff(a, again); diff != "" {
		t.Fatalf("%s, dropped and taken up: %s", a.State, diff)
	}
}

func TestLife(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for _, rules := range []action.Rules{action.UsualRules(), {}, {Decided: action.Kinds()}} {
		for _, kind := range action.Kinds() {
			for range 30 {
				script := make([]byte, 60)
				for i := range script {
					script[i] = byte(random.UintN(256))
				}
				walk(t, kind, rules, script)
			}
		}
	}
}

func FuzzLife(f *testing.F) {
	f.Add(byte(0), []byte{0x00, 0x02, 0x01, 0x03, 0x16, 0x1e, 0x01, 0x26})
	f.Add(byte(4), []byte{0x16, 0x00, 0x08, 0x1e, 0x01, 0x02, 0x04, 0x1d})
	f.Fuzz(func(t *testing.T, which byte, script []byte) {
		kinds := action.Kinds()
		walk(t, kinds[int(which)%len(kinds)], action.UsualRules(), script[:min(len(script), 200)])
	})
}
