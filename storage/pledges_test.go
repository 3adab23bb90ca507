package storage

import (
	"errors"
	"slices"
	"strings"
	"testing"

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
