package storage

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// nameless are the columns in which the random id of a member who was forgotten may stay, because
// others counted on the row.
var nameless = []string{
	"action_people.member_id", "actions.author_id", "agenda_items.author_id", "assemblies.author_id", "assembly_roles.member_id",
	"attendees.member_id", "ballots.member_id", "electorate.member_id", "electorate_circles.member_id", "evidence.member_id", "journal.member_id",
	"letter_texts.author_id", "motions.author_id", "notes.member_id", "pledges.member_id", "promises.author_id", "proposals.author_id",
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

// account is the row behind a Matrix id.
func account(t *testing.T, s *Store, matrix string) (row memberRow) {
	t.Helper()
	if err := s.db.Find(&row, "lookup = ?", s.lookup(matrix)).Error; err != nil {
		t.Fatal(err)
	}
	return row
}

// TestForgottenAccountIsSomebodyNew: with an address and nothing else, as long as it is in a room.
func TestForgottenAccountIsSomebodyNew(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	room := MustRoom(t, s, "!liege:test").ID
	c.now = c.now.Add(time.Hour)
	MustForget(t, s, Forgetting{Member: alice})
	row := account(t, s, "@alice:test")
	if row.ID == string(alice) || row.ID == "" || row.Name != "" || row.Language != "" || row.Reminders != "" || row.Standing != forgotten {
		t.Errorf("%+v", row)
	}
	if got := joined(t, s, room, c.now.Add(-time.Minute)); slices.Contains(got, collective.MemberID(row.ID)) {
		t.Error("it was a member when earlier votes opened")
	}
	if got := joined(t, s, room, c.now); !slices.Contains(got, collective.MemberID(row.ID)) {
		t.Error("nothing can be encrypted for it")
	}
	changes(t, s, c, "join")
	if row := account(t, s, "@alice:test"); row.Name != "" {
		t.Error("its name is taken again though it does nothing")
	}
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	swept(t, s, c, 0)
	if account(t, s, "@alice:test").ID == "" {
		t.Error("its direct chat is still there, and it is not")
	}
	MustTake(t, s, RoomIntake{Matrix: "!dm:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	swept(t, s, c, 0)
	if row := account(t, s, "@alice:test"); row.ID != "" {
		t.Errorf("it has left everywhere, and is still known: %+v", row)
	}
}

// TestForgottenWhoWritesAgainIsAMember like others: leaving erases them no more by itself.
func TestForgottenWhoWritesAgainIsAMember(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	MustForget(t, s, Forgetting{Member: alice})
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Events: []Incoming{command(c, "$again", "@alice:test")}})
	row := account(t, s, "@alice:test")
	if row.Standing != told {
		t.Errorf("%+v", row)
	}
	for _, matrix := range []string{"!liege:test", "!dm:test"} {
		MustTake(t, s, RoomIntake{Matrix: matrix, Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	}
	swept(t, s, c, 0)
	if account(t, s, "@alice:test").ID != row.ID {
		t.Error("a member who left is gone without having asked for it")
	}
}

// TestForgottenEventsAreStillKnown: a response that comes once more does nothing again, and no
// order, hour or number leads from a ballot to its event.
func TestForgottenEventsAreStillKnown(t *testing.T) {
	s, c, alice := MustFillOwn(t)
	before := len(MustRows(t, s, "inbox"))
	MustForget(t, s, Forgetting{Member: alice})
	in := RoomIntake{Matrix: "!liege:test"}
	for i := range 40 {
		in.Events = append(in.Events, command(c, fmt.Sprintf("$%d", i), "@alice:test"))
	}
	MustTake(t, s, in)
	rows := MustRows(t, s, "inbox")
	if len(rows) != before {
		t.Errorf("%d events, there were %d", len(rows), before)
	}
	for _, row := range rows {
		if row["state"] != handled || row["verb"] != "" || row["ref"] != "" || row["member_id"] != "" || row["seq"].(int64) >= 0 ||
			row["sent_ms"].(int64)%(24*60*60*1000) != 0 {
			t.Fatalf("it is still an event of somebody: %v", row)
		}
	}
	for _, row := range MustRows(t, s, "ballots") {
		if row["seq"].(int64) > 2 {
			t.Errorf("a ballot has the number of its event: %v", row)
		}
	}
}

// TestForgettingOneCircle: what belongs to another circle of the member's stays, also where the
// two share it, and so does who that is.
func TestForgettingOneCircle(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test", "@bruno:test"))
	namur := MustRoom(t, s, "!namur:test").ID
	attending := map[string]assembly.Assembly{
		"liege": {Circle: room}, "namur": {Circle: namur}, "both": {Circle: room, Others: []collective.RoomID{namur}},
	}
	MustDo(t, s, func(tx *Tx) error {
		for name, a := range attending {
			a.Kind, a.State, a.Starts, a.Ends = assembly.General, assembly.Called, c.now, c.now
			err := tx.AddAssembly(&a)
			if err := errors.Join(err, tx.SaveAttendee(a.ID, assembly.Attendee{Who: assembly.Member(alice), Presence: assembly.Online})); err != nil {
				return err
			}
			attending[name] = a
		}
		return errors.Join(tx.AddRoleTurns(room, []collective.MemberID{alice}, 2), tx.AddRoleTurns(namur, []collective.MemberID{alice}, 1))
	})
	left := func() (names []string) {
		MustDo(t, s, func(tx *Tx) error {
			for _, name := range []string{"liege", "namur", "both"} {
				list, err := tx.Attendees(attending[name].ID)
				if err != nil {
					return err
				}
				if len(list) > 0 {
					names = append(names, name)
				}
			}
			for _, circle := range []collective.RoomID{room, namur} {
				turns, err := tx.RoleTurns(circle)
				if err != nil {
					return err
				}
				names = append(names, fmt.Sprint(turns[alice]))
			}
			_, err := tx.Member(alice)
			return err
		})
		return names
	}
	MustDo(t, s, func(tx *Tx) error { return tx.Forget(Forgetting{Member: alice, Circle: room}) })
	if diff := cmp.Diff([]string{"namur", "both", "0", "1"}, left()); diff != "" {
		t.Error(diff)
	}
	MustTake(t, s, RoomIntake{Matrix: "!liege:test", Members: []MemberChange{{Matrix: "@alice:test", Membership: "leave"}}})
	MustDo(t, s, func(tx *Tx) error { return tx.Forget(Forgetting{Member: alice, Circle: namur}) })
	if diff := cmp.Diff([]string{"0", "0"}, left()); diff != "" { // who has left one of the two has nothing left that both share
		t.Error(diff)
	}
}

// TestOpenSupportsGo and those that decided something stay.
func TestOpenSupportsGo(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p, closed := MustProposal(t, s, c, room, alice), MustProposal(t, s, c, room, alice)
	open := Urn{Proposal: p.ID, Version: 1, Circle: room, State: UrnWaiting}
	counted := Urn{Proposal: closed.ID, Version: 1, Circle: room, State: UrnCounted}
	motion, lonely := Motion{Proposal: p.ID, Version: 1, Kind: ToProlong, State: MotionWaiting}, Motion{Proposal: p.ID, Version: 1, Author: alice, Kind: ToWithdraw, State: MotionWaiting}
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.SaveUrn(&open), tx.SaveUrn(&counted), tx.SaveMotion(&motion), tx.SaveMotion(&lonely))
		for ref, kind := range map[string]SupportKind{open.ID: Witnesses, counted.ID: Witnesses, motion.ID: Cosigns, closed.ID: Contests, p.ID: Carries} {
			_, supported := tx.Support(ref, kind, Support{alice, "mes mots"})
			err = errors.Join(err, supported)
		}
		return err
	})
	MustDo(t, s, func(tx *Tx) error { return tx.Forget(Forgetting{Member: alice}) })
	var left []string
	for _, row := range MustRows(t, s, "supports") {
		if row["reason"] != "" && row["kind"] == string(Contests) {
			t.Error("the words of a contest stay")
		}
		left = append(left, row["ref"].(string))
	}
	slices.Sort(left)
	want := []string{counted.ID, closed.ID} // its time to contest is over
	slices.Sort(want)
	if diff := cmp.Diff(want, left); diff != "" {
		t.Error(diff)
	}
	MustDo(t, s, func(tx *Tx) error {
		m, err := tx.MotionByID(lonely.ID)
		if m.State != MotionDropped {
			t.Error("a motion of nobody waits")
		}
		return err
	})
}
