package mandate_test

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

// steps are all that can happen to a mandate, by what has to be so that it can.
func steps(now time.Time) map[string]func(mandate.Mandate) (mandate.Mandate, error) {
	return map[string]func(mandate.Mandate) (mandate.Mandate, error){
		"agree":  mandate.Mandate.Agree,
		"give":   func(m mandate.Mandate) (mandate.Mandate, error) { return m.Give(member("a"), decision.Rules{}, now) },
		"pass":   func(m mandate.Mandate) (mandate.Mandate, error) { return m.Pass(now) },
		"lapse":  func(m mandate.Mandate) (mandate.Mandate, error) { return m.Lapse(now) },
		"annul":  func(m mandate.Mandate) (mandate.Mandate, error) { return m.Annul(now) },
		"return": func(m mandate.Mandate) (mandate.Mandate, error) { return m.Return(now) },
		"expire": func(m mandate.Mandate) (mandate.Mandate, error) { return m.Expire(now) },
		"revoke": func(m mandate.Mandate) (mandate.Mandate, error) { return m.Revoke(now) },
		"resume": func(m mandate.Mandate) (mandate.Mandate, error) { return m.Resume(now) },
	}
}

// TestLife: from each state, in force and after the last day, what can happen and where it leads. What is
// not listed is refused and changes nothing.
func TestLife(t *testing.T) {
	now := MustNow(t)
	today := when.DateOf(now)
	lot := func() *mandate.Lot {
		return &mandate.Lot{Seed: "5eed", Candidates: []mandate.Candidate{{Name: "a", Who: member("a")}, {Name: "b", Who: member("b")}}}
	}
	can := map[mandate.State]map[string]mandate.State{
		mandate.Asked:    {"agree": mandate.Voting, "lapse": mandate.Lapsed},
		mandate.Voting:   {"give": mandate.Held, "lapse": mandate.Lapsed},
		mandate.Calling:  {"give": mandate.Held, "lapse": mandate.Lapsed},
		mandate.Held:     {"pass": mandate.Held, "annul": mandate.Lapsed, "return": mandate.Returned, "revoke": mandate.Revoked},
		mandate.Expired:  {},
		mandate.Returned: {"resume": mandate.Held},
		mandate.Revoked:  {"resume": mandate.Held},
		mandate.Lapsed:   {},
	}
	after := map[mandate.State]map[string]mandate.State{ // the last day
		mandate.Asked: can[mandate.Asked], mandate.Voting: {"lapse": mandate.Lapsed}, mandate.Calling: {"lapse": mandate.Lapsed},
		mandate.Held: {"pass": mandate.Held, "annul": mandate.Lapsed, "expire": mandate.Expired},
	}
	for _, state := range mandate.States() {
		for until, ways := range map[when.Date]map[string]mandate.State{today: can[state], today.Plus(-1): after[state]} {
			for name, step := range steps(now) {
				m := mandate.Mandate{State: state, Holder: member("a"), Until: until, Began: now, Ended: now, Lot: lot()}
				got, err := step(m)
				want, ok := ways[name]
				switch {
				case ok && (err != nil || got.State != want):
					t.Errorf("%s until %s, %s: %s, %v", state, until, name, got.State, err)
				case !ok && err == nil:
					t.Errorf("%s until %s: it can %s", state, until, name)
				case err != nil && (got.State != state || got.Holder != m.Holder || got.Ended != m.Ended):
					t.Errorf("%s: %s was refused and changed it", state, name)
				}
			}
		}
	}
}

// TestGiveAndTakeBackInTime: a lot passes on for a week, what was laid down comes back for a day.
func TestGiveAndTakeBackInTime(t *testing.T) {
	now := MustNow(t)
	until := when.DateOf(now).Plus(60)
	m := held("a", press, now, until)
	m.Lot = &mandate.Lot{Seed: "5eed", Candidates: []mandate.Candidate{{Name: "a", Who: member("a")}, {Name: "b", Who: member("b")}}}
	m.Lot.Refuse("") // nobody
	for name, tc := range map[string]struct {
		after time.Duration
		err   error
	}{"at once": {0, nil}, "in a week": {mandate.Refusing, nil}, "later": {mandate.Refusing + 1, mandate.ErrLate}} {
		if _, err := m.Pass(now.Add(tc.after)); !errors.Is(err, tc.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	next, err := m.Pass(now)
	last, failed := next.Pass(now)
	if err != nil || failed != nil || next.Holder == m.Holder || next.Holder == "" || last.State != mandate.Lapsed || last.Holder != "" {
		t.Errorf("%+v, then %+v", next, last)
	}
	if len(m.Lot.Refused) != 1 {
		t.Error("passing it on changed the lot that it was drawn in")
	}
	down, err := m.Return(now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := down.Resume(now.Add(mandate.Returning)); err != nil {
		t.Errorf("after a day: %v", err)
	}
	if _, err := down.Resume(now.Add(mandate.Returning + 1)); !errors.Is(err, mandate.ErrLate) {
		t.Errorf("after more than a day: %v", err)
	}
	down.Holder = ""
	if _, err := down.Resume(now); !errors.Is(err, mandate.ErrState) {
		t.Errorf("somebody who was forgotten has it again: %v", err)
	}
	if _, err := (mandate.Mandate{State: mandate.Voting, Until: until}).Give(assembly.Speaker(""), decision.Rules{}, now); !errors.Is(err, mandate.ErrState) {
		t.Errorf("nobody has it: %v", err)
	}
}
