package storage

import (
	"database/sql"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

// MustDump makes a database of a dump in testdata and opens it, which migrates it.
func MustDump(tb testing.TB, name string) (*Store, *clock) {
	tb.Helper()
	path, db := mustDumped(tb, name)
	if err := db.Close(); err != nil {
		tb.Fatal(err)
	}
	c := newClock(tb)
	return MustOpen(tb, path, c), c
}

// mustDumped makes a database of a dump in testdata, as it was.
func mustDumped(tb testing.TB, name string) (string, *sql.DB) {
	tb.Helper()
	pgtest.Skip(tb, "a dump of what SQLite had")
	path := filepath.Join(tb.TempDir(), "tocsin.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN;" + string(MustRead(tb, filepath.Join("testdata", name))) + "COMMIT;"); err != nil {
		tb.Fatal(err)
	}
	return path, db
}

// TestMigrateFromTheFoundation opens what the first version of the program wrote: with
// the first migration only, two circles, two proposals, two ballots and a poll.
func TestMigrateFromTheFoundation(t *testing.T) {
	s, c := MustDump(t, "foundation.sql")
	liege, namur := MustRoom(t, s, "!liege:test"), MustRoom(t, s, "!namur:test")
	alice, bruno := MustMember(t, s, "@alice:test"), MustMember(t, s, "@bruno:test")
	MustDo(t, s, func(tx *Tx) error {
		first, err := tx.ProposalByPoll("tpollofproposal1")
		if err != nil {
			return err
		}
		want := decision.Proposal{
			ID: first.ID, Number: 1, Version: 1, Circle: liege.ID, Kind: decision.Action, Title: "Occuper le hall", Text: "Tous ensemble",
			State:  decision.Open,
			Rules:  decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: time.Hour},
			Opened: c.now, Deadline: c.now.Add(time.Hour),
		}
		if diff := cmp.Diff(want, first); diff != "" {
			t.Error(diff)
		}
		for circle, number := range map[collective.RoomID]int{liege.ID: 1, namur.ID: 2} {
			if list, err := tx.Proposals(circle, 10, decision.Open); err != nil || len(list) != 1 || list[0].Number != number {
				t.Errorf("put to %s: %+v, %v", circle, list, err)
			}
		}
		polls, err := tx.Polls(first.ID)
		if diff := cmp.Diff(map[collective.RoomID]string{liege.ID: "tpollofproposal1"}, polls); diff != "" || err != nil {
			t.Error(diff, err)
		}
		ballots, err := tx.Ballots(first.ID, 1)
		if err != nil || len(ballots) != 2 || ballots[0].Voter != alice || ballots[0].Choice != decision.For ||
			ballots[1].Voter != bruno || ballots[1].Choice != decision.Against {
			t.Errorf("%+v, %v", ballots, err)
		}
		if reason, err := tx.BallotReason(ballots[0].ID); reason != "parce que" || err != nil {
			t.Errorf("%q, %v", reason, err)
		}
		if is, err := tx.IsElector(first.ID, alice); !is || err != nil {
			t.Errorf("an elector no more: %v", err)
		}
		if m, err := tx.Member(bruno); m.Language != "nl" || m.Reminders != RemindSilently || err != nil {
			t.Errorf("%+v, %v", m, err)
		}
		if _, err := tx.VerifyJournal(liege.ID); err != nil {
			t.Error(err)
		}
		if events, err := tx.Pending(10); err != nil || len(events) != 2 || events[0].Body.Text != "!aide" {
			t.Errorf("%+v, %v", events, err)
		}
		if command, draft, err := tx.Dialog(liege.ID, alice); command != "vote" || string(draft) != `{"number":1}` || err != nil {
			t.Errorf("%s %s %v", command, draft, err)
		}
		planned, err := tx.Planned("close-proposal", first.ID)
		if !planned || err != nil {
			t.Errorf("its deadline is forgotten: %v", err)
		}
		return nil
	})
	if got := next(t, s); got != string(liege.ID)+": ✓" {
		t.Errorf("to be said: %s", got)
	}
	if position, err := s.Position(t.Context()); position != "s42" || err != nil {
		t.Errorf("sync goes on from %q, %v", position, err)
	}
}
