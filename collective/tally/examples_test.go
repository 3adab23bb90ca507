package tally_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/tally"
)

const folder = "../../testdata/votes"

func TestExamples(t *testing.T) {
	count := 0
	for _, table := range []string{"expected.tsv", "more.tsv"} {
		text, err := os.ReadFile(filepath.Join(folder, table))
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
			cells := strings.Split(row, "\t")
			count++
			t.Run(cells[0]+" "+cells[1]+" "+cells[2], func(t *testing.T) {
				ballots, err := os.ReadFile(filepath.Join(folder, cells[0]))
				if err != nil {
					t.Fatal(err)
				}
				seats, _ := strconv.Atoi(cells[2])
				got := MustCount(t, string(ballots), tally.Rules{Method: tally.Method(cells[1]), Seats: seats})
				if got.String() != cells[3] {
					t.Errorf("%s, expected %s", got, cells[3])
				}
			})
		}
	}
	if count < 30 {
		t.Errorf("only %d examples", count)
	}
}

// The strongest paths of Schulze's example, as his paper prints them.
func TestStrongestPaths(t *testing.T) {
	ballots, err := os.ReadFile(filepath.Join(folder, "schulze-45.votes"))
	if err != nil {
		t.Fatal(err)
	}
	want := [][]int64{
		{0, 28, 28, 30, 24}, {25, 0, 28, 33, 24}, {25, 29, 0, 29, 24}, {25, 28, 28, 0, 24}, {25, 28, 28, 31, 0},
	}
	r := MustCount(t, string(ballots), tally.Rules{Method: tally.Schulze})
	if diff := cmp.Diff(want, step[tally.Paths](t, r).Strength); diff != "" {
		t.Error(diff)
	}
}

// The second surplus is of papers of two values: 8 × 0.35 / 34 and 8 / 34.
func TestSecondTransfer(t *testing.T) {
	ballots, err := os.ReadFile(filepath.Join(folder, "stv-second.votes"))
	if err != nil {
		t.Fatal(err)
	}
	r := MustCount(t, string(ballots), tally.Rules{Method: tally.STV, Seats: 3})
	got, ok := r.Steps[4].(tally.Stage)
	if !ok {
		t.Fatalf("%+v", r.Steps)
	}
	want := tally.Stage{
		Action: tally.Surplus, Candidate: 1, Surplus: 800_000,
		Parcels: []tally.Parcel{{To: 2, Papers: 20, Value: 23529}, {To: 2, Papers: 40, Value: 8235}},
		Votes:   []int64{2_600_000, 2_600_000, 2_299_980, 2_500_000}, Lost: 20,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMajorityEdges(t *testing.T) {
	tests := []struct {
		ballots, fraction string
		of                collective.Base
		electorate        int64
		want              string
	}{
		{"2: pour\n1: contre", "2/3", "", 0, "pour"},
		{"30: pour\n15: contre", "2/3", "", 0, "pour"},
		{"31: pour\n15: contre", "2/3", "", 0, "pour"},
		{"30: pour\n16: contre", "2/3", "", 0, ""},
		{"15: pour\n31: contre", "2/3", "", 0, "contre"},
		{"5: pour\n5: contre", "2/3", "", 0, "contre=pour"},
		{"55: pour\n45: contre", "55 %", "", 0, "pour"},
		{"7: pour", "28 %", collective.Everyone, 25, "pour"},
		{"7: pour\n10: contre", "28 %", collective.Everyone, 25, "pour"},
		{"6: pour", "28 %", collective.Everyone, 25, ""},
		{"4906: pour\n4901: contre\n192: abstention", "1/2", collective.Expressed, 0, "pour"},
		{"4906: pour\n4901: contre\n192: abstention", "1/2", collective.Cast, 0, ""},
		{"0: pour\n0: contre\n40: abstention", "1 %", collective.Cast, 0, ""},
		{"5: Liège\n4: Namur\n1: Mons", "1/2", "", 0, ""},
		{"6: Liège\n4: Namur\n1: Mons", "1/2", "", 0, "Liège"},
		{"4: Liège\n6: Namur", "2/5", "", 0, "Namur"},
		{"4: pour\n6: remettre", "2/5", "", 0, "remettre"},
		{"4: Liège\n4: Namur\n2: Mons", "2/5", "", 0, "Liège=Namur"},
	}
	for _, test := range tests {
		fraction, err := collective.ParseFraction(test.fraction)
		if err != nil {
			t.Fatal(err)
		}
		got := MustCount(t, test.ballots, tally.Rules{
			Method: tally.Majority, Fraction: fraction, Of: test.of, Electorate: test.electorate,
		})
		if got.String() != test.want {
			t.Errorf("%q at %s of %q: %s, expected %s", test.ballots, test.fraction, test.of, got, test.want)
		}
	}
}
