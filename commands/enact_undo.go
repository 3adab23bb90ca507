package commands

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"tocsin/collective/action"
)

// What a message about an action did; the ref has it before the action's id.
const (
	undoNew    = "new"
	undoState  = "state"
	undoDate   = "date"
	undoPeople = "people"
)

// undoEnact takes back what a message did, when its author removes it, unless it has changed
// again since.
func undoEnact(c *Call, ref string) error {
	parts := strings.SplitN(ref, ":", 5)
	if len(parts) < 2 {
		return refuse("enact.stays", "enact", c.commandLine(enactKey))
	}
	a, err := c.tx.ActionByID(parts[1])
	if err != nil {
		return err
	}
	stays := refuse("enact.stays", "enact", c.commandLine(enactKey)+" "+itoa(a.Number))
	switch {
	case parts[0] == undoNew && a.Ahead():
		next, err := a.Abandon(c.T("enact.taken-back"))
		if err != nil {
			return c.wrongMove(a, err)
		}
		return c.moved(a, next, "enact.dropped")
	case parts[0] == undoState && len(parts) == 5 && string(a.State) == parts[3]:
		return c.moveBackAction(a, action.State(parts[2]), parts[4])
	case parts[0] == undoDate && len(parts) == 4 && spanText(a) == parts[3]:
		return c.dateBack(a, parts[2])
	case parts[0] == undoPeople && len(parts) >= 3:
		return c.peopleBack(a, strings.Join(parts[2:], ":"), stays)
	}
	return stays
}

// moveBackAction puts an action into the state that it had, with the decision it had.
func (c *Call) moveBackAction(a action.Action, to action.State, proposal string) error {
	next := a
	if a.State == action.Abandoned {
		resumed, err := a.Resume()
		if err != nil {
			return c.wrongMove(a, err)
		}
		next = resumed
	}
	next.Proposal, next.State = proposal, to
	if to == action.Abandoned {
		next.Before = a.State
	}
	return c.moved(a, next, "enact.back")
}

func (c *Call) dateBack(a action.Action, span string) error {
	next := a
	next.Version++
	next.Starts, next.Ends, next.AllDay = time.Time{}, time.Time{}, false
	if parts := strings.Split(span, "/"); len(parts) == 3 {
		starts, err := time.Parse(stamp, parts[0])
		if err != nil {
			return fmt.Errorf("read date: %w", err)
		}
		next.Starts, next.AllDay = starts.In(c.now.Location()), parts[2] == "true"
		if ends, err := time.Parse(stamp, parts[1]); err == nil {
			next.Ends = ends.In(c.now.Location())
		}
	}
	if err := c.tx.SaveAction(next); err != nil {
		return err
	}
	if err := c.planAction(next); err != nil {
		return err
	}
	if err := c.recordAction(next, "date-action", ""); err != nil {
		return err
	}
	if err := c.announceAction(next, "enact.date-back"); err != nil {
		return err
	}
	return c.giveCalendar(next)
}

// peopleBack puts people back as they were, unless they have changed since.
func (c *Call) peopleBack(a action.Action, sealed string, stays error) error {
	text, err := c.tx.Open(peoplePlace(c.amends), sealed)
	if err != nil {
		return err
	}
	var both [2][]action.Person
	if err := json.Unmarshal([]byte(text), &both); err != nil {
		return fmt.Errorf("read people: %w", err)
	}
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	for i, after := range both[1] {
		now := action.Person{Who: after.Who, By: after.By}
		if j := slices.IndexFunc(people, func(p action.Person) bool { return p.Who == after.Who }); j >= 0 {
			now = people[j]
		}
		if now.Comes != after.Comes || !slices.Equal(now.Roles, after.Roles) {
			return stays
		}
		now.Comes, now.Roles = both[0][i].Comes, both[0][i].Roles
		if err := c.tx.SavePerson(a.ID, now); err != nil {
			return err
		}
	}
	if err := c.recordAction(a, "undo-people", ""); err != nil {
		return err
	}
	return c.takeBackAnswer()
}
