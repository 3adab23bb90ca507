package tally_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/tally"
)

func TestParse(t *testing.T) {
	text := "\ufeff# les bulletins du 3\r\n\r\n 42 : Élise Ménard >  Guichet 2=Mme\u00a0El  Amrani # lundi\r\n" +
		"3:Guichet 2\n1: Élise Ménard>Mme El Amrani = Guichet 2\n5:\n2: Abstention\n1: illisible\n0: 7\n"
	want := tally.Election{
		Candidates: []string{"7", "Guichet 2", "Mme El Amrani", "Élise Ménard"},
		Ballots: []tally.Ballot{
			{Count: 43, Marks: []tally.Mark{{3, 1}, {1, 2}, {2, 2}}},
			{Count: 3, Marks: []tally.Mark{{1, 1}}},
			{Count: 5},
			{Count: 0, Marks: []tally.Mark{{0, 1}}},
		},
		Abstained: 2, Invalid: 1,
	}
	got, err := tally.Parse(strings.NewReader(text), tally.Ranking)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.Transformer("marks", func(m []tally.Mark) string { return fmt.Sprint(m) })); diff != "" {
		t.Error(diff)
	}
}

func TestParseForms(t *testing.T) {
	tests := []struct {
		form tally.Form
		text string
		want string
	}{
		{tally.Approved, "1: B,A\n1: A = B\n1: A>B", "3[{0 1} {1 1}] "},
		{tally.Points, "1: B:3, A:5\n2: A:5,C:0,B:3\n1: A : 0", "3[{0 5} {1 3}] 1[] "},
		{tally.Points, "0: A,B\n0: C:0\n1: B:4", "0[] 1[{1 4}] "},
		{tally.Dots, "1: B:3, A:7\n2: A:7,C:0,B:3\n1: A : 100\n0: D", "3[{0 7} {1 3}] 1[{0 100}] 0[] "},
		{tally.Ranking, "1: A>C=B\n2: A>B=C", "3[{0 1} {1 2} {2 2}] "},
		{tally.StrictRanking, "1: B>A\n1: A>B\n1: B > A", "2[{1 1} {0 2}] 1[{0 1} {1 2}] "},
		{tally.Choice, "31: pour\n2: contre\n1: pour", "32[{1 1}] 2[{0 1}] "},
	}
	for _, test := range tests {
		e, err := tally.Parse(strings.NewReader(test.text), test.form)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, b := range e.Ballots {
			got += fmt.Sprint(b.Count, b.Marks, " ")
		}
		if got = strings.ReplaceAll(got, " [", "["); strings.TrimSpace(got) != strings.TrimSpace(test.want) {
			t.Errorf("%s %q: %s, expected %s", test.form, test.text, got, test.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct {
		form tally.Form
		text string
		line int
		want error
	}{
		{tally.Ranking, "1: A\nA>B", 2, tally.ErrColon},
		{tally.Ranking, "x: A", 1, tally.ErrCount},
		{tally.Ranking, ": A", 1, tally.ErrCount},
		{tally.Ranking, "-1: A", 1, tally.ErrCount},
		{tally.Ranking, "1 000: A", 1, tally.ErrCount},
		{tally.Ranking, "1.5: A", 1, tally.ErrCount},
		{tally.Ranking, "٣: A", 1, tally.ErrCount},
		{tally.Ranking, "1: A\n9223372036854775807: B\n9223372036854775807: C", 2, tally.ErrTooMany},
		{tally.Ranking, "1000000000000: A\n1: B", 2, tally.ErrTooMany},
		{tally.Ranking, "1: A\n1000000000000: abstention", 2, tally.ErrTooMany},
		{tally.Ranking, "1: A>B>A", 1, tally.ErrTwice},
		{tally.Approved, "1: A,A", 1, tally.ErrTwice},
		{tally.Ranking, "1: A>", 1, tally.ErrName},
		{tally.Ranking, "1: >A", 1, tally.ErrName},
		{tally.Ranking, "1: A>>B", 1, tally.ErrName},
		{tally.Ranking, "1: A\u200b", 1, tally.ErrName},
		{tally.Ranking, "1: A\rB", 1, tally.ErrName},
		{tally.Ranking, "1: " + strings.Repeat("A", 201), 1, tally.ErrName},
		{tally.Ranking, "1: A,B", 1, tally.ErrSeparator},
		{tally.Ranking, "1: A:5", 1, tally.ErrSeparator},
		{tally.Choice, "1: A>B", 1, tally.ErrSeparator},
		{tally.StrictRanking, "1: A>B=C", 1, tally.ErrTie},
		{tally.Choice, "1:", 1, tally.ErrBlank},
		{tally.Ranking, "1: A>abstention", 1, tally.ErrReserved},
		{tally.Ranking, "1: A\n1: a", 2, tally.ErrCase},
		{tally.Ranking, "1: E\u0301lise", 1, tally.ErrAccent},
		{tally.Ranking, "1: Guichet #3", 1, tally.ErrComment},
		{tally.Ranking, "  1: A#B", 1, tally.ErrComment},
		{tally.Ranking, "1: \xff", 1, tally.ErrUTF8},
		{tally.Ranking, "", 1, tally.ErrEmpty},
		{tally.Ranking, "# nothing\n3:\n", 2, tally.ErrEmpty},
		{tally.Ranking, "1: A\n1: " + strings.Repeat("A", 1<<20), 2, tally.ErrLong},
	}
	for _, test := range tests {
		checkRefused(t, test.form, test.text, test.line, test.want)
	}
}

func checkRefused(t *testing.T, form tally.Form, text string, line int, want error) {
	t.Helper()
	_, err := tally.Parse(strings.NewReader(text), form)
	var at *tally.LineError
	if !errors.Is(err, want) || !errors.As(err, &at) || at.Line != line {
		t.Errorf("%s %.40q: %v, expected line %d: %v", form, text, err, line, want)
	}
}

func TestParseCandidates(t *testing.T) {
	var b strings.Builder
	for i := range tally.MaxCandidates {
		fmt.Fprintf(&b, "1: candidat %d\n", i)
	}
	if _, err := tally.Parse(strings.NewReader(b.String()), tally.Ranking); err != nil {
		t.Error(err)
	}
	b.WriteString("1: un de plus")
	if _, err := tally.Parse(strings.NewReader(b.String()), tally.Ranking); !errors.Is(err, tally.ErrCandidates) {
		t.Error(err)
	}
}
