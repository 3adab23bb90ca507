package commands

import (
	"strings"
	"unicode/utf8"

	"tocsin/collective/action"
)

// whichRole says what is still missing, where nobody said what they carry.
func (c *Call) whichRole(a action.Action) error {
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	roles := a.Missing(people)
	if len(roles) == 0 {
		roles = action.Roles()
	}
	return refuse("enact.which-role", "number", itoa(a.Number), "enact", c.commandLine(enactKey), "carry", c.name("step.carry"),
		"roles", c.duties(roles), "role", c.duty(roles[0]))
}

// readRoles reads what somebody carries, up to names: those after a + or "pour".
func (c *Call) readRoles(a action.Action, text string) (roles []action.Role, names string, err error) {
	text = strings.TrimSpace(text)
	if i := strings.IndexByte(text, '+'); i >= 0 {
		text, names = text[:i], text[i:]
	}
	words := strings.Fields(text)
	for i := range words {
		if option, took := c.options.prefix(words[i:]); option == "with" {
			words, names = words[:i], strings.Join(append(words[i+took:], names), " ")
			break
		}
	}
	for _, name := range cutList(strings.Join(words, " ")) {
		r, err := c.readRole(a, name)
		if err != nil {
			return nil, "", err
		}
		roles = append(roles, r)
	}
	return roles, names, nil
}

// maxRole is the longest role that members name themselves, in characters.
const maxRole = 40

// readRole reads one role: a known one, one that the action needs, or another as written.
func (c *Call) readRole(a action.Action, name string) (action.Role, error) {
	for _, article := range []string{"la ", "le ", "les ", "l'", "l’", "de ", "het ", "die ", "der ", "das ", "the "} {
		if cut, ok := strings.CutPrefix(strings.ToLower(name), article); ok {
			name = name[len(name)-len(cut):]
			break
		}
	}
	if role, ok := c.partWords.word(name); ok {
		return action.Role(role), nil
	}
	for _, r := range a.Needs {
		if sameText(string(r), name) {
			return r, nil
		}
	}
	if near := closest(c.partWords, name); near != "" {
		return "", refuse("unknown.nearest", "said", quoted(name), "nearest", c.commandLine(enactKey)+" "+itoa(a.Number)+" "+c.name("step.carry")+" "+c.duty(action.Role(near)))
	}
	if utf8.RuneCountInString(name) > maxRole {
		return "", refuse("enact.role-too-long", "max", maxRole)
	}
	return action.Role(name), nil
}
