package commands

import (
	"slices"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// sayPeople answers who was noted, how many come, and what is still missing.
func (c *Call) sayPeople(a action.Action, noted []action.Person, act string) error {
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	line, err := c.notedLine(a, noted, act)
	if err != nil {
		return err
	}
	lines := []string{line}
	if n := action.Coming(people); n > 0 {
		lines = append(lines, c.T("enact.coming-so-far", "n", n))
	}
	if missing := a.Missing(people); len(missing) > 0 {
		lines = append(lines, c.T("enact.missing-still", "roles", c.duties(missing), "enact", c.commandLine(enactKey), "number", itoa(a.Number),
			"carry", c.name("step.carry"), "role", c.duty(missing[0])))
	}
	c.answer(lines...)
	return nil
}

// notedLine acknowledges what was noted of one or several.
func (c *Call) notedLine(a action.Action, noted []action.Person, act string) (string, error) {
	first, key := noted[0], "not"
	switch {
	case first.Comes && len(first.Roles) > 0:
		key = "both"
	case first.Comes:
		key = "come"
	case len(first.Roles) > 0:
		key = "carry"
	case act == leaveAct:
		key = "off"
	}
	args := []any{"action", c.actionName(a), "roles", c.duties(first.Roles)}
	if len(noted) == 1 && first.Who == assembly.Member(c.member.ID) {
		return c.T("enact.you-"+key, args...), nil
	}
	who := make([]assembly.Speaker, len(noted))
	for i, p := range noted {
		who[i] = p.Who
	}
	names, err := c.speakerNames(who)
	return c.T("enact.they-"+key, append(args, "names", joinNames(names))...), err
}

// peopleLines say who comes and who carries what: names in the circles of the action, of
// those whom that circle knows; numbers elsewhere.
func (c *Call) peopleLines(a action.Action) ([]string, error) {
	people, err := c.tx.People(a.ID)
	if err != nil {
		return nil, err
	}
	var lines []string
	come := slices.DeleteFunc(slices.Clone(people), func(p action.Person) bool { return !p.Comes })
	if len(come) > 0 {
		total, list := "enact.coming-so-far", "enact.coming-names"
		if !a.Live() {
			total, list = "enact.came-so-far", "enact.came-names"
		}
		line := c.T(total, "n", len(come))
		if a.In(c.room.ID) && c.room.Kind == storage.Circle {
			names, others, err := c.namesHere(c.room.ID, come[:min(len(come), maxNamed)])
			if err != nil {
				return nil, err
			}
			if others += len(come) - min(len(come), maxNamed); others > 0 {
				names = append(names, c.T("enact.others", "n", others))
			}
			line = c.T(list, "n", len(come), "names", joinNames(names))
		}
		lines = append(lines, line)
	}
	carried, err := c.carriedLine(a, people)
	if err != nil {
		return nil, err
	}
	if carried != "" {
		lines = append(lines, carried)
	}
	if missing := a.Missing(people); a.Live() && len(missing) > 0 {
		lines = append(lines, c.T("enact.missing-line", "roles", c.duties(missing)))
	}
	return lines, nil
}

// maxNamed is how many names a card lists.
const maxNamed = 12

// carriedLine lists the roles that somebody carries, with names where they may be read.
func (c *Call) carriedLine(a action.Action, people []action.Person) (string, error) {
	roles := slices.Clone(a.Needs)
	for _, p := range people {
		for _, r := range p.Roles {
			if !slices.Contains(roles, r) {
				roles = append(roles, r)
			}
		}
	}
	var parts []string
	for _, r := range roles {
		by := slices.DeleteFunc(slices.Clone(people), func(p action.Person) bool { return !slices.Contains(p.Roles, r) })
		if len(by) == 0 {
			continue
		}
		part := c.T("enact.carried-by-n", "role", c.duty(r), "n", len(by))
		if a.In(c.room.ID) && c.room.Kind == storage.Circle {
			names, others, err := c.namesHere(c.room.ID, by)
			if err != nil {
				return "", err
			}
			if others > 0 {
				names = append(names, c.T("enact.others", "n", others))
			}
			part = c.T("enact.carried-by", "role", c.duty(r), "names", joinNames(names))
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return "", nil
	}
	return c.T("enact.carried", "roles", joinNames(parts)), nil
}
