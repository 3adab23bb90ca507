package commands

import (
	"slices"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// leaveRoles has the asker, or somebody without an account, refuse a role, or all that
// they have; what was drawn goes to the next of the same draw.
func (c *Call) leaveRoles(a assembly.Assembly, role assembly.Role, who assembly.Speaker) error {
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	var left []assembly.Holder
	for _, h := range holders {
		if h.Who != who || role != "" && h.Role != role {
			continue
		}
		left = append(left, h)
		if err := c.tx.RemoveRole(a.ID, h.Role); err != nil {
			return err
		}
	}
	if len(left) == 0 {
		return refuse("role.has-none", "role", c.commandLine(roleKey))
	}
	if err := c.passRoles(a, who, left); err != nil {
		return err
	}
	c.did(roleKey, "")
	if err := c.recordMeeting(a, "leave-role", ""); err != nil {
		return err
	}
	return c.tellRoles(a, "role.left")
}

// tellRoles says in the circles who does what now, and to who asked elsewhere what is free.
func (c *Call) tellRoles(a assembly.Assembly, key string) error {
	if c.room.Kind != storage.Circle {
		if err := c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
			line, err := c.roleLine(v, a)
			if err != nil {
				return err
			}
			c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(nonEmpty(v.T(key, "title", v.meetingTitle(a)), line))})
			return nil
		}); err != nil {
			return err
		}
	}
	return c.showRoles(a)
}

func nonEmpty(lines ...string) []string {
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" })
}

// passRoles gives the roles that somebody has left to the next of the draw that they fell
// to them in.
func (c *Call) passRoles(a assembly.Assembly, who assembly.Speaker, left []assembly.Holder) error {
	drawings, err := c.tx.Drawings(a.ID)
	if err != nil {
		return err
	}
	for i := range drawings {
		d := &drawings[i]
		before := d.Holders()
		if !slices.ContainsFunc(before, func(h assembly.Holder) bool { return slices.Contains(left, h) }) || !d.Refuse(who) {
			continue
		}
		for _, h := range d.Holders() {
			if slices.Contains(before, h) {
				continue
			}
			if err := c.tx.SaveRole(a.ID, h); err != nil {
				return err
			}
		}
	}
	return c.tx.SaveDrawings(a.ID, drawings)
}
