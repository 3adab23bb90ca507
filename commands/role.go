package commands

import (
	"slices"
	"strings"

	"tocsin/collective/assembly"
)

const roleKey = "role"

// role shares out what is to be done in an assembly: volunteers first, or by lot among
// those who are there. Nobody is given one by others, and anybody refuses without a reason.
func role() Command {
	return Command{Key: roleKey, Group: meetGroup, Guard: ofACircle, Run: runRole, Undo: undoRole}
}

func runRole(c *Call) error {
	a, said, err := c.numberedMeeting(c.rest)
	if err != nil {
		return err
	}
	if !a.Ahead() && !a.Live() {
		return c.wrongState(a)
	}
	words := strings.Fields(said)
	word, n := c.roleWords.prefix(words)
	rest := strings.Join(words[n:], " ")
	who, meaning, err := c.roleFor(rest)
	if err != nil {
		return err
	}
	switch {
	case said == "":
		return c.showRoles(a)
	case word == "draw":
		return c.drawRoles(a)
	case n == 0 && meaning == "no":
		return c.leaveRoles(a, "", who)
	case n == 0:
		return refuse("role.which", "role", c.commandLine(roleKey), "roles", c.roleNames(), "draw", c.name("role.draw"))
	case meaning == "no":
		return c.leaveRoles(a, assembly.Role(word), who)
	case meaning != "yes":
		return refuse("role.not-others", "role", c.commandLine(roleKey), "name", c.name("role."+word))
	}
	return c.takeRole(a, assembly.Role(word), who)
}

// takeRole gives a role to a volunteer, if it is free.
func (c *Call) takeRole(a assembly.Assembly, role assembly.Role, who assembly.Speaker) error {
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	for _, h := range holders {
		if h.Role == role && h.Who != who {
			name, err := c.speakerName(h.Who)
			if err != nil {
				return err
			}
			return refuse("role.taken", "role", capital(c.name("role."+string(role))), "name", name)
		}
	}
	if err := c.tx.SaveRole(a.ID, assembly.Holder{Role: role, Who: who}); err != nil {
		return err
	}
	ref, err := c.peopleRef(a, []assembly.Speaker{who})
	if err != nil {
		return err
	}
	c.did(roleKey, string(role)+"/"+ref)
	if err := c.recordMeeting(a, "take-role", string(role)); err != nil {
		return err
	}
	return c.tellRoles(a, "role.taken-now")
}

// showRoles says who does what, and what is free.
func (c *Call) showRoles(a assembly.Assembly) error {
	line, err := c.roleLine(c.voice, a)
	if err != nil {
		return err
	}
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	var free []string
	for _, r := range assembly.Roles() {
		if !slices.ContainsFunc(holders, func(h assembly.Holder) bool { return h.Role == r }) {
			free = append(free, c.name("role."+string(r)))
		}
	}
	lines := []string{c.T("role.of", "title", c.meetingTitle(a))}
	if line != "" {
		lines = append(lines, line)
	}
	if len(free) > 0 {
		lines = append(lines, c.T("role.free", "roles", strings.Join(free, ", "), "role", c.commandLine(roleKey), "first", free[0], "draw", c.name("role.draw")))
	}
	c.answer(lines...)
	return nil
}

// roleLine names who has the roles, in a voice, empty where nobody has any.
func (c *Call) roleLine(v voice, a assembly.Assembly) (string, error) {
	holders, err := c.tx.Roles(a.ID)
	if err != nil || len(holders) == 0 {
		return "", err
	}
	parts := make([]string, len(holders))
	for i, h := range holders {
		name, err := c.speakerName(h.Who)
		if err != nil {
			return "", err
		}
		parts[i] = v.T("role.holder", "role", capital(v.name("role."+string(h.Role))), "name", name)
	}
	return strings.Join(parts, " · "), nil
}

func (c *Call) roleNames() string {
	names := make([]string, len(assembly.Roles()))
	for i, r := range assembly.Roles() {
		names[i] = c.name("role." + string(r))
	}
	return strings.Join(names, ", ")
}
