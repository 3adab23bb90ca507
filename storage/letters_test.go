package storage

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
)

func TestLetterTextsAreNumbered(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	first, second := action.Text{Text: "un", Author: alice, At: c.now}, action.Text{Text: "deux", At: c.now}
	MustDo(t, s, func(tx *Tx) error {
		added := errors.Join(tx.AddLetterText(a.ID, &first), tx.AddLetterText(a.ID, &second))
		texts, err := tx.LetterTexts(a.ID)
		if diff := cmp.Diff([]action.Text{first, second}, texts); diff != "" || first.Version != 1 || second.Version != 2 {
			t.Error(diff)
		}
		removed := tx.RemoveLetterText(a.ID, 2)
		if texts, _ = tx.LetterTexts(a.ID); len(texts) != 1 {
			t.Error(texts)
		}
		return errors.Join(added, err, removed)
	})
}

// TestSignaturesReadBack: in the order of signing, with the totals that the database counts.
func TestSignaturesReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	list := []action.Signature{
		{Member: alice, Public: true, Name: "Zoë Nguyễn", Function: "éducatrice", Place: "Huy"}, {Sheet: 3}, {Sheet: 3, Public: true, Name: "Józef"}, {Member: "m2"},
	}
	MustDo(t, s, func(tx *Tx) error {
		for i := range list {
			if err := tx.AddSignature(a.ID, &list[i]); err != nil {
				return err
			}
		}
		return nil
	})
	check := func() {
		t.Helper()
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Signatures(a.ID)
			if diff := cmp.Diff(list, got); diff != "" {
				t.Error(diff)
			}
			total, counted := tx.SignatureTotal(a.ID)
			if diff := cmp.Diff(action.CountSignatures(list), total); diff != "" {
				t.Error(diff)
			}
			return errors.Join(err, counted)
		})
	}
	check()
	list[0] = list[0].Withdraw()
	list[3].Public, list[3].Name = true, "Bruno"
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.SaveSignature(a.ID, list[0]), tx.SaveSignature(a.ID, list[3]))
	})
	check()
	MustDo(t, s, func(tx *Tx) error {
		_, err := tx.SignatureOf(a.ID, alice)
		if !errors.Is(err, ErrNotFound) {
			t.Error("a withdrawn signature is still somebody's:", err)
		}
		mine, err := tx.SignatureOf(a.ID, "m2")
		id, same, byID := tx.SignatureByID(mine.ID)
		if id != a.ID || mine != list[3] || same != list[3] {
			t.Error(id, mine, same)
		}
		return errors.Join(err, byID, tx.RemoveSignature(list[1].ID))
	})
	list = append(list[:1], list[2:]...)
	check()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestWithdrawnNamesLeaveTheDisk: neither the database nor its log has what was sealed.
func TestWithdrawnNamesLeaveTheDisk(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a, path := MustAction(t, s, c, room), pathOf(t, s)
	signed := action.Signature{Member: alice, Public: true, Name: "Zoë Nguyễn"}
	MustDo(t, s, func(tx *Tx) error { return tx.AddSignature(a.ID, &signed) })
	var row signatureRow
	if err := s.db.Take(&row, "id = ?", signed.ID).Error; err != nil || row.Words == "" {
		t.Fatal(row, err)
	}
	MustDo(t, s, func(tx *Tx) error { return tx.SaveSignature(a.ID, signed.Withdraw()) })
	for _, file := range []string{path, path + "-wal"} {
		if bytes.Contains(MustRead(t, file), []byte(row.Words)) {
			t.Errorf("the signature is still in %s", file)
		}
	}
}

func TestSheetsReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	sheet := action.Sheet{Number: 4, Author: alice, State: action.Waiting, Lines: []action.Signature{{Public: true, Name: "Fatima", Place: "Liège"}}, Others: 5}
	MustDo(t, s, func(tx *Tx) error { return tx.SaveSheet(a.ID, &sheet) })
	counted := sheet
	counted.State, counted.Second, counted.Lines = action.Counted, "m2", nil
	for i, want := range []action.Sheet{sheet, counted} {
		MustDo(t, s, func(tx *Tx) error {
			saved := tx.SaveSheet(a.ID, &want)
			got, err := tx.Sheets(a.ID)
			if diff := cmp.Diff([]action.Sheet{want}, got); diff != "" {
				t.Errorf("%d: %s", i, diff)
			}
			id, same, byID := tx.SheetByID(want.ID)
			if diff := cmp.Diff(want, same); diff != "" || id != a.ID {
				t.Error(id, diff)
			}
			return errors.Join(saved, err, byID)
		})
	}
}

// TestSigningStaysCheap: what one more signature costs does not grow with those before it.
func TestSigningStaysCheap(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	a := MustAction(t, s, c, room)
	MustDo(t, s, func(tx *Tx) error {
		for i := range 2000 {
			signature := action.Signature{Member: collective.MemberID(fmt.Sprint("m", i)), Public: i%2 == 0, Name: "Nom"}
			if err := tx.AddSignature(a.ID, &signature); err != nil {
				return err
			}
		}
		total, err := tx.SignatureTotal(a.ID)
		if total.Public != 1000 || total.Counted != 1000 {
			t.Error(total)
		}
		return err
	})
}
