package storage

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
)

// people sorts members, and those that are wanted too.
func people(tb testing.TB, what string, got []collective.MemberID, want ...collective.MemberID) {
	tb.Helper()
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" && len(want)+len(got) > 0 {
		tb.Errorf("%s: %s", what, diff)
	}
}

func TestFreezeOverSeveralCircles(t *testing.T) {
	s, c, liege, namur, mons := MustCircles(t)
	notice := chat(c, "$n", "@robot:test")
	notice.Body.Automated = true
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{joins(c, "@robot:test")}, Events: []Incoming{notice}})
	alice, bruno, chloe := MustMember(t, s, "@alice:test"), MustMember(t, s, "@bruno:test"), MustMember(t, s, "@chloe:test")
	p := MustProposal(t, s, c, liege)
	MustDo(t, s, func(tx *Tx) error {
		n, err := tx.Freeze(p.ID, Freezing{Circles: []collective.RoomID{liege, namur}, At: c.now})
		if n != 3 || err != nil {
			t.Errorf("%d electors, %v", n, err)
		}
		all, err1 := tx.Electorate(p.ID)
		here, err2 := tx.ElectorateIn(p.ID, liege)
		there, err3 := tx.ElectorateIn(p.ID, namur)
		nowhere, err4 := tx.ElectorateIn(p.ID, mons)
		active, err5 := tx.ActiveElectors(p.ID)
		people(t, "all", all, alice, bruno, chloe)
		people(t, "in Liège", here, alice, bruno)
		people(t, "in Namur", there, alice, chloe)
		people(t, "in Mons", nowhere)
		people(t, "active", active)
		return errors.Join(err1, err2, err3, err4, err5)
	})
}

// TestFreezeAgain: a new version has the electorate of its own moment.
func TestFreezeAgain(t *testing.T) {
	s, c, liege, namur, mons := MustCircles(t)
	p, other := MustProposal(t, s, c, liege), MustProposal(t, s, c, liege, "m1")
	freeze := func(by time.Time, circles ...collective.RoomID) (n int) {
		MustDo(t, s, func(tx *Tx) (err error) { n, err = tx.Freeze(p.ID, Freezing{Circles: circles, At: by}); return err })
		return n
	}
	if n := freeze(c.now, liege, namur); n != 3 {
		t.Error(n)
	}
	if n := freeze(c.now, mons); n != 1 {
		t.Error(n)
	}
	MustDo(t, s, func(tx *Tx) error {
		all, err1 := tx.Electorate(p.ID)
		before, err2 := tx.ElectorateIn(p.ID, liege)
		others, err3 := tx.Electorate(other.ID)
		people(t, "now", all, MustMemberIn(t, tx, "@dora:test"))
		people(t, "in a circle of before", before)
		people(t, "of another proposal", others, "m1")
		return errors.Join(err1, err2, err3)
	})
	if n := freeze(c.now.Add(-time.Hour), liege); n != 0 {
		t.Errorf("%d were there before anybody was", n)
	}
	if rows := MustRows(t, s, "electorate"); len(rows) != 1 {
		t.Errorf("left: %v", rows)
	}
}

// TestActiveElectors are those who have written to Tocsin since a moment.
func TestActiveElectors(t *testing.T) {
	s, c, liege, _, _ := MustCircles(t)
	p := MustProposal(t, s, c, liege)
	says(t, s, command(c, "$old", "@alice:test"))
	c.now = c.now.Add(time.Hour)
	since := c.now
	says(t, s, command(c, "$new", "@bruno:test"))
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.Handled("$old", "vote", "x"), tx.Handled("$new", "vote", "y"))
		for _, test := range []struct {
			since time.Time
			want  []collective.MemberID
		}{
			{since, []collective.MemberID{MustMemberIn(t, tx, "@bruno:test")}},
			{since.Add(time.Millisecond), nil},
			{since.Add(-time.Hour), []collective.MemberID{MustMemberIn(t, tx, "@bruno:test"), MustMemberIn(t, tx, "@alice:test")}},
		} {
			n, frozen := tx.Freeze(p.ID, Freezing{Circles: []collective.RoomID{liege}, At: c.now, Active: test.since})
			active, read := tx.ActiveElectors(p.ID)
			people(t, fmt.Sprint("active since ", test.since), active, test.want...)
			if err = errors.Join(err, frozen, read); n != 2 {
				t.Errorf("%d electors", n)
			}
		}
		return err
	})
}
