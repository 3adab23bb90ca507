package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

func TestActionsReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	full := fullAction(c, room, alice)
	full.Others = []collective.RoomID{MustRoom(t, s, "!namur:test").ID}
	mustBeFull(t, full)
	empty := action.Action{Circle: room}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AddAction(&full), tx.AddAction(&empty)) })
	if full.ID == "none" || full.Number != 1 || empty.Number != 2 {
		t.Errorf("%+v", full)
	}
	changed := full
	changed.Title, changed.State, changed.Starts, changed.Ends, changed.Reports, changed.Targets = "Autre", action.Idea, time.Time{}, time.Time{}, nil, nil
	for i, want := range []action.Action{full, changed} {
		MustDo(t, s, func(tx *Tx) error {
			saved := tx.SaveAction(want)
			got, err := tx.ActionByID(full.ID)
			byNumber, errNumber := tx.ActionByNumber(1)
			byProposal, errProposal := tx.ActionOfProposal("p1")
			other, errOther := tx.ActionByID(empty.ID)
			if diff := cmp.Diff([]action.Action{want, want, want, empty}, []action.Action{got, byNumber, byProposal, other}); diff != "" {
				t.Errorf("%d: %s", i, diff)
			}
			inZone(t, "Europe/Brussels", got.Created)
			return errors.Join(saved, err, errNumber, errProposal, errOther)
		})
	}
	MustDo(t, s, func(tx *Tx) error {
		for _, none := range []error{errOf(tx.ActionByID("x")), errOf(tx.ActionByNumber(77)), errOf(tx.ActionOfProposal("")), tx.SaveAction(action.Action{ID: "x"})} {
			if !errors.Is(none, ErrNotFound) {
				t.Error(none)
			}
		}
		return nil
	})
}

func errOf[T any](_ T, err error) error { return err }

// TestActionsOfACircle: its own and those that it carries with others, by what is next.
func TestActionsOfACircle(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	namur := MustRoom(t, s, "!namur:test").ID
	MustDo(t, s, func(tx *Tx) error {
		var all error
		for _, a := range []action.Action{
			{Circle: room, Title: "fini", State: action.Over, Starts: c.now.Add(-day)}, {Circle: room, Title: "idée", State: action.Idea},
			{Circle: namur, Others: []collective.RoomID{room}, Title: "ensemble", State: action.Decided, Starts: c.now.Add(day)},
			{Circle: namur, Title: "ailleurs", State: action.Decided}, {Circle: room, Title: "maintenant", State: action.Underway, Campaign: "x"},
		} {
			all = errors.Join(all, tx.AddAction(&a))
		}
		return all
	})
	MustDo(t, s, func(tx *Tx) error {
		all, err := tx.Actions(room, 0)
		ahead, errAhead := tx.Actions(room, 0, action.Idea, action.Decided)
		one, errOne := tx.Actions(room, 1, action.Over, action.Underway)
		parts, errParts := tx.PartsOf("x")
		none, errNone := tx.PartsOf("")
		got := [][]string{titles(all), titles(ahead), titles(one), titles(parts), titles(none)}
		want := [][]string{{"maintenant", "ensemble", "idée", "fini"}, {"ensemble", "idée"}, {"fini"}, {"maintenant"}, nil}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		return errors.Join(err, errAhead, errOne, errParts, errNone)
	})
}

func titles(list []action.Action) (out []string) {
	for _, a := range list {
		out = append(out, a.Title)
	}
	return out
}

// TestPeopleReadBack: in the order of arrival; who takes no part any more is erased, and so are
// all some time after it is over.
func TestPeopleReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	a := MustAction(t, s, c, room)
	member := action.Person{Who: assembly.Member(alice), Comes: true, Roles: []action.Role{action.Legal, "sono"}, Judged: true}
	guest := action.Person{Who: assembly.Guest("Fatima"), By: alice, Comes: true}
	people := func() (list []action.Person) {
		MustDo(t, s, func(tx *Tx) (err error) { list, err = tx.People(a.ID); return err })
		return list
	}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.SavePerson(a.ID, member), tx.SavePerson(a.ID, guest)) })
	if diff := cmp.Diff([]action.Person{member, guest}, people()); diff != "" {
		t.Error(diff)
	}
	member.Roles = nil
	MustDo(t, s, func(tx *Tx) error {
		return errors.Join(tx.SavePerson(a.ID, member), tx.SavePerson(a.ID, action.Person{Who: assembly.Guest("Omar")}))
	})
	if diff := cmp.Diff([]action.Person{member, guest}, people()); diff != "" {
		t.Error(diff)
	}
	a.State = action.Over
	a.Starts = c.now
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.SaveAction(a), tx.ForgetPeople(c.now)) })
	if len(people()) != 2 {
		t.Error("forgotten too early")
	}
	MustDo(t, s, func(tx *Tx) error { return tx.ForgetPeople(c.now.Add(time.Hour)) })
	if left := people(); len(left) > 0 {
		t.Error(left)
	}
}
