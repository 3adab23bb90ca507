package recount_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/tally"
	"tocsin/report/recount"
)

const folder = "../../testdata/votes"

// MustText is the working of a file of ballots.
func MustText(tb testing.TB, ballots string, rules tally.Rules) string {
	tb.Helper()
	form, _ := rules.Method.Form()
	e, err := tally.Parse(strings.NewReader(ballots), form)
	if err != nil {
		tb.Fatal(err)
	}
	r, err := tally.Count(e, rules)
	if err != nil {
		tb.Fatal(err)
	}
	return recount.Text(r)
}

func last(text string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	return lines[len(lines)-1]
}

func TestTextEndsWithTheResult(t *testing.T) {
	for _, table := range []string{"expected.tsv", "more.tsv"} {
		rows, err := os.ReadFile(filepath.Join(folder, table))
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range strings.Split(strings.TrimSpace(string(rows)), "\n")[1:] {
			cells := strings.Split(row, "\t")
			ballots, err := os.ReadFile(filepath.Join(folder, cells[0]))
			if err != nil {
				t.Fatal(err)
			}
			seats, _ := strconv.Atoi(cells[2])
			text := MustText(t, string(ballots), tally.Rules{Method: tally.Method(cells[1]), Seats: seats})
			if last(text) != cells[3] {
				t.Errorf("%s ends with %q", row, last(text))
			}
			if strings.Contains(text, "%!") || strings.Contains(text, " \n") {
				t.Errorf("%s:\n%s", row, text)
			}
		}
	}
}

func TestTextCanBeRecounted(t *testing.T) {
	two, err := collective.ParseFraction("2/3")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		ballots string
		rules   tally.Rules
		said    []string
	}{
		{"1: Ève>Bo\n1: Bo\n1:", tally.Rules{Method: tally.Schulze}, []string{
			"Bulletins : 2 exprimés, 1 blanc, 0 abstention, 0 illisible", "  Bo    ·     1", "Personne ne gagne tous ses duels.", "\nBo=Ève\n",
		}},
		{"3: A>B", tally.Rules{Method: tally.RankedPairs}, []string{"A gagne tous ses duels.", "1. A>B  3  contre  0  retenu"}},
		{"2: A>B>C\n2: B>C>A\n2: C>A>B", tally.Rules{Method: tally.RankedPairs}, []string{
			"2. B>C  4  contre  2  retenu dans 2 cas sur 3", "tous leurs ordres ont été essayés (3 cas)", "  C>A>B\n",
		}},
		{"5: A\n5: B\n2: C>A\n2: D>B", tally.Rules{Method: tally.IRV}, []string{
			"Égalité entre C et D : tous les cas ont été essayés, le résultat est le même.", "Plus de la moitié : 8.", "égalité entre A et B",
		}},
		{"4: A\n3: B>C>A\n3: C>B>A\n0: D>E", tally.Rules{Method: tally.IRV}, []string{
			"Sans aucune voix, éliminés ensemble : D et E.", "LE RÉSULTAT EN DÉPEND",
		}},
		{"4: A>B>C\n1: B>A\n2: C>B\n0: D", tally.Rules{Method: tally.STV, Seats: 2}, []string{
			"Quota : 7 voix ÷ (2 + 1), sans le reste, + 1 = 3.", "excédent de A, 1 voix", "4 bulletins à 0,25000 → B : 1",
			"départagée par les voix à la fin de l'étape 1",
		}},
		{"1: A\n0: B>C", tally.Rules{Method: tally.STV, Seats: 2}, []string{
			"qu'aucun bulletin ne départage", "1 siège à départager entre B et C", "\nA,B=C\n",
		}},
		{"30: pour\n16: contre\n2: abstention", tally.Rules{Method: tally.Majority, Fraction: two}, []string{
			"Il faut 31 voix : 2/3 de 46 exprimés", "la proposition n'est pas adoptée", "\naucune\n",
		}},
		{"30: pour\n16: contre", tally.Rules{Method: tally.Majority}, []string{"plus de la moitié de 46", "est adoptée"}},
		{"3: A:5, B:2\n1: B:4", tally.Rules{Method: tally.Score}, []string{"Points :", "  A  15"}},
		{"3: A:7, B:3\n1: B:10\n0: C", tally.Rules{Method: tally.Cumulative}, []string{"points à répartir", "  A  21", "  C   0"}},
	}
	for _, test := range tests {
		text := MustText(t, test.ballots, test.rules)
		for _, said := range test.said {
			if !strings.Contains(text, said) {
				t.Errorf("%s does not say %q:\n%s", test.rules.Method, said, text)
			}
		}
	}
}

func TestExplain(t *testing.T) {
	for _, err := range []error{
		tally.ErrMethod, tally.ErrSeats, tally.ErrOneSeat, tally.ErrBase, tally.ErrElectorate, tally.ErrTies,
		tally.ErrUTF8, tally.ErrLong, tally.ErrColon, tally.ErrCount, tally.ErrTooMany, tally.ErrComment, tally.ErrName,
		tally.ErrReserved, tally.ErrSeparator, tally.ErrAccent, tally.ErrCase, tally.ErrTwice, tally.ErrTie, tally.ErrPoints, tally.ErrDots,
		tally.ErrBlank, tally.ErrCandidates, tally.ErrEmpty, tally.ErrElection,
	} {
		what, todo, ok := recount.Explain(fmt.Errorf("count: %w", err), "a.votes")
		if !ok || what == "" || !strings.HasSuffix(todo, ".") {
			t.Errorf("%v: %q, %q", err, what, todo)
		}
	}
	what, _, _ := recount.Explain(&tally.LineError{Line: 3, Text: "x", Err: tally.ErrCount}, "a.votes")
	if want := "a.votes:3: le nombre de bulletins n'est pas un nombre entier : « x »."; what != want {
		t.Errorf("%q, expected %q", what, want)
	}
	if _, _, ok := recount.Explain(errors.New("other"), "a.votes"); ok {
		t.Error("another error was explained")
	}
}
