package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

// fullMandate has something in each field; it fits no state.
func fullMandate(c *clock, circle collective.RoomID, member collective.MemberID) mandate.Mandate {
	return mandate.Mandate{
		Circle: circle, Author: member, Holder: assembly.Member(member), Post: mandate.Post{Kind: mandate.Other, Words: "lien avec Namur"},
		Way: mandate.ByLot, State: mandate.Held, Scope: "Chloé répond aux journaux", Until: when.Date{Year: 2027, Month: time.February, Day: 28},
		Report: when.Date{Year: 2027, Month: time.February, Day: 15}, Told: "Trois articles", ToldAt: c.now, Tellings: 2, Spoken: true,
		Created: c.now, Began: c.now.Add(time.Hour), Ended: c.now.Add(2 * time.Hour), Draws: c.now.Add(3 * time.Hour),
		Lot:   &mandate.Lot{Seed: "5eed", Candidates: []mandate.Candidate{{Name: "Alice", Who: assembly.Member(member), Has: mandate.Another, Turns: 2}}},
		Rules: decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: 48 * time.Hour}, Proposal: "p1", Ending: "p2", Subscription: "s1",
	}
}

// mandate puts something into each table of mandates.
func (t *Tx) mandate(circle collective.RoomID, member collective.MemberID) error {
	m := fullMandate(&clock{t.Now}, circle, member)
	_, _, willing := t.AddWilling(circle, mandate.Willing{Member: member, Post: m.Post, Since: t.Now})
	return errors.Join(t.AddMandate(&m), willing)
}

func TestMandatesReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	full := fullMandate(c, room, alice)
	guest := mandate.Mandate{Circle: room, Holder: assembly.Guest("Fatima"), Post: mandate.Post{Kind: mandate.Press}, Way: mandate.ByDecision, State: mandate.Asked,
		Until: full.Until, Created: c.now}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AddMandate(&full), tx.AddMandate(&guest)) })
	changed := full
	changed.Lot, changed.Told, changed.ToldAt, changed.Rules, changed.Report, changed.Holder = nil, "", time.Time{}, decision.Rules{}, when.Date{}, ""
	MustDo(t, s, func(tx *Tx) error {
		for _, want := range []mandate.Mandate{full, guest, changed} {
			if err := tx.SaveMandate(want); err != nil {
				return err
			}
			byID, err := tx.MandateByID(want.ID)
			byNumber, failed := tx.MandateByNumber(want.Number)
			if err := errors.Join(err, failed); err != nil {
				return err
			}
			for _, got := range []mandate.Mandate{byID, byNumber} {
				if diff := cmp.Diff(want, got, cmp.Comparer(sameZone)); diff != "" {
					t.Error(diff)
				}
			}
		}
		asked, err := tx.Mandates([]collective.RoomID{room}, mandate.Asked)
		all, failed := tx.Mandates([]collective.RoomID{room})
		if len(asked) != 1 || asked[0].Number != 2 || len(all) != 2 || all[0].Number != 1 {
			t.Errorf("%+v, %+v", asked, all)
		}
		_, none := tx.MandateByNumber(3)
		if !errors.Is(none, ErrNotFound) || !errors.Is(tx.SaveMandate(mandate.Mandate{ID: "none"}), ErrNotFound) {
			t.Errorf("there is one that nobody added: %v", none)
		}
		return errors.Join(err, failed)
	})
}

func TestWillingIsSaidOnce(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	own, press := mandate.Post{Kind: mandate.Other, Words: "Lien avec Namur"}, mandate.Post{Kind: mandate.Press}
	MustDo(t, s, func(tx *Tx) error {
		for i, step := range []struct {
			post  mandate.Post
			isNew bool
		}{{own, true}, {press, true}, {mandate.Post{Kind: mandate.Other, Words: "lien  avec NAMUR"}, false}, {press, false}} {
			_, isNew, err := tx.AddWilling(room, mandate.Willing{Member: alice, Post: step.post, Since: c.now.Add(time.Duration(i) * time.Hour)})
			if err != nil || isNew != step.isNew {
				t.Errorf("%d: %v, %v", i, isNew, err)
			}
		}
		list, err := tx.Willing(room)
		if len(list) != 2 || !list[0].Since.Equal(c.now.Add(2*time.Hour)) || list[1].Post != press {
			t.Errorf("%+v", list)
		}
		was, failed := tx.RemoveWilling(room, alice, own)
		again, failedAgain := tx.RemoveWilling(room, alice, own)
		if list, _ := tx.Willing(room); !was || again || len(list) != 1 {
			t.Errorf("%v, %v, %+v", was, again, list)
		}
		return errors.Join(err, failed, failedAgain)
	})
}

// TestForgottenHolder: the row stays and is nobody's; where somebody is forgotten in another circle only,
// it is as it was.
func TestForgottenHolder(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	m := fullMandate(c, room, alice)
	MustDo(t, s, func(tx *Tx) error { return tx.AddMandate(&m) })
	for _, f := range []Forgetting{{Member: alice, Circle: "elsewhere"}, {Member: alice, Circle: room}} {
		MustDo(t, s, func(tx *Tx) error {
			list, err := tx.MandatesToForget(f)
			if want := f.Circle == room; (len(list) == 1) != want {
				t.Errorf("%+v: %d", f, len(list))
			}
			return errors.Join(err, tx.Forget(f))
		})
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.MandateByID(m.ID)
			if gone := got.Holder == ""; gone != (f.Circle == room) {
				t.Errorf("%+v: %q", f, got.Holder)
			}
			return err
		})
	}
}
