package commands

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/action"
)

func stateRef(was, next action.Action) string {
	return strings.Join([]string{undoState, was.ID, string(was.State), string(next.State), was.Proposal}, ":")
}

// dateRef is what is remembered of a change of date: what it was, and what it is.
func dateRef(was, next action.Action) string {
	return strings.Join([]string{undoDate, was.ID, spanText(was), spanText(next)}, ":")
}

func spanText(a action.Action) string {
	if a.Starts.IsZero() {
		return "-"
	}
	ends := "-"
	if !a.Ends.IsZero() {
		ends = a.Ends.UTC().Format(stamp)
	}
	return fmt.Sprintf("%s/%s/%t", a.Starts.UTC().Format(stamp), ends, a.AllDay)
}

// actorsRef is what is remembered of a message about people: who they were before and after,
// sealed.
func (c *Call) actorsRef(a action.Action, before, after []action.Person) (string, error) {
	text, err := json.Marshal([2][]action.Person{before, after})
	if err != nil {
		return "", fmt.Errorf("write people: %w", err)
	}
	return undoPeople + ":" + a.ID + ":" + c.tx.Seal(peoplePlace(cmp.Or(c.amends, c.event.ID)), string(text)), nil
}
