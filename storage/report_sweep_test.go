package storage

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// left says what is still there of the one report of a circle.
func left(t *testing.T, s *Store, circle collective.RoomID) string {
	t.Helper()
	var parts []string
	MustDo(t, s, func(tx *Tx) error {
		list, err := tx.Reports(circle, ReportFilter{}, 0, 9)
		if len(list) == 1 {
			parts = append(parts, "codes")
			if list[0].Words.Text != "" {
				parts = append(parts, "words")
			}
			if readers, _ := tx.Readers(list[0].ID); len(readers) == 1 {
				parts = append(parts, "reader")
			}
		}
		by, errBy := tx.ReportsBySource("$" + string(circle))
		if len(by) == 1 {
			parts = append(parts, "source")
		}
		said, errSaid := tx.ReportsByAssent("$yes" + string(circle))
		if len(said) == 1 {
			parts = append(parts, "assent")
		}
		if len(list) == 1 {
			if mine, _ := tx.HasReceipt(list[0], "phrase "+string(circle)); mine {
				parts = append(parts, "receipt")
			}
		}
		groups, errFigures := tx.Figures(incident.Question{Circles: []collective.RoomID{circle}, From: "2025-01", To: "2035-12"})
		if groups[0].N > 0 {
			parts = append(parts, "figures")
		}
		return errors.Join(err, errBy, errSaid, errFigures)
	})
	return strings.Join(parts, " ")
}

func TestReportsAreErasedInTime(t *testing.T) {
	s, c, liege, namur, _ := MustCircles(t)
	told := func(circle collective.RoomID) {
		MustDo(t, s, func(tx *Tx) error {
			r, err := tx.SaveReport(fullReport(circle), "phrase "+string(circle), "$"+string(circle), "$yes"+string(circle))
			return errors.Join(err, tx.AskReader(r.ID, "m1"))
		})
	}
	told(liege)
	told(namur)
	const all, noSource, noText = "codes words reader source assent receipt figures", "codes words reader receipt figures", "codes receipt figures"
	for i, step := range []struct {
		wait         time.Duration
		text, coded  time.Duration // of Liège from then on
		liege, namur string
	}{
		{0, 0, 0, all, all},
		{day, 30 * day, 0, all, all},
		{day, 30 * day, 0, noSource, noSource},
		{27 * day, 30 * day, 0, noSource, noSource},
		{day, 30 * day, 0, noText, noSource},
		{day, 0, 0, noText, noSource}, // longer again: what is gone is gone
		{58 * day, 0, 0, noText, noSource},
		{day, 0, 0, noText, noText},
		{30 * day, 0, 121 * day, noText, noText},
		{0, 0, 120 * day, "", noText},
		{609 * day, 0, 0, "", noText},
		{day, 0, 0, "", ""},
	} {
		MustDo(t, s, func(tx *Tx) error {
			return tx.SetReportRetention(liege, incident.Retention{Text: step.text, Coded: step.coded})
		})
		swept(t, s, c, step.wait)
		if diff := cmp.Diff([]string{step.liege, step.namur}, []string{left(t, s, liege), left(t, s, namur)}); diff != "" {
			t.Errorf("step %d: %s", i, diff)
		}
	}
	if rows := MustRows(t, s, "figures"); len(rows) != 0 {
		t.Errorf("%d figures of nothing", len(rows))
	}
}

// TestManyReportsAreErasedAtOnce: more than one step of them.
func TestManyReportsAreErasedAtOnce(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error {
		for range sweepStep + 20 {
			if _, err := tx.SaveReport(fullReport(room), "", ""); err != nil {
				return err
			}
		}
		return nil
	})
	swept(t, s, c, 730*day)
	for _, table := range []string{"reports", "figures", "channel_states"} {
		if rows := MustRows(t, s, table); len(rows) != 0 {
			t.Errorf("%d rows are left in %s", len(rows), table)
		}
	}
}

// TestErasedReportsLeaveNothing reads the disk with the sealing key, as nobody should be able
// to: neither what was erased in time, nor what a change took out, nor what was erased by hand
// is anywhere in it, in a row, in unused space or in the log.
func TestErasedReportsLeaveNothing(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	path := pathOf(t, s)
	words := func(what string, i int) incident.Words {
		return incident.Words{Text: strings.Repeat(what+" ", 3+i*7)}
	}
	var reports []incident.Report
	for i := range 30 {
		r := fullReport(room)
		r.Words = words("ancien", i)
		reports = append(reports, MustReport(t, s, r))
	}
	if !isOnDisk(t, path, "ancien") {
		t.Fatal("what is there is not seen: nothing is proven")
	}
	for i, r := range reports {
		MustDo(t, s, func(tx *Tx) error {
			if i%3 == 0 {
				return tx.EraseReport(r.ID)
			}
			r.Words = words("nouveau", i)
			return tx.ChangeReport(r)
		})
	}
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if isOnDisk(t, path, "ancien") || !isOnDisk(t, path, "nouveau") {
		t.Error("what was changed or erased is still on the disk, or what is new is not")
	}
	swept(t, s, c, 91*day)
	if isOnDisk(t, path, "nouveau") {
		t.Error("what was erased in time is still on the disk")
	}
}

// isOnDisk says whether a sealed text with a word in it can be read anywhere.
func isOnDisk(t *testing.T, path, word string) bool {
	t.Helper()
	for _, find := range Unsealed(t, key(1), Disk(t, path)) {
		if strings.Contains(find.Text, word) {
			return true
		}
	}
	return false
}

// TestTellingLeavesNoLog: page by page, the log would show which event was handled together
// with which report, and what a report was before it was changed.
func TestTellingLeavesNoLog(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	r := fullReport(room)
	for _, step := range []struct {
		name string
		do   func(tx *Tx) error
	}{
		{"telling", func(tx *Tx) (err error) { r, err = tx.SaveReport(r, "", "$1"); return err }},
		{"changing", func(tx *Tx) error { r.Words.Text = "autre"; return tx.ChangeReport(r) }},
		{"erasing", func(tx *Tx) error { return tx.EraseReport(r.ID) }},
	} {
		s.slack.Store(false)
		MustDo(t, s, step.do)
		if n := len(MustRead(t, pathOf(t, s)+"-wal")); n != 0 || !s.slack.Load() {
			t.Errorf("%s leaves %d bytes in the log; the next sweep clears unused space: %v", step.name, n, s.slack.Load())
		}
	}
}

func TestNothingOfReportsIsReadable(t *testing.T) {
	s, _, room, _ := MustCircle(t)
	path, k := pathOf(t, s), "Kanari-of-reports"
	canaries["report"] = k
	defer delete(canaries, "report")
	MustDo(t, s, func(tx *Tx) error {
		r := fullReport(room)
		r.Words = incident.Words{Text: k, Before: []string{k}}
		r, err := tx.SaveReport(r, k, k)
		return errors.Join(err, tx.ChangeReport(r), tx.SetLawText(room, "banque", k))
	})
	readable(t, path)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	readable(t, path)
}
