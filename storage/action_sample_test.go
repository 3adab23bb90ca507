package storage

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// act puts something into each table of actions.
func (t *Tx) act(circle collective.RoomID, member collective.MemberID) error {
	a := action.Action{Circle: circle, Author: member, Kind: action.OpenLetter, State: action.Underway, Title: "Rouvrez", Place: "Liège",
		Targets: []string{"Chloé"}, Why: "rien", Created: t.Now}
	if err := t.AddAction(&a); err != nil {
		return err
	}
	signed := action.Signature{Member: member, Public: true, Name: "Chloé Lambert", Place: "Liège"}
	sheet := action.Sheet{Number: 1, Author: member, State: action.Waiting, Lines: []action.Signature{{Public: true, Name: "Fatima"}}}
	promise := action.Promise{Circle: circle, Action: a.ID, Author: member, Service: "La banque", What: "Un guichet", State: action.Awaited, Created: t.Now}
	added := t.AddPromise(&promise)
	_, proven := t.AddEvidence(promise.ID, action.Evidence{Text: "vous aurez un guichet", By: member})
	return errors.Join(added, proven,
		t.SavePerson(a.ID, action.Person{Who: assembly.Guest("Fatima"), By: member, Comes: true, Roles: []action.Role{action.Media}}),
		t.AddLetterText(a.ID, &action.Text{Text: "Nous demandons", Author: member, At: t.Now}), t.AddSignature(a.ID, &signed),
		t.SaveSheet(a.ID, &sheet), t.CountRefusal(a.ID, action.Refusal{Day: "2026-12-01", Task: "Chloé", N: 3}, member, 0),
		t.AddEvaluation(a.ID, action.Evaluation{Worked: "Chloé a tenu la porte"}))
}

// fullAction has something in each field; it fits no state.
func fullAction(c *clock, circle collective.RoomID, member collective.MemberID) action.Action {
	return action.Action{
		ID: "none", Number: 9, Version: 2, Circle: circle, Others: []collective.RoomID{circle}, Author: member, Kind: action.Rally, State: action.Abandoned,
		Title: "Devant les bourses", Text: "On y va", Place: "rue Lavallée", Targets: []string{"banque", "M. Nimbus"}, Needs: []action.Role{action.Media, "sono"},
		Starts: c.now.Add(day), Ends: c.now.Add(2 * day), AllDay: true, Proposal: "p1", Campaign: "a0", Reports: []int{4, 7}, Letter: action.Signing,
		Why: "trop peu", Before: action.Decided, Created: c.now,
	}
}

// MustAction is an action of a circle.
func MustAction(tb testing.TB, s *Store, c *clock, circle collective.RoomID) action.Action {
	tb.Helper()
	a := action.Action{Circle: circle, Kind: action.OpenLetter, State: action.Underway, Title: "Rouvrez", Created: c.now}
	MustDo(tb, s, func(tx *Tx) error { return tx.AddAction(&a) })
	return a
}

// fullPromise has something in each field but its evidence, which is kept for itself.
func fullPromise(c *clock, circle collective.RoomID, member collective.MemberID) action.Promise {
	first := when.Date{Year: 2026, Month: time.November, Day: 30}
	return action.Promise{
		ID: "none", Number: 9, Circle: circle, Action: "a1", Author: member, Service: "banque", Person: "la directrice", What: "une réponse", To: "nous",
		Said: first, Due: when.Date{Year: 2026, Month: time.December, Day: 15}, Moves: []when.Date{first}, State: action.Broken, Created: c.now,
		Ended: c.now.Add(time.Hour), Spoken: true, Evidence: []action.Evidence{{Text: "« oui »", Day: first, By: member}},
	}
}
