package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMigrateFromReports opens what the program wrote before there were digests: a report with its
// publication, its text of law and its figures are still there, what it refers to of a member can be
// read and forgotten, and digests can be asked for.
func TestMigrateFromReports(t *testing.T) {
	s, c := MustDump(t, "reports.sql")
	room, alice := MustRoom(t, s, "!liege:test").ID, MustMember(t, s, "@alice:test")
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.Report(1)
		want := fullReport(room)
		want.ID, want.Number = got.ID, 1
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		published, errPublished := tx.Publications(room)
		law, errLaw := tx.LawText(room, "mutuelle")
		if len(published) != 1 || published[0].Quarter != "2025-T4" || law != "article 11" {
			t.Errorf("%+v %q", published, law)
		}
		_, verified := tx.VerifyJournal(room)
		return errors.Join(err, errPublished, errLaw, verified, tx.want(alice))
	})
	checkOwn(t, s, c)
}

// TestMigrateFromOwnData opens what the program wrote when members could first read and forget what
// is kept of them.
func TestMigrateFromOwnData(t *testing.T) {
	s, c := MustDump(t, "own.sql")
	room, alice := MustRoom(t, s, "!liege:test").ID, MustMember(t, s, "@alice:test")
	MustDo(t, s, func(tx *Tx) error {
		wanted, err := tx.SubscriptionsOf(alice)
		want := fullSubscription(c, alice)
		if len(wanted) == 1 {
			want.ID = wanted[0].ID
		}
		if diff := cmp.Diff(want, append(wanted, want)[0], cmp.Comparer(sameZone)); diff != "" || len(wanted) != 1 {
			t.Errorf("%d subscriptions: %s", len(wanted), diff)
		}
		_, verified := tx.VerifyJournal(room)
		return errors.Join(err, verified)
	})
	checkOwn(t, s, c)
}

// checkOwn makes sure that who a member is and which digests they want can be read, and forgotten.
func checkOwn(t *testing.T, s *Store, c *clock) {
	t.Helper()
	alice := MustMember(t, s, "@alice:test")
	kept := func(tx *Tx) (topics []string, err error) {
		own, err := tx.OwnData(alice)
		for _, part := range own {
			if len(part.Of) > 0 && (part.Topic == "identity" || part.Topic == "digests") {
				topics = append(topics, part.Topic)
			}
		}
		return topics, err
	}
	MustDo(t, s, func(tx *Tx) error {
		topics, err := kept(tx)
		if len(topics) != 2 {
			t.Errorf("what can be read is %v", topics)
		}
		return errors.Join(err, tx.Forget(Forgetting{Member: alice}))
	})
	if err := s.Sweep(t.Context()); err != nil {
		t.Error(err)
	}
	MustDo(t, s, func(tx *Tx) error {
		if topics, err := kept(tx); len(topics) > 0 || err != nil {
			t.Errorf("not forgotten: %v, %v", topics, err)
		}
		return nil
	})
	if back := MustOpen(t, pathOf(t, s), c); len(MustRows(t, back, "proposals")) == 0 {
		t.Error("it does not open again")
	}
}
