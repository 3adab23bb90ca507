package commands

import (
	"strings"

	"tocsin/collective/action"
)

// past is how many actions that are over a list shows.
const past = 3

// listActions lists the actions of the circles in view by what is next.
func (c *Call) listActions() error {
	live, err := c.actions(0, action.Idea, action.Decided, action.Prepared, action.Underway)
	if err != nil {
		return err
	}
	over, err := c.actions(past, action.Over, action.Evaluated)
	if err != nil {
		return err
	}
	if len(live)+len(over) == 0 {
		return refuse("enact.none", "enact", c.commandLine(enactKey), "kind", c.name("deed."+string(action.Rally)))
	}
	var lines []string
	listed := live[:min(len(live), shown)]
	people, err := c.tx.PeopleOf(listed)
	if err != nil {
		return err
	}
	for _, a := range listed {
		lines = append(lines, c.actionLine(a, people[a.ID]))
	}
	if cut := len(live) - shown; cut > 0 {
		lines = append(lines, c.T("enact.more", "n", cut))
	}
	for _, a := range over[:min(len(over), past)] {
		lines = append(lines, c.actionLine(a, nil))
	}
	c.answer(append(lines, c.T("enact.how-list", "enact", c.commandLine(enactKey), "number", itoa(append(live, over...)[0].Number)))...)
	return nil
}

// actionLine is an action in a list: what, when, where it stands, how many come, what is missing.
func (c *Call) actionLine(a action.Action, people []action.Person) string {
	parts := []string{c.actionName(a)}
	if at := c.actionWhen(a); at != "" {
		parts = append(parts, at)
	}
	parts = append(parts, c.T("enact.state-"+string(a.State)))
	if n := action.Coming(people); n > 0 {
		parts = append(parts, c.T("enact.coming", "n", n))
	}
	if missing := a.Missing(people); a.Live() && a.State != action.Idea && len(missing) > 0 {
		parts = append(parts, c.T("enact.missing", "roles", c.duties(missing)))
	}
	return strings.Join(parts, " · ")
}
