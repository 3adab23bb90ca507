package decision_test

import (
	"errors"
	"testing"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestDecideEach(t *testing.T) {
	pass, fail, tie, few := voted(10, 6, 2, 0), voted(10, 2, 6, 0), voted(10, 3, 3, 0), voted(10, 1, 0, 0)
	tests := []struct {
		name  string
		whole decision.Count
		parts []decision.Count
		want  decision.Outcome
	}{
		{"each and all", pass, []decision.Count{pass, pass}, decision.Adopted},
		{"one against", pass, []decision.Count{pass, fail, pass}, decision.Rejected},
		{"the first that is not", pass, []decision.Count{pass, tie, fail}, decision.Tied},
		{"one without quorum", pass, []decision.Count{few, pass}, decision.NoQuorum},
		{"the whole fails", tie, []decision.Count{fail, pass}, decision.Tied},
		{"only the whole fails", fail, []decision.Count{pass, pass}, decision.Rejected},
		{"one circle", pass, []decision.Count{pass}, decision.Adopted},
	}
	for _, test := range tests {
		r := rules(t, "1/2", collective.Expressed)
		r.Quorum = MustFraction(t, "1/2")
		parts := make([]decision.Part, len(test.parts))
		for i, count := range test.parts {
			parts[i] = decision.Part{Circle: collective.RoomID(test.name), Count: count}
		}
		got, err := decision.DecideEach(r, 0, test.whole, parts)
		if err != nil || got.Outcome != test.want || len(got.Parts) != len(parts) {
			t.Errorf("%s: %s of %d, %v", test.name, got.Outcome, len(got.Parts), err)
		}
		for i, part := range got.Parts {
			alone := MustDecide(t, r, test.parts[i])
			if part.Outcome != alone.Outcome || written(part.Checks) != written(alone.Checks) || string(part.Circle) != test.name {
				t.Errorf("%s: %s, %s", test.name, part.Outcome, written(part.Checks))
			}
			if parts[i].Outcome != "" {
				t.Errorf("%s: what was given changed", test.name)
			}
		}
	}
}

// TestDecideEachOfTexts is for texts: a date that suits each circle is no single date.
func TestDecideEachOfTexts(t *testing.T) {
	for _, method := range decision.Methods() {
		text := method == decision.Majority || method == decision.Consent || method == decision.Consensus
		if _, err := decision.DecideEach(of(t, method), 2, decision.Count{}, nil); errors.Is(err, decision.ErrMethod) == text {
			t.Errorf("%s: %v", method, err)
		}
	}
	strange := counted(3, votes{"A>B": 1})
	if _, err := decision.DecideEach(of(t, decision.Consent), 0, decision.Count{}, []decision.Part{{Count: strange}}); !errors.Is(err, decision.ErrBallot) {
		t.Error(err)
	}
	if _, err := decision.DecideEach(of(t, decision.Consent), 0, strange, nil); !errors.Is(err, decision.ErrBallot) {
		t.Error(err)
	}
}

// TestOneObjectionStopsAll is how consent works across circles.
func TestOneObjectionStopsAll(t *testing.T) {
	liege, namur := counted(9, votes{decision.Agree: 5}), counted(3, votes{decision.Agree: 1, decision.Objection: 1})
	whole := counted(12, votes{decision.Agree: 6, decision.Objection: 1})
	got, err := decision.DecideEach(of(t, decision.Consent), 0, whole, []decision.Part{{Count: liege}, {Count: namur}})
	if err != nil || got.Outcome != decision.Blocked || got.Parts[0].Outcome != decision.Adopted || got.Parts[1].Outcome != decision.Blocked {
		t.Errorf("%s, %+v, %v", got.Outcome, got.Parts, err)
	}
}
