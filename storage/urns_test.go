package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestUrns(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	urn := Urn{
		Proposal: p.ID, Version: 2, Circle: room, Author: alice, Channel: decision.ByPaper, State: UrnWaiting,
		Ballots: map[decision.Choice]int{decision.For: 3, decision.Against: 1}, Voters: []collective.MemberID{"m1", "m2"}, Guests: []string{"Chloé"},
	}
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SaveUrn(&urn); err != nil || urn.ID == "" {
			t.Errorf("%+v, %v", urn, err)
		}
		got, err := tx.UrnByID(urn.ID)
		if diff := cmp.Diff(urn, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
		id := urn.ID
		urn.State, urn.Voters, urn.Guests = UrnCounted, []collective.MemberID{"m3"}, nil
		if err := tx.SaveUrn(&urn); err != nil || urn.ID != id {
			t.Errorf("saved again as %s, %v", urn.ID, err)
		}
		list, err := tx.Urns(p.ID, 2)
		if diff := cmp.Diff([]Urn{urn}, list); diff != "" || err != nil {
			t.Error(diff, err)
		}
		if list, err := tx.Urns(p.ID, 1); len(list) != 0 || err != nil {
			t.Errorf("of another version: %v, %v", list, err)
		}
		urn.State = UrnRemoved
		if err := tx.SaveUrn(&urn); err != nil {
			return err
		}
		if list, err := tx.Urns(p.ID, 2); len(list) != 0 || err != nil {
			t.Errorf("removed: %v, %v", list, err)
		}
		if got, err := tx.UrnByID(urn.ID); got.State != UrnRemoved || err != nil {
			t.Errorf("%+v, %v", got, err)
		}
		if _, err := tx.UrnByID("none"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return nil
	})
}

// TestUrnOpensOnlyInItsRow: ballots moved from one urn to another do not read.
func TestUrnOpensOnlyInItsRow(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	a, b := Urn{Proposal: p.ID, Author: alice}, Urn{Proposal: p.ID, Author: alice}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.SaveUrn(&a), tx.SaveUrn(&b)) })
	MustExec(t, s, "UPDATE urns SET ballots = (SELECT ballots FROM urns WHERE id = ?) WHERE id = ?", a.ID, b.ID)
	MustDo(t, s, func(tx *Tx) error {
		if u, err := tx.UrnByID(b.ID); !errors.Is(err, errSealed) {
			t.Errorf("%+v, %v", u, err)
		}
		return nil
	})
}

func TestUrnFailsAsAWhole(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	urn := Urn{Proposal: p.ID, Author: alice, Voters: []collective.MemberID{"m1", "m1"}}
	if err := s.Do(t.Context(), func(tx *Tx) error { return tx.SaveUrn(&urn) }); err == nil {
		t.Error("somebody voted twice in an urn")
	}
	if n := len(MustRows(t, s, "urns")) + len(MustRows(t, s, "urn_voters")); n != 0 {
		t.Errorf("%d rows are left", n)
	}
}
