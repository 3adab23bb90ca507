package tally_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/tally"
)

// FuzzParse says that whatever is read is sound, and reads the same once written.
func FuzzParse(f *testing.F) {
	for i, text := range []string{
		"31: pour\n15: contre\n4: abstention", "42: A,B = C\n", "3: A:5, B:0\n1:", "42: A>B=C # x\r\n\n1: illisible", "\ufeff42: É>B\n0: C", "x\n0:0", "0:0:0 ", "0: A\n3: B:7, A:100",
	} {
		f.Add(text, uint8(i))
	}
	forms := []tally.Form{tally.Choice, tally.Approved, tally.Points, tally.Dots, tally.Ranking, tally.StrictRanking}
	f.Fuzz(func(t *testing.T, text string, which uint8) {
		form := forms[int(which)%len(forms)]
		e, err := tally.Parse(strings.NewReader(text), form)
		var at *tally.LineError
		if err != nil {
			if !errors.As(err, &at) || at.Line < 1 || at.Line > 1+strings.Count(text, "\n") {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		if err := e.Check(form); err != nil {
			t.Errorf("%q: %v", text, err)
		}
		again, err := tally.Parse(strings.NewReader(written(e, form)), form)
		if err != nil {
			t.Fatalf("%q from %q: %v", written(e, form), text, err)
		}
		if again.Ballots = again.Ballots[:len(e.Ballots)]; !cmp.Equal(e, again) {
			t.Errorf("%q: %s", text, cmp.Diff(e, again))
		}
	})
}

// written is a file that reads as e, with lines of 0 for candidates without a ballot.
func written(e tally.Election, form tally.Form) string {
	var b strings.Builder
	for _, ballot := range e.Ballots {
		fmt.Fprintf(&b, "%d: ", ballot.Count)
		for i, m := range ballot.Marks {
			separator := ">"
			switch {
			case i == 0:
				separator = ""
			case form == tally.Approved || form == tally.Points || form == tally.Dots:
				separator = ","
			case form == tally.Ranking && m.Value == ballot.Marks[i-1].Value:
				separator = "="
			}
			b.WriteString(separator + e.Candidates[m.Candidate])
			if form == tally.Points || form == tally.Dots {
				fmt.Fprintf(&b, ":%d", m.Value)
			}
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "%d: abstention\n%d: illisible\n", e.Abstained, e.Invalid)
	for _, name := range e.Candidates {
		fmt.Fprintf(&b, "0: %s\n", name)
	}
	return b.String()
}

// FuzzCount says that every method ends soon, on up to 20 candidates, and comes to a
// sound result or says that there are too many ties.
func FuzzCount(f *testing.F) {
	f.Add(uint8(4), uint8(3), uint8(5), []byte("schulze"))
	for which := range uint8(9) {
		f.Add(which, uint8(9), uint8(20), []byte{1, 1, 1, 2, 1, 3, 1, 4, 1, 5, 1, 6})
	}
	f.Fuzz(func(t *testing.T, which, seats, candidates uint8, data []byte) {
		method := tally.Methods()[int(which)%len(tally.Methods())]
		n := 1 + int(candidates)%20
		rules := tally.Rules{Method: method}
		if method == tally.STV {
			rules.Seats = 1 + int(seats)%n
		}
		e := election(method, n, data)
		began := time.Now()
		r, err := tally.Count(e, rules)
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s took %s", method, took)
		}
		if err != nil && !errors.Is(err, tally.ErrTies) {
			t.Fatal(err)
		}
		if err == nil {
			sound(t, r, rules)
		}
	})
}
