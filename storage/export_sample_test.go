package storage

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/digest"
	"tocsin/collective/export"
)

// leaving are the kinds of what falls due that leave in these tests.
var leaving = []string{"close-proposal", "end-contest", "task-late"}

func exporting(circle collective.RoomID) Exporting {
	return Exporting{Circle: circle, Kinds: leaving, Shown: func(_, detail string) bool { return !strings.Contains(detail, "Diallo") }}
}

// MustLeave is a database in which a circle has something in every table that leaves.
func MustLeave(tb testing.TB) (*Store, *clock, collective.RoomID) {
	tb.Helper()
	path, c := MustFilled(tb)
	s := MustOpen(tb, path, c)
	MustTake(tb, s, circle(c, "!namur:test", "@nora:test", "@alice:test"))
	liege, namur := MustRoom(tb, s, "!liege:test").ID, MustRoom(tb, s, "!namur:test").ID
	alice, bruno := MustMember(tb, s, "@alice:test"), MustMember(tb, s, "@bruno:test")
	MustExec(tb, s, "UPDATE attendees SET named = 1 WHERE id = (SELECT min(id) FROM attendees)")
	MustExec(tb, s, "INSERT INTO role_turns VALUES (?, ?, 3) ON CONFLICT DO NOTHING", liege, alice)
	closed := MustProposal(tb, s, c, liege, alice, bruno)
	joint := decision.Proposal{Circle: liege, Others: []collective.RoomID{namur}, Kind: decision.Action, Title: "Ensemble", State: decision.Open, Each: true,
		Rules:  decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed, Open: time.Hour},
		Opened: c.now, Deadline: c.now.Add(time.Hour)}
	MustDo(tb, s, func(tx *Tx) error {
		err := errors.Join(tx.AddProposal(&joint), tx.exec("freeze", "INSERT INTO electorate_circles VALUES (?, ?, ?)", joint.ID, namur, alice))
		for i, b := range []NewBallot{
			{Voter: bruno, Choice: decision.Against, Reason: "trop tôt =1+1"}, {Voter: alice, Choice: decision.For, Reason: "d'abord"}, {Voter: alice, Choice: decision.Against},
		} {
			b.Proposal, b.Version, b.Seq, b.At = closed.ID, 1, int64(i+1), c.now
			_, cast := tx.Cast(b)
			err = errors.Join(err, cast)
		}
		closed.State, closed.Final = decision.Closed, c.now.Add(time.Hour)
		for _, kind := range []SupportKind{Contests, Carries} {
			_, supported := tx.Support(closed.ID, kind, Support{Member: bruno, Reason: "mal compté"})
			err = errors.Join(err, supported)
		}
		closing := tx.SaveProposal(closed)
		sub := digest.Subscription{Room: liege, Zone: c.now.Location(), Since: c.now, Planned: c.now.Add(time.Hour), Wish: digest.Wish{}}
		return errors.Join(err, closing, tx.AddSubscription(&sub), tx.Plan("close-proposal", joint.ID, joint.Deadline), tx.Plan("task-late", "other", c.now),
			tx.Plan("read-report", joint.ID, c.now), tx.Record(Entry{Circle: liege, Member: alice, Act: "propose", Ref: closed.ID, Detail: "Mme Diallo"}),
			tx.Record(Entry{Circle: namur, Member: alice, Act: "propose", Ref: joint.ID, Detail: "Ensemble"}), tx.leaveMore(liege, alice),
			tx.exec("rule", "INSERT INTO rule_changes VALUES (?, ?, ?, 'quorum', '1/3', ?, 0, ?)", liege, closed.ID, closed.Number, c.now.UnixMilli(), c.now.UnixMilli()))
	})
	return s, c, liege
}

// leaveMore is what the other samples do not have.
func (t *Tx) leaveMore(liege collective.RoomID, alice collective.MemberID) error {
	a := assembly.Assembly{Circle: liege, Kind: assembly.General, State: assembly.Open, Starts: t.Now, Ends: t.Now, Opened: t.Now}
	var row actionRow
	if err := t.db.Take(&row, "circle_id = ?", string(liege)).Error; err != nil {
		return err
	}
	sheet := action.Sheet{Number: 2, Author: alice, State: action.Counted, Others: 3}
	return errors.Join(t.AddAssembly(&a), t.SaveSheet(row.ID, &sheet))
}

// MustExport writes a circle as a file.
func MustExport(tb testing.TB, s *Store, circle collective.RoomID) []byte {
	tb.Helper()
	var file bytes.Buffer
	MustDo(tb, s, func(tx *Tx) error {
		file.Reset()
		return export.Write(&file, export.Manifest{Schema: LatestSchema(), Circle: string(circle), Language: "fr"}, tx.Export(exporting(circle)), nil)
	})
	return file.Bytes()
}

func mustFile(tb testing.TB, data []byte) *export.File {
	tb.Helper()
	f, err := export.Open(bytes.NewReader(data), int64(len(data)), ExportTables())
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

func importInto(tb testing.TB, s *Store, data []byte) (Imported, error) {
	tb.Helper()
	return s.Import(tb.Context(), mustFile(tb, data), exporting(""))
}
