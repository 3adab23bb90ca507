package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const namur = "!namur:test"

var six = []string{"alice", "bruno", "chloé", "dina", "emil", "farah"}

func dm(name string) string { return "!dm-" + name + ":test" }

// MustSix is a scene with a circle of six, each with a direct chat too, under the usual
// rules as change leaves them.
func MustSix(tb testing.TB, change func(*decision.Rules)) *scene {
	tb.Helper()
	s := MustScene(tb)
	rules := decision.Usual()
	for kind, r := range rules {
		if change != nil {
			change(&r)
		}
		rules[kind] = r
	}
	s.engine.settings.Rules = rules
	s.enter(namur, storage.Circle, six...)
	for _, name := range six {
		s.enter(dm(name), storage.Direct, name)
	}
	return s
}

// in has somebody write in a room; all that is said because of it is one text.
func (s *scene) in(room, who, text string) string {
	s.tb.Helper()
	return strings.Join(s.doIn(room, s.message(who, text)), "\n")
}

// wait lets time pass, and returns what is said because of it.
func (s *scene) wait(d time.Duration) string {
	s.tb.Helper()
	s.now = s.now.Add(d)
	if err := s.engine.Tick(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
	return strings.Join(s.heard(), "\n")
}

// proposal reads a proposal by its number.
func (s *scene) proposal(number int) (p decision.Proposal) {
	s.tb.Helper()
	if err := s.store.Do(s.tb.Context(), func(tx *storage.Tx) (err error) {
		p, err = tx.ProposalByNumber(number)
		return err
	}); err != nil {
		s.tb.Fatal(err)
	}
	return p
}

// counted is how the ballots of a closed vote were counted.
func (s *scene) counted(number int) decision.Count {
	s.tb.Helper()
	p := s.proposal(number)
	if p.Receipt == nil {
		s.tb.Fatalf("vote %d is %s", number, p.State)
	}
	return p.Receipt.Count
}

func wantSaid(t *testing.T, said string, wants ...string) {
	t.Helper()
	for _, want := range wants {
		if !strings.Contains(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(said), want) {
			t.Errorf("%q is missing in %.300q", want, said)
		}
	}
}
