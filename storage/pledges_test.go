package storage

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/pledge"
)

// MustPledges opens a store with two strikes and three members who pledged to the first
// one, one of them to both.
func MustPledges(tb testing.TB) (s *Store, strikes [2]string, members []collective.MemberID) {
	tb.Helper()
	s, c := MustStore(tb)
	MustTake(tb, s, circle(c, "!liege", "@a", "@b", "@c"))
	room := MustRoom(tb, s, "!liege").ID
	for _, m := range []string{"@a", "@b", "@c"} {
		members = append(members, MustMember(tb, s, m))
	}
	slices.Sort(members)
	for i := range strikes {
		strikes[i] = MustProposal(tb, s, c, room).ID
	}
	MustDo(tb, s, func(t *Tx) error {
		var all error
		for i, m := range members {
			all = errors.Join(all, t.SavePledge(newPledge(strikes[0], m, i+3)))
		}
		return errors.Join(all, t.SavePledge(newPledge(strikes[1], members[1], 9)))
	})
	return s, strikes, members
}

func newPledge(strike string, m collective.MemberID, threshold int) Pledge {
	return Pledge{Pledge: pledge.Pledge{Member: m, Threshold: threshold, State: pledge.Pledged}, Proposal: strike, By: 7}
}

func TestPledgesReadBack(t *testing.T) {
	s, strikes, members := MustPledges(t)
	second := newPledge(strikes[0], members[1], 1_000_000)
	second.State, second.Named, second.Held, second.By = pledge.Confirmed, true, 1_000_000, 1<<62
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SavePledge(second); err != nil {
			return err
		}
		all, err := tx.Pledges(strikes[0])
		want := []Pledge{newPledge(strikes[0], members[0], 3), second, newPledge(strikes[0], members[2], 5)}
		if diff := cmp.Diff(want, all); diff != "" {
			t.Error(diff)
		}
		own, err2 := tx.PledgesOf(members[1])
		one, err3 := tx.PledgeOf(strikes[1], members[1])
		if len(own) != 2 || one.Threshold != 9 {
			t.Errorf("%v, %v", own, one)
		}
		if _, err := tx.PledgeOf(strikes[1], members[0]); !errors.Is(err, ErrNotFound) {
			t.Errorf("a pledge that is not there: %v", err)
		}
		return errors.Join(err, err2, err3)
	})
}

func TestDroppedPledgesAreGone(t *testing.T) {
	s, strikes, members := MustPledges(t)
	MustDo(t, s, func(tx *Tx) error { return tx.DropPledge(strikes[0], members[0]) })
	if rows := MustRows(t, s, "pledges"); len(rows) != 3 {
		t.Errorf("%d are left", len(rows))
	}
	MustDo(t, s, func(tx *Tx) error { return tx.DropPledges(strikes[0]) })
	rows := MustRows(t, s, "pledges")
	if len(rows) != 1 || rows[0]["proposal_id"] != strikes[1] {
		t.Errorf("left: %v", rows)
	}
}

// TestPledgesLookAlike: what is sealed is of one length, and differs each time.
func TestPledgesLookAlike(t *testing.T) {
	s, strikes, members := MustPledges(t)
	long := newPledge(strikes[1], members[1], 1_000_000)
	long.Named, long.Held, long.By = true, 999_999, 1<<62
	MustDo(t, s, func(tx *Tx) error { return tx.SavePledge(long) })
	seen := map[any]bool{}
	for _, row := range MustRows(t, s, "pledges") {
		terms := row["terms"].(string)
		if len(terms) != len(MustRows(t, s, "pledges")[0]["terms"].(string)) || strings.Trim(terms, base64Letters) != "" || seen[terms] {
			t.Errorf("%q", terms)
		}
		seen[terms] = true
	}
}

// TestPledgesDoNotMove: the terms of one member do not open as those of another.
func TestPledgesDoNotMove(t *testing.T) {
	s, strikes, members := MustPledges(t)
	MustExec(t, s, "UPDATE pledges SET terms = (SELECT terms FROM pledges WHERE member_id = ? AND proposal_id = ?) WHERE member_id = ?",
		members[0], strikes[0], members[2])
	err := s.Do(t.Context(), func(tx *Tx) error { _, err := tx.Pledges(strikes[0]); return err })
	if err == nil {
		t.Error("moved terms are read")
	}
}

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
	MustDo(t, s, func(tx *Tx) error { return tx.ForgetPledging("one", "pledge", "pledge-call", "pledge-over") })
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
