package storage

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

func leftAfterSweep(t *testing.T, change func(a *action.Action, c *clock)) int {
	t.Helper()
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	MustDo(t, s, func(tx *Tx) error {
		return tx.SavePerson(a.ID, action.Person{Who: assembly.Guest("Fatima"), By: alice, Comes: true})
	})
	change(&a, c)
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.SaveAction(a), tx.Record(Entry{Circle: room, Member: alice, Act: "move-action", Ref: a.ID}))
	})
	swept(t, s, c, 0)
	n := len(MustRows(t, s, "action_people"))
	return n
}

func TestUndatedActionsAreNotForgottenAtOnce(t *testing.T) {
	if n := leftAfterSweep(t, func(a *action.Action, c *clock) { c.now = c.now.Add(100 * day); a.State = action.Over }); n != 1 {
		t.Error("an undated action that is over since this moment is forgotten at once")
	}
}

func TestIdeasOfThePastAreForgotten(t *testing.T) {
	if n := leftAfterSweep(t, func(a *action.Action, c *clock) { a.State, a.Starts = action.Idea, c.now; c.now = c.now.Add(400 * day) }); n != 0 {
		t.Error("who would have come to an idea whose date passed a year ago is kept")
	}
}

func TestSignaturesAreReadAtOnce(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	a := MustAction(t, s, c, room)
	sign := func(from, to int) {
		MustDo(t, s, func(tx *Tx) error {
			for i := from; i < to; i++ {
				g := action.Signature{Member: collective.MemberID(fmt.Sprint("m", i)), Public: true, Name: "Nom"}
				if err := tx.AddSignature(a.ID, &g); err != nil {
					return err
				}
			}
			return nil
		})
	}
	cost := func() (n [3]int) {
		for i, read := range []func(tx *Tx) error{
			func(tx *Tx) error { return errOf(tx.SignatureTotal(a.ID)) },
			func(tx *Tx) error { return errOf(tx.Signatures(a.ID)) },
			func(tx *Tx) error { return errOf(tx.SignatureOf(a.ID, "m3")) },
		} {
			n[i] = len(s.Statements(func() { MustDo(t, s, read) }))
		}
		return n
	}
	sign(0, 10)
	few := cost()
	sign(10, 2000)
	if many := cost(); many != few || few[0] == 0 {
		t.Error(few, many)
	}
}

func TestNothingOfActionsIsReadable(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	path := pathOf(t, s)
	k := "Kanari-of-actions"
	canaries["action"] = k
	defer delete(canaries, "action")
	MustDo(t, s, func(tx *Tx) error {
		a := action.Action{Circle: room, Kind: action.OpenLetter, Title: k, Text: k, Place: k, Targets: []string{k}, Needs: []action.Role{action.Role(k)}, Why: k, Created: c.now}
		if err := tx.AddAction(&a); err != nil {
			return err
		}
		g := action.Signature{Member: alice, Public: true, Name: k, Function: k, Place: k}
		sh := action.Sheet{State: action.Waiting, Lines: []action.Signature{g}}
		p := action.Promise{Circle: room, Service: k, Person: k, What: k, To: k}
		added := tx.AddPromise(&p)
		_, ev := tx.AddEvidence(p.ID, action.Evidence{Text: k})
		return errors.Join(added, ev, tx.SavePerson(a.ID, action.Person{Who: assembly.Guest(k), Comes: true, Roles: []action.Role{action.Role(k)}}),
			tx.AddLetterText(a.ID, &action.Text{Text: k}), tx.AddSignature(a.ID, &g), tx.SaveSheet(a.ID, &sh),
			tx.CountRefusal(a.ID, action.Refusal{Task: k, Service: k, N: 2}, alice, 0), tx.AddEvaluation(a.ID, action.Evaluation{Worked: k, Failed: k, Next: k}))
	})
	readable(t, path)
	MustDo(t, s, func(tx *Tx) error {
		l, err := tx.Actions(room, 0)
		if err == nil {
			err = tx.TellRefusals(l[0].ID, "answer")
		}
		return err
	})
	readable(t, path)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	readable(t, path)
}

func TestPeopleAreForgottenInTheEnd(t *testing.T) {
	for name, wait := range map[string]int{"kept": 89, "gone": 91} {
		n := leftAfterSweep(t, func(a *action.Action, c *clock) {
			a.State, a.Starts = action.Over, c.now
			c.now = c.now.Add(day * time.Duration(wait))
		})
		if want := map[string]int{"kept": 1, "gone": 0}[name]; n != want {
			t.Error(name, n)
		}
	}
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	a.State = action.Over
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.SaveAction(a), tx.SavePerson(a.ID, action.Person{Who: assembly.Guest("F"), By: alice, Comes: true}),
			tx.Record(Entry{Circle: room, Act: "move-action", Ref: a.ID}))
	})
	swept(t, s, c, 91*day)
	if n := len(MustRows(t, s, "action_people")); n != 0 {
		t.Error("an undated one is never forgotten", n)
	}
}
