package storage

import (
	"fmt"
	"testing"

	"tocsin/collective/decision"
)

// TestEveryBallotFits: the longest ballot that the rules read, under the longest phrase.
func TestEveryBallotFits(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	options := make([]string, decision.MaxOptions)
	longest := map[decision.Method]string{}
	for i := range options {
		options[i] = fmt.Sprint("option ", i)
		if i > 0 {
			for _, m := range []decision.Method{decision.Ranking, decision.STV} {
				longest[m] += ">"
			}
			for _, m := range []decision.Method{decision.Score, decision.Points, decision.Approval, decision.Dates} {
				longest[m] += ","
			}
		}
		letter := decision.Letter(i)
		for m, mark := range map[decision.Method]string{
			decision.Ranking: "", decision.STV: "", decision.Approval: "", decision.Score: "=5", decision.Points: "=3", decision.Dates: "=oui",
		} {
			longest[m] += letter + mark
		}
	}
	for method, text := range longest {
		rules := decision.Rules{Method: method, Budget: decision.MaxBudget, Seats: 2}
		choice, err := decision.ReadBallot(rules, options, text, func(string) (decision.Choice, bool) { return "", false })
		if err != nil {
			t.Errorf("%s: %v", method, err)
			continue
		}
		p := MustProposal(t, s, c, room)
		b := SecretBallot{"abcdefghijklmnopqrst abcdefghijklmnopqrst", choice}
		if _, err := MustCast(t, s, p.ID, alice, b); err != nil {
			t.Errorf("%s, %d bytes: %v", method, len(choice), err)
		}
	}
}
