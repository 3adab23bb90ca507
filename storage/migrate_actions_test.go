package storage

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
)

// TestMigrateFromActions opens what the program wrote before there were reports: an open
// letter with its text, its signature and its sheet, a promise and an assembly are still
// there, and something can be reported.
func TestMigrateFromActions(t *testing.T) {
	s, c := MustDump(t, "actions.sql")
	room, alice := MustRoom(t, s, "!liege:test").ID, MustMember(t, s, "@alice:test")
	MustDo(t, s, func(tx *Tx) error {
		a, err := tx.ActionByNumber(1)
		if a.Title != "Rouvrez" || a.Circle != room || !a.Created.Equal(c.now) || len(a.Targets) != 1 {
			t.Errorf("%+v", a)
		}
		texts, errTexts := tx.LetterTexts(a.ID)
		signed, errSigned := tx.Signatures(a.ID)
		sheets, errSheets := tx.Sheets(a.ID)
		if len(texts) != 1 || texts[0].Text != "Nous demandons" || len(signed) != 1 || signed[0].Name != "Chloé Lambert" || len(sheets) != 1 {
			t.Errorf("%+v %+v %+v", texts, signed, sheets)
		}
		promises, errPromises := tx.Promises(room, action.Awaited)
		if len(promises) != 1 || promises[0].What != "Un guichet" || len(promises[0].Evidence) != 1 {
			t.Errorf("%+v", promises)
		}
		assembly, errAssembly := tx.AssemblyByNumber(1)
		if assembly.Title != "Le hall" {
			t.Errorf("%+v", assembly)
		}
		_, verified := tx.VerifyJournal(room)
		return errors.Join(err, errTexts, errSigned, errSheets, errPromises, errAssembly, verified, tx.tell(room, alice))
	})
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.Report(1)
		want := fullReport(room)
		want.ID, want.Number = got.ID, 1
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		return err
	})
}
