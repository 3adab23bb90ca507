package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

func TestItemsReadBack(t *testing.T) {
	s, c, a, alice := MustMeet(t)
	bruno := MustMember(t, s, "@bruno:test")
	other := MustAssembly(t, s, a.Circle, c.now.Add(day))
	full := assembly.Item{
		Title: "Les clés du hall", Author: alice, Minutes: 15, Origin: assembly.Origin{Kind: assembly.OfProposal, Number: 12},
		State: assembly.Current, Since: c.now, Spent: 90 * time.Second, Ended: c.now.Add(time.Hour),
	}
	plain, elsewhere := assembly.Item{Title: "Divers", State: assembly.ToTreat}, assembly.Item{Title: "Ailleurs", State: assembly.ToTreat}
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.AddItem(a.ID, &full), tx.AddItem(other.ID, &elsewhere), tx.AddItem(a.ID, &plain))
		_, one := tx.Support(full.ID, Wants, Support{Member: alice})
		_, two := tx.Support(full.ID, Wants, Support{Member: bruno})
		_, again := tx.Support(full.ID, Wants, Support{Member: bruno})
		_, three := tx.Support(elsewhere.ID, Wants, Support{Member: bruno})
		_, other := tx.Support(plain.ID, Carries, Support{Member: bruno})
		return errors.Join(err, one, two, again, three, other)
	})
	full.Support, elsewhere.Support = 2, 1
	mustBeFull(t, full)
	if full.Number != 1 || full.Order != 1 || plain.Number != 2 || plain.Order != 2 || elsewhere.Number != 1 {
		t.Errorf("%+v, %+v, %+v", full, plain, elsewhere)
	}
	look := func(want ...assembly.Item) {
		t.Helper()
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Items(a.ID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			inZone(t, "Europe/Brussels", got[0].Since, got[0].Ended)
			of, one, alone := tx.Item(elsewhere.ID)
			if diff := cmp.Diff(elsewhere, one); diff != "" || of != other.ID {
				t.Errorf("of %s: %s", of, diff)
			}
			return errors.Join(err, alone)
		})
	}
	look(full, plain)
	full.State, full.Since, full.Ended, full.Author, full.Minutes, full.Spent = assembly.Treated, time.Time{}, c.now.Add(day), "", 0, time.Hour
	plain.Title, plain.Origin = "Divers et rangement", assembly.Origin{}
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SaveItem(other.ID, full); !errors.Is(err, ErrNotFound) {
			t.Errorf("an item is saved into another agenda: %v", err)
		}
		return errors.Join(tx.SaveItem(a.ID, full), tx.SaveItem(a.ID, plain), tx.Unsupport(full.ID, Wants, alice))
	})
	full.Support = 1
	look(full, plain)
}

// TestItemsThatAreMoved come elsewhere in the agenda, under the number that they had.
func TestItemsThatAreMoved(t *testing.T) {
	s, _, a, _ := MustMeet(t)
	first, second, third := assembly.Item{Title: "un"}, assembly.Item{Title: "deux"}, assembly.Item{Title: "trois"}
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.AddItem(a.ID, &first), tx.AddItem(a.ID, &second))
		first.Order = 7
		return errors.Join(err, tx.SaveItem(a.ID, first), tx.AddItem(a.ID, &third))
	})
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.Items(a.ID)
		if diff := cmp.Diff([]assembly.Item{second, third, first}, got); diff != "" || third.Number != 3 {
			t.Errorf("number %d: %s", third.Number, diff)
		}
		return err
	})
}

// TestAnAgendaIsOneQuery, however long it is and however many want what.
func TestAnAgendaIsOneQuery(t *testing.T) {
	s, _, a, alice := MustMeet(t)
	MustDo(t, s, func(tx *Tx) error {
		for range 20 {
			item := assembly.Item{Title: "Divers"}
			err := tx.AddItem(a.ID, &item)
			_, wanted := tx.Support(item.ID, Wants, Support{Member: alice})
			if err := errors.Join(err, wanted); err != nil {
				return err
			}
		}
		return nil
	})
	statements := s.Statements(func() {
		MustDo(t, s, func(tx *Tx) error {
			items, err := tx.Items(a.ID)
			if len(items) != 20 || items[19].Support != 1 {
				t.Errorf("%+v", items)
			}
			return err
		})
	})
	if len(statements) != 1 {
		t.Errorf("%d statements: %.300q", len(statements), statements)
	}
	MustDo(t, s, func(tx *Tx) error {
		items, err := tx.Items("none")
		if len(items) != 0 {
			t.Error(items)
		}
		return err
	})
}
