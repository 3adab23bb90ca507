package storage

import (
	"errors"
	"strings"
	"testing"
	"time"
)

type answers struct{ Title string }

func TestDialogs(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SaveDialog(room, alice, "propose", answers{"Occuper le hall"}); err != nil {
			return err
		}
		command, draft, err := tx.Dialog(room, alice)
		if command != "propose" || string(draft) != `{"Title":"Occuper le hall"}` || err != nil {
			t.Errorf("%s %s, %v", command, draft, err)
		}
		for _, other := range []func() (string, []byte, error){
			func() (string, []byte, error) { return tx.Dialog(room, bruno) },
			func() (string, []byte, error) { return tx.Dialog("another", alice) },
		} {
			if _, _, err := other(); !errors.Is(err, ErrNotFound) {
				t.Errorf("somebody else's: %v", err)
			}
		}
		return nil
	})
	row := MustRows(t, s, "dialogs")[0]
	if strings.Contains(row["draft"].(string), "Occuper") || row["updated_ms"] != c.now.UnixMilli() {
		t.Errorf("%v", row)
	}
}

func TestDialogIsReplacedAndEnded(t *testing.T) {
	s, _, room, alice := MustCircle(t)
	MustDo(t, s, func(tx *Tx) error {
		for _, command := range []string{"propose", "vote"} {
			if err := tx.SaveDialog(room, alice, command, answers{command}); err != nil {
				return err
			}
		}
		if command, _, err := tx.Dialog(room, alice); command != "vote" || err != nil {
			t.Errorf("%s, %v", command, err)
		}
		if err := tx.EndDialog(room, alice); err != nil {
			return err
		}
		if _, _, err := tx.Dialog(room, alice); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return tx.EndDialog(room, alice) // twice does no harm
	})
	if rows := MustRows(t, s, "dialogs"); len(rows) != 0 {
		t.Errorf("left: %v", rows)
	}
}

func TestDialogExpires(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustDo(t, s, func(t *Tx) error { return t.SaveDialog(room, alice, "vote", 1) })
	for _, step := range []struct {
		wait time.Duration
		open bool
	}{{time.Hour, true}, {time.Millisecond, false}, {100 * time.Hour, false}} {
		c.now = c.now.Add(step.wait)
		MustDo(t, s, func(tx *Tx) error {
			if _, _, err := tx.Dialog(room, alice); (err == nil) != step.open || err != nil && !errors.Is(err, ErrNotFound) {
				t.Errorf("after %s more: %v", step.wait, err)
			}
			return nil
		})
	}
}

func TestDialogBelongsToItsRow(t *testing.T) {
	s, _, room, alice := MustCircle(t)
	MustDo(t, s, func(t *Tx) error { return t.SaveDialog(room, alice, "vote", 1) })
	bruno := MustMember(t, s, "@bruno:test")
	MustExec(t, s, "UPDATE dialogs SET member_id = ?", bruno)
	MustDo(t, s, func(tx *Tx) error {
		if _, draft, err := tx.Dialog(room, bruno); !errors.Is(err, errSealed) {
			t.Errorf("moved to somebody else it reads %s, %v", draft, err)
		}
		return nil
	})
}
