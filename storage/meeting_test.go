package storage

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// MustAssembly calls a circle to an assembly of two hours that starts at a moment.
func MustAssembly(tb testing.TB, s *Store, circle collective.RoomID, starts time.Time) assembly.Assembly {
	tb.Helper()
	a := assembly.Assembly{
		Circle: circle, Kind: assembly.General, State: assembly.Called, Title: "Le hall", Rules: assembly.UsualRules(),
		Starts: starts, Ends: starts.Add(2 * time.Hour),
	}
	MustDo(tb, s, func(t *Tx) error { return t.AddAssembly(&a) })
	return a
}

// MustBe leaves an assembly in another state.
func MustBe(tb testing.TB, s *Store, a assembly.Assembly, state assembly.State) {
	tb.Helper()
	a.State = state
	MustDo(tb, s, func(t *Tx) error { return t.SaveAssembly(a) })
}

// MustMeet is a circle, alice in it, and an assembly of it in a week.
func MustMeet(tb testing.TB) (*Store, *clock, assembly.Assembly, collective.MemberID) {
	tb.Helper()
	s, c, room, alice := MustCircle(tb)
	return s, c, MustAssembly(tb, s, room, c.now.Add(7*day)), alice
}

// meet puts something into each table of assemblies.
func (t *Tx) meet(p decision.Proposal, member collective.MemberID) error {
	a := assembly.Assembly{
		Circle: p.Circle, Author: member, Kind: assembly.General, State: assembly.Closed, Title: "Le hall", Place: "Liège", Why: "rien",
		Starts: t.Now, Ends: t.Now.Add(time.Hour), Closed: t.Now.Add(time.Hour),
	}
	if err := t.AddAssembly(&a); err != nil {
		return err
	}
	var q assembly.Queue
	asked := q.Ask(assembly.Member(member), assembly.Hand, t.Now)
	drawing := assembly.Drawing{Lot: assembly.Lot{Seed: "00", Places: 1, Candidates: []assembly.Candidate{{ID: "Chloé"}}}}
	item := assembly.Item{Title: "Les clés", State: assembly.ToTreat}
	note := assembly.Note{Kind: assembly.Task, Text: "imprimer", What: "imprimer", At: t.Now}
	task := action.Task{Circle: p.Circle, Assembly: a.ID, What: "imprimer", Who: "Chloé", State: action.Free, Created: t.Now}
	added := t.AddItem(a.ID, &item)
	_, wanted := t.Support(item.ID, Wants, Support{Member: member})
	return errors.Join(asked, t.SaveQueue(a.ID, q), t.SaveDrawings(a.ID, []assembly.Drawing{drawing}), added, wanted,
		t.SaveAttendee(a.ID, assembly.Attendee{Who: assembly.Member(member), Named: true, Needs: []assembly.Need{assembly.Transport}}),
		t.SaveAttendee(a.ID, assembly.Attendee{Who: assembly.Guest("Chloé"), By: member, Named: true}),
		t.AddNote(a.ID, &note), t.AddTask(&task), t.AddVote(a.ID, assembly.Vote{Proposal: p.ID, Item: item.ID}),
		t.SaveRole(a.ID, assembly.Holder{Role: assembly.Welcome, Who: assembly.Guest("Chloé")}),
		t.AddRoleTurns(p.Circle, []collective.MemberID{member}, 1),
		t.SaveDocument(a.ID, assembly.Document{Parts: []assembly.Part{{Heading: "Les clés"}}}))
}

// mustBeFull proves that every field of a struct says something, so that reading it back
// proves something of each.
func mustBeFull(tb testing.TB, value any) {
	tb.Helper()
	v := reflect.ValueOf(value)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			tb.Fatalf("%s of %s is empty, so that nothing is proven of it", v.Type().Field(i).Name, v.Type())
		}
	}
}

// inZone complains about moments that are in another zone; none is in any.
func inZone(tb testing.TB, zone string, moments ...time.Time) {
	tb.Helper()
	for i, m := range moments {
		if !m.IsZero() && m.Location().String() != zone {
			tb.Errorf("moment %d is in %s, expected %s", i, m.Location(), zone)
		}
	}
}

// fullAssembly has something in each field; it fits no state.
func fullAssembly(c *clock, room, other collective.RoomID, author collective.MemberID) assembly.Assembly {
	starts := c.now.Add(130 * day) // in summer time
	return assembly.Assembly{
		Version: 3, Circle: room, Others: []collective.RoomID{other}, Author: author, Kind: assembly.WorkingGroup, State: assembly.Suspended,
		Title: "Les horaires d'été", Place: "Rue Haute 3\nhttps://réunion.example/a", Starts: starts, Ends: starts.Add(2 * time.Hour),
		Rules: assembly.Rules{Quorum: collective.Fraction{Num: 1, Den: 3}, Approvals: 2, Corrections: 48 * time.Hour},
		Dates: []time.Time{starts.Add(day), starts, starts.Add(-day)}, Lasts: 90 * time.Minute,
		Repeat: when.Repeat{Every: 2, Monthly: true, Nth: -1, Weekday: time.Friday, Hour: 18, Minute: 30},
		Series: OwnSeries, Planned: starts.Add(-time.Hour), Poll: "p1", Seed: "0badcafe", Current: "i1",
		Opened: starts.Add(time.Minute), Halted: starts.Add(time.Hour), Pauses: 11 * time.Minute, Closed: starts.Add(3 * time.Hour),
		Why: "la salle est fermée",
	}
}
