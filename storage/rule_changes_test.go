package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/charter"
)

func mustChange(tb testing.TB, s *Store, circle collective.RoomID, c charter.Change) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) error { return t.ChangeRule(circle, c) })
}

// changesOf is what a circle decided, as the next transaction reads it.
func changesOf(tb testing.TB, s *Store, circle collective.RoomID) (list []charter.Change) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) error {
		all, err := t.RuleChanges()
		list = all[circle]
		return err
	})
	return list
}

func TestRuleChanges(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	at := time.UnixMilli(c.now.UnixMilli())
	first := charter.Change{Key: "quorum/action", Value: "1/2", Since: at, Decided: at.Add(-time.Hour), Proposal: "p1", Number: 1}
	second := charter.Change{Key: "heures", Value: "mar 10:00-12:00", Since: at, Decided: at.Add(-2 * time.Hour), Proposal: "p2", Number: 2}
	mustChange(t, s, room, first)
	mustChange(t, s, room, second)
	if diff := cmp.Diff([]charter.Change{second, first}, changesOf(t, s, room)); diff != "" {
		t.Error(diff)
	}
	c.now = c.now.Add(time.Hour)
	for _, want := range []int{1, 0} {
		MustDo(t, s, func(tx *Tx) error {
			n, err := tx.RevokeRules("p1")
			if n != want {
				t.Errorf("%d taken back, not %d", n, want)
			}
			return err
		})
	}
	first.Until = at.Add(time.Hour)
	if diff := cmp.Diff([]charter.Change{second, first}, changesOf(t, s, room)); diff != "" {
		t.Error(diff)
	}
}

// TestRulesAreReadOnce, by all transactions until something changes; what is undone was never
// read by others.
func TestRulesAreReadOnce(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	change := charter.Change{Key: "quorum/action", Value: "1/2", Since: c.now, Decided: c.now, Proposal: "p1"}
	mustChange(t, s, room, change)
	changesOf(t, s, room)
	if n := len(s.Statements(func() { changesOf(t, s, room) })); n != 0 {
		t.Errorf("%d statements for what is known", n)
	}
	undone := errors.New("undone")
	err := s.Do(t.Context(), func(tx *Tx) error {
		change.Proposal = "p2"
		if err := tx.ChangeRule(room, change); err != nil {
			return err
		}
		if all, err := tx.RuleChanges(); err != nil || len(all[room]) != 2 {
			t.Errorf("%d changes within, %v", len(all[room]), err)
		}
		return undone
	})
	if !errors.Is(err, undone) || len(changesOf(t, s, room)) != 1 {
		t.Errorf("%v, %d changes after", err, len(changesOf(t, s, room)))
	}
	MustDo(t, s, func(tx *Tx) error {
		change.Proposal = "p3"
		if err := tx.Attempt(func() error { return errors.Join(tx.ChangeRule(room, change), undone) }); !errors.Is(err, undone) {
			t.Error(err)
		}
		all, err := tx.RuleChanges()
		if len(all[room]) != 1 {
			t.Errorf("%d changes after an attempt", len(all[room]))
		}
		return err
	})
}

// TestNeedsAreKeptAsCirclesDecided: of circles that meet together the shortest time counts.
func TestNeedsAreKeptAsCirclesDecided(t *testing.T) {
	s, c, liege, namur, mons := MustCircles(t)
	for circle, days := range map[collective.RoomID]string{liege: "2", namur: "20"} {
		mustChange(t, s, circle, charter.Change{Key: charter.Needs, Value: days, Since: c.now, Decided: c.now, Proposal: string(circle)})
	}
	meet := map[string][]collective.RoomID{"liege": {liege}, "namur": {namur}, "mons": {mons}, "namur, mons": {namur, mons}, "mons, liege": {mons, liege}, "namur, liege": {namur, liege}}
	made := map[string]assembly.Assembly{}
	for name, circles := range meet {
		a := assembly.Assembly{Circle: circles[0], Others: circles[1:], State: assembly.Called, Starts: c.now, Ends: c.now.Add(time.Hour)}
		MustDo(t, s, func(tx *Tx) error { return tx.AddAssembly(&a) })
		attend(t, s, a, assembly.Attendee{Who: assembly.Guest("a"), Named: true, Needs: assembly.Needs()})
		made[name] = a
	}
	want := map[string]int{"liege": 2, "namur": 20, "mons": 7, "namur, mons": 7, "mons, liege": 2, "namur, liege": 2}
	got := map[string]int{}
	for day := range 25 {
		swept(t, s, c, 24*time.Hour)
		for name, a := range made {
			if got[name] == 0 && attended(t, s, a) == "a" {
				got[name] = day // swept a moment too early the day before
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestMayVote: those who came so many days before, or where nobody did, all.
func TestMayVote(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	c.now = c.now.Add(10 * 24 * time.Hour)
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", State: Joined, Members: []MemberChange{{Matrix: "@chloe:test", Name: "Chloé", Membership: "join", Since: c.now}}})
	for there, want := range map[int]int{0: 3, 1: 2, 10: 2, 11: 3} {
		MustDo(t, s, func(tx *Tx) error {
			members, err := tx.MayVote(room, c.now, there)
			if len(members) != want {
				t.Errorf("%d days: %d members, not %d (alice is %s)", there, len(members), want, alice)
			}
			return err
		})
	}
}
