package storage

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/convergence"
	"tocsin/internal/pgtest"
)

// TestConsultationsAreSwept: what was offered goes after 120 days, what was voted on after two years, with all
// tallies; the last of a room stays for its number.
func TestConsultationsAreSwept(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	states := []ConsultationState{ConsultationOffered, ConsultationWithdrawn, ConsultationVoting, ConsultationTold, ConsultationOffered}
	MustDo(t, s, func(tx *Tx) error {
		for i, state := range states {
			con := Consultation{Terms: convergence.Terms{ID: fmt.Sprint("c", i+1), Number: i + 1, Question: "Quand ?", Deadline: c.now.UnixMilli()}, Circle: room, State: state}
			if err := tx.SaveConsultation(con); err != nil {
				return err
			}
			if err := tx.SavePart(con.ID, Part{State: PartCounted, Message: "signé"}); err != nil {
				return err
			}
		}
		return nil
	})
	for _, step := range []struct {
		wait time.Duration
		left []int
	}{
		{119 * day, []int{5, 4, 3, 2, 1}}, {2 * day, []int{5, 4, 3}}, {608 * day, []int{5, 4, 3}}, {2 * day, []int{5}}, {4000 * day, []int{5}},
	} {
		swept(t, s, c, step.wait)
		var left []int
		MustDo(t, s, func(tx *Tx) error {
			all, err := tx.Consultations(room)
			for _, con := range all {
				left = append(left, con.Number)
			}
			return err
		})
		if parts := len(MustRows(t, s, "consultation_parts")); !slices.Equal(left, step.left) || parts != len(left) {
			t.Errorf("after %v: %v, expected %v, with %d parts", step.wait, left, step.left, parts)
		}
	}
}

// TestSweptConsultationsLeaveTheDisk: what a tally said is in no file afterwards.
func TestSweptConsultationsLeaveTheDisk(t *testing.T) {
	pgtest.Skip(t, "what is left in a file")
	s, c, room, _ := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error {
		for i := range 2 {
			con := Consultation{Terms: convergence.Terms{ID: fmt.Sprint("consultation-", i), Number: i + 1, Deadline: c.now.UnixMilli()}, Circle: room, State: ConsultationTold}
			if err := tx.SaveConsultation(con); err != nil {
				return err
			}
		}
		return nil
	})
	var sealed string
	for _, row := range MustRows(t, s, "consultations") {
		if row["id"] == "consultation-0" {
			sealed = row["terms"].(string)
		}
	}
	swept(t, s, c, 740*day)
	for _, file := range []string{pathOf(t, s), pathOf(t, s) + "-wal"} {
		if sealed == "" || strings.Contains(string(MustRead(t, file)), sealed[:40]) {
			t.Error("it is still in", file)
		}
	}
}
