package storage

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestForgetPledging: of one strike what tells who pledged, and of nothing else.
func TestForgetPledging(t *testing.T) {
	s, c := MustStore(t)
	MustTake(t, s, circle(c, "!liege", "@a"), RoomIntake{Matrix: "!liege", Events: []Incoming{
		command(c, "$1", "@a"), command(c, "$2", "@a"), command(c, "$3", "@a"), command(c, "$4", "@a")}})
	room := MustRoom(t, s, "!liege").ID
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.Handled("$1", "pledge", "one:7"), tx.Handled("$2", "answer pledge", "one:confirm"),
			tx.Handled("$3", "pledge", "two:8"), tx.Handled("$4", "vote", "one:9"))
	})
	MustDo(t, s, func(tx *Tx) error {
		var all error
		for _, cause := range []string{"pledge-call:one:5", "pledge-over:one:m:6", "pledge-call:two:5", "close:one:5", "pledge-call:one:9"} {
			_, err := tx.Send(room, cause, 0, Outgoing{Op: Say, Text: "x"})
			all = errors.Join(all, err)
		}
		return all
	})
	for _, cause := range []string{"pledge-call:one:5", "pledge-over:one:m:6", "pledge-call:two:5", "close:one:5"} {
		if err := s.Delivered(t.Context(), Txn(cause, 0), "$said"+cause); err != nil {
			t.Fatal(err)
		}
	}
	MustDo(t, s, func(tx *Tx) error {
		waiting, err := tx.ForgetPledging("one", "pledge", "pledge-call", "pledge-over")
		if waiting != 1 {
			t.Errorf("%d wait to be sent", waiting)
		}
		return err
	})
	var left []string
	for _, row := range MustRows(t, s, "inbox") {
		left = append(left, strings.TrimSpace(row["verb"].(string)+" "+row["ref"].(string)))
	}
	for _, row := range MustRows(t, s, "outbox") {
		left = append(left, row["cause"].(string))
	}
	want := []string{"", "", "pledge two:8", "vote one:9", "pledge-call:two:5", "close:one:5", "pledge-call:one:9"}
	if diff := cmp.Diff(want, left); diff != "" {
		t.Error(diff)
	}
}

func TestLastActAndPlannedAt(t *testing.T) {
	s, c := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		if act, err := tx.LastAct("liege", "one", "pledge-"); err != nil || act != "" {
			t.Errorf("%q, %v", act, err)
		}
		if _, err := tx.PlannedAt("settle", "one"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return errors.Join(tx.Plan("settle", "one", c.now.Add(time.Hour)),
			tx.Record(Entry{Circle: "liege", Act: "pledge-reached", Ref: "one"}), tx.Record(Entry{Circle: "liege", Act: "pledge-held", Ref: "one"}),
			tx.Record(Entry{Circle: "liege", Act: "pledge-missed", Ref: "two"}), tx.Record(Entry{Circle: "liege", Act: "close", Ref: "one"}))
	})
	MustDo(t, s, func(tx *Tx) error {
		if act, err := tx.LastAct("liege", "one", "pledge-"); err != nil || act != "pledge-held" {
			t.Errorf("%q, %v", act, err)
		}
		at, err := tx.PlannedAt("settle", "one")
		if !at.Equal(c.now.Add(time.Hour)) {
			t.Error(at)
		}
		return err
	})
}

// TestKeepDialog: a question stays open until its moment, and not longer.
func TestKeepDialog(t *testing.T) {
	s, c := MustStore(t)
	until := c.now.Add(30 * time.Hour)
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.SaveDialog("r", "m", "pledge", 1), tx.KeepDialog("r", "m", until))
	})
	for at, open := range map[time.Time]bool{until: true, until.Add(-time.Hour): true, until.Add(time.Second): false} {
		c.now = at
		err := s.Do(t.Context(), func(tx *Tx) error { _, _, err := tx.Dialog("r", "m"); return err })
		if (err == nil) != open {
			t.Errorf("at %s: %v", at, err)
		}
	}
}
