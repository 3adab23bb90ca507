package decision_test

import (
	"errors"
	"strings"
	"testing"

	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

// FuzzReadBallot says that whatever is read is written in the one way, which reads as
// itself and counts, and that what is refused says why.
func FuzzReadBallot(f *testing.F) {
	for i, text := range []string{
		"A,C", "A5 B3", "A:7, B:3", "B>A=C", "b puis a", "A oui, B si besoin, C non", "1+ 2? 3-", "A, (B)", "lundi 3 5", "abc",
		"Devant la banque, à midi", "L’école?", "A = 5; B\n- C", "A-B (C) : = + &", "12 3", "é o A o", "\xff", "A\u0301",
	} {
		f.Add(uint8(i), text)
	}
	methods := []decision.Method{
		decision.Approval, decision.Score, decision.Points, decision.Ranking, decision.STV, decision.Dates,
	}
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		r := of(t, methods[int(which)%len(methods)])
		got, err := decision.ReadBallot(r, four(), text, words)
		var fault *decision.BallotError
		if err != nil {
			if got != "" || !errors.As(err, &fault) {
				t.Errorf("%s %q: %q, %v", r.Method, text, got, err)
			}
			return
		}
		if again, err := decision.ReadBallot(r, four(), string(got), words); again != got {
			t.Errorf("%s %q: %q, then %q, %v", r.Method, text, got, again, err)
		}
		if _, err := decision.Decide(r, 4, counted(1, map[decision.Choice]int{got: 1})); err != nil {
			t.Errorf("%s %q: %q: %v", r.Method, text, got, err)
		}
		if rules, ok := r.Recount(1); ok {
			form, _ := rules.Method.Form()
			file := "1: " + string(got) + "\n0: A\n0: B\n0: C\n0: D\n"
			if e, err := tally.Parse(strings.NewReader(file), form); err != nil || len(e.Candidates) != 4 {
				t.Errorf("%s %q: %q: %v", r.Method, text, got, err)
			}
		}
	})
}

// FuzzReadOptions takes any options: nothing panics, and what is read counts.
func FuzzReadOptions(f *testing.F) {
	f.Add(uint8(0), "A,B\nB\nA", "A, B")
	f.Add(uint8(5), "?\n(a)\n\n-", "(a)?")
	f.Fuzz(func(t *testing.T, which uint8, texts, text string) {
		options := strings.SplitN(texts, "\n", decision.MaxOptions)
		for _, method := range decision.Methods() {
			if !method.HasOptions() {
				continue
			}
			r := of(t, method)
			r.Seats = min(r.Seats, len(options))
			got, err := decision.ReadBallot(r, options, text, words)
			if err != nil {
				continue
			}
			if _, err := decision.Decide(r, len(options), counted(1, map[decision.Choice]int{got: 1})); err != nil {
				t.Errorf("%s %q: %q: %v", method, text, got, err)
			}
		}
	})
}
