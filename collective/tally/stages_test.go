package tally_test

import (
	"fmt"
	"strings"
	"testing"

	"tocsin/collective/tally"
)

// TestStages says what each stage does, whom it does it to, and how a tie was settled.
func TestStages(t *testing.T) {
	tests := []struct {
		name, ballots string
		seats         int
		want          string
	}{
		{"the largest surplus first", "12: A>C\n14: B>D\n3: C\n2: D\n2: E", 4,
			"first elects BA; surplus B elects D; surplus A elects C"},
		{"a surplus that came later is larger", "11: A>C\n20: B>D\n6: D>C\n3: C\n2: E", 4,
			"first elects BA; surplus B elects D; surplus D; surplus A; exclusion E; last elects C"},
		{"equal surpluses, settled by the stage before", "10: A>B>E\n5: B>F\n7: C>E\n1: D>C\n1: G\n1: H>C", 3,
			"first elects AC; surplus A elects B"},
		{"equal surpluses that nothing settles", "5: A>C\n5: B>D\n1: C\n1: D", 3,
			"first elects AB; surplus A tie AB decides; surplus B; exclusion D tie CD by 2; last elects C"},
		{"a tie for last, settled by the stage before", "1: A>B\n2: B\n3: C\n4: D\n5: E", 2,
			"first; exclusion A; exclusion B tie BC by 1; exclusion C; last elects ED"},
		{"the lowest of three at the stage before", "1: A>B\n2: B\n3: C\n3: D\n5: E", 2,
			"first elects E; exclusion A; exclusion B tie BCD by 1; exclusion C tie CD decides; last elects D"},
		{"zeros go one by one", "4: A\n3: B\n2: C>B\n0: D>E", 1,
			"first; exclusion D tie DE; exclusion E; exclusion C elects B"},
		{"exactly the quota has no surplus", "4: A>B\n3: B\n2: C\n1: D>C", 2,
			"first elects A; exclusion D; exclusion C tie BC by 1; last elects B"},
	}
	for _, test := range tests {
		r := MustCount(t, test.ballots, tally.Rules{Method: tally.STV, Seats: test.seats})
		if got := told(r); got != test.want {
			t.Errorf("%s: quota %d\n%s, expected\n%s", test.name, step[tally.Quota](t, r).Quota, got, test.want)
		}
	}
}

func told(r tally.Result) string {
	var stages []string
	for _, s := range r.Steps {
		stage, ok := s.(tally.Stage)
		if !ok {
			continue
		}
		text := string(stage.Action)
		if stage.Action == tally.Surplus || stage.Action == tally.Exclusion {
			text += " " + r.Candidates[stage.Candidate]
		}
		if len(stage.Tied) > 0 {
			text += " tie " + strings.Join(r.Names(stage.Tied), "")
		}
		if stage.Settled > 0 {
			text += fmt.Sprintf(" by %d", stage.Settled)
		}
		if stage.Matters {
			text += " decides"
		}
		if len(stage.Elected) > 0 {
			text += " elects " + strings.Join(r.Names(stage.Elected), "")
		}
		stages = append(stages, text)
	}
	return strings.Join(stages, "; ")
}
