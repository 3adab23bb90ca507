package storage

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
)

// TestRefusalsAreToldTogether: what is pending becomes told, and who counted is gone.
func TestRefusalsAreToldTogether(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	bank := action.Refusal{Day: "2026-12-01", Task: "virement", Service: "banque", N: 3}
	free := action.Refusal{Day: "2026-12-01", Task: "remplir le cahier bleu", Kept: true, N: 1}
	MustDo(t, s, func(tx *Tx) error {
		back := bank
		back.N = -1
		return errors.Join(tx.CountRefusal(a.ID, bank, alice, 0), tx.CountRefusal(a.ID, free, alice, 0), tx.CountRefusal(a.ID, bank, "m2", 0),
			tx.CountRefusal(a.ID, back, "m2", 0), tx.CountRefusal(a.ID, bank, "", 4))
	})
	want := []action.Refusal{{Day: bank.Day, Task: "virement", Service: "banque", N: 8}, free}
	MustDo(t, s, func(tx *Tx) error {
		pending, counters, err := tx.PendingRefusals(a.ID)
		told, errTold := tx.Refusals(a.ID)
		if diff := cmp.Diff(want, pending); diff != "" || counters != 6 || len(told) != 0 {
			t.Error(diff, counters, told)
		}
		return errors.Join(err, errTold, tx.TellRefusals(a.ID, "answer"))
	})
	MustDo(t, s, func(tx *Tx) error {
		pending, counters, err := tx.PendingRefusals(a.ID)
		told, errTold := tx.Refusals(a.ID)
		if diff := cmp.Diff(want, told); diff != "" || counters != 0 || len(pending) != 0 {
			t.Error(diff, counters, pending)
		}
		all, errRead := tx.readRefusals(a.ID)
		if len(all.Members) != 0 {
			t.Error("it is still known who counted")
		}
		return errors.Join(err, errTold, errRead)
	})
}

// TestCountingLeavesNoRef: once told, what a message counted can be read nowhere.
func TestCountingLeavesNoRef(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	in := circle(c, "!liege:test", "@alice:test")
	in.Events = append(in.Events, command(c, "$count", "@alice:test"), command(c, "$other", "@alice:test"))
	MustTake(t, s, in)
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.Handled("$count", "refused", a.ID+":geheim"), tx.Handled("$other", "enact", "state:"+a.ID),
			tx.CountRefusal(a.ID, action.Refusal{Task: "virement", N: 1}, alice, 0), tx.TellRefusals(a.ID, "answer"))
	})
	for _, row := range MustRows(t, s, "inbox") {
		ref := row["ref"].(string)
		if strings.Contains(ref, "geheim") || row["event_id"] == "$other" && ref == "" {
			t.Errorf("%v", row)
		}
	}
}

// TestEvaluationsSayNothingOfWho: no row has a member, and all have the same length.
func TestEvaluationsSayNothingOfWho(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	a := MustAction(t, s, c, room)
	list := []action.Evaluation{{Worked: "on était quarante"}, {Worked: "oui", Failed: "la sono, les horaires, les écoles", Next: "y retourner"}}
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.AddEvaluation(a.ID, list[0]), tx.AddEvaluation(a.ID, list[1]))
	})
	lengths := map[int]bool{}
	for _, row := range MustRows(t, s, "evaluations") {
		lengths[len(row["answers"].(string))] = true
	}
	if len(lengths) != 1 {
		t.Errorf("they have %d lengths", len(lengths))
	}
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.Evaluations(a.ID)
		if len(got) != 2 || got[0] == got[1] || got[0] != list[0] && got[0] != list[1] {
			t.Error(got)
		}
		return err
	})
}
