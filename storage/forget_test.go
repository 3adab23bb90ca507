package storage

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// nameless are the columns in which the random id of a member who was forgotten may stay, because
// others counted on the row.
var nameless = []string{
	"action_people.member_id", "actions.author_id", "agenda_items.author_id", "assemblies.author_id", "assembly_roles.member_id",
	"attendees.member_id", "ballots.member_id", "electorate.member_id", "electorate_circles.member_id", "evidence.member_id", "journal.member_id",
	"letter_texts.author_id", "mandates.author_id", "motions.author_id", "notes.member_id", "pledges.member_id", "promises.author_id", "proposals.author_id",
	"report_readers.member_id", "sheets.author_id", "sheets.second_id", "signatures.member_id", "supports.member_id", "tasks.asked_id",
	"tasks.author_id", "tasks.owner_id", "turnout.member_id", "urn_voters.member_id", "urns.author_id",
}

// allRows is all that stands in a database.
func allRows(tb testing.TB, s *Store) map[string][]map[string]any {
	tb.Helper()
	all := map[string][]map[string]any{}
	for table := range columns {
		all[table] = MustRows(tb, s, table)
	}
	return all
}

// MustForget forgets a member as a command does it, with what is left to commands done.
func MustForget(tb testing.TB, s *Store, f Forgetting) {
	tb.Helper()
	MustExec(tb, s, "UPDATE assemblies SET queue = '', drawings = ''")
	MustExec(tb, s, "UPDATE mandates SET lot = ''")
	MustDo(tb, s, func(tx *Tx) error { return tx.Forget(f) })
}

// TestForgettingLeavesNobody: afterwards no row ties the id to anybody, in clear or sealed.
func TestForgettingLeavesNobody(t *testing.T) {
	s, _, alice := MustFillOwn(t)
	MustForget(t, s, Forgetting{Member: alice})
	for table, rows := range allRows(t, s) {
		for _, row := range rows {
			for column, value := range row {
				if strings.Contains(fmt.Sprint(value), string(alice)) && !slices.Contains(nameless, table+"."+column) {
					t.Errorf("%s.%s still says %v", table, column, value)
				}
			}
		}
	}
	for _, find := range Unsealed(t, key(1), Disk(t, pathOf(t, s))) {
		if strings.Contains(find.Text, string(alice)) {
			t.Errorf("it can be unsealed: %.200q", find.Text)
		}
	}
	MustDo(t, s, func(tx *Tx) error {
		all, err := tx.OwnData(alice)
		for _, own := range all {
			if slices.Contains([]string{"identity", "circles", "direct", "dialogs", "waiting", "messages", "turns", "others", "others-part"}, own.Topic) && len(own.Of) > 0 {
				t.Errorf("%s stays: %v", own.Topic, own.Of)
			}
		}
		return err
	})
}

// TestForgottenIdentityLeavesTheDisk looks at all bytes, also as a crash would leave them.
func TestForgottenIdentityLeavesTheDisk(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	gone := pieces{}
	row := MustRows(t, s, "members")
	for _, m := range row {
		if m["id"] == string(alice) {
			gone.add(m["matrix_id"].(string))
			gone.add(m["name"].(string))
		}
	}
	for _, table := range []struct{ name, column string }{{"sheets", "lines"}, {"signatures", "words"}, {"dialogs", "draft"}, {"attendees", "needs"}, {"outbox", "body"}} {
		for _, r := range MustRows(t, s, table.name) {
			if table.name != "outbox" || strings.Contains(fmt.Sprint(r["cause"]), string(alice)) {
				gone.add(r[table.column].(string))
			}
		}
	}
	path := pathOf(t, s)
	if gone.in(Disk(t, path)) == 0 {
		t.Fatal("nothing was there, so that nothing is proven")
	}
	MustForget(t, s, Forgetting{Member: alice})
	swept(t, s, c, 0)
	for when, at := range map[string]string{"after the sweep": path, "after a crash": MustCopy(t, path)} {
		if n := gone.in(Disk(t, at)); n != 0 {
			t.Errorf("%s %d pieces of who that was are on the disk", when, n)
		}
	}
}

// TestForgettingIsAllOrNothing: what fails at the very end, as a kill does, changes nothing.
func TestForgettingIsAllOrNothing(t *testing.T) {
	s, _, alice := MustFillOwn(t)
	before := allRows(t, s)
	err := s.Do(t.Context(), func(tx *Tx) error { return errors.Join(tx.Forget(Forgetting{Member: alice}), errNo) })
	if !errors.Is(err, errNo) {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, allRows(t, s)); diff != "" {
		t.Error(diff)
	}
}

// TestCountsStay: what others counted on is the same afterwards.
func TestCountsStay(t *testing.T) {
	s, _, alice := MustFillOwn(t)
	counts := func() (n []int) {
		for _, table := range []string{"ballots", "electorate", "turnout", "secret_ballots", "urn_voters", "journal", "proposals", "notes", "promises", "evidence"} {
			n = append(n, len(MustRows(t, s, table)))
		}
		MustDo(t, s, func(tx *Tx) error {
			p, err := tx.ProposalByNumber(1)
			if err != nil {
				return err
			}
			ballots, err := tx.Ballots(p.ID, 1)
			a, errAction := tx.ActionByNumber(1)
			total, errTotal := tx.SignatureTotal(a.ID)
			_, counters, errCount := tx.PendingRefusals(a.ID)
			n = append(n, len(ballots), total.All(), counters)
			_, verified := tx.VerifyJournal(p.Circle)
			return errors.Join(err, errAction, errTotal, errCount, verified)
		})
		return n
	}
	before := counts()
	MustForget(t, s, Forgetting{Member: alice})
	if diff := cmp.Diff(before, counts()); diff != "" {
		t.Error(diff)
	}
	for _, row := range MustRows(t, s, "signatures") {
		if row["words"] != "" || row["public"] != int64(0) {
			t.Errorf("a name stands under a letter: %v", row)
		}
	}
}

// TestUnsigning: signatures go where the person says so.
func TestUnsigning(t *testing.T) {
	s, _, alice := MustFillOwn(t)
	MustForget(t, s, Forgetting{Member: alice, Unsigning: true})
	MustDo(t, s, func(tx *Tx) error {
		a, err := tx.ActionByNumber(1)
		total, errTotal := tx.SignatureTotal(a.ID)
		if total.All() != 0 || total.Withdrawn != 1 {
			t.Errorf("%+v", total)
		}
		return errors.Join(err, errTotal)
	})
}
