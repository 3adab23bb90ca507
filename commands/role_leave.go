package commands

import (
	"slices"

	"tocsin/collective/assembly"
)

// leaveRoles has the asker refuse a role, or all that they have; what was drawn goes to
// the next of the same draw. Who has none is left out of the draws to come.
func (c *Call) leaveRoles(a assembly.Assembly, role assembly.Role) error {
	me := assembly.Member(c.member.ID)
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	left := 0
	for _, h := range holders {
		if h.Who != me || role != "" && h.Role != role {
			continue
		}
		left++
		if err := c.tx.RemoveRole(a.ID, h.Role); err != nil {
			return err
		}
	}
	if left == 0 {
		return refuse("role.has-none", "role", c.commandLine(roleKey))
	}
	if err := c.passRoles(a, me); err != nil {
		return err
	}
	c.did(roleKey, "")
	if err := c.recordMeeting(a, "leave-role", ""); err != nil {
		return err
	}
	return c.showRoles(a)
}

// passRoles gives what somebody refuses to the next of the draw that it fell to them in.
func (c *Call) passRoles(a assembly.Assembly, who assembly.Speaker) error {
	drawings, err := c.tx.Drawings(a.ID)
	if err != nil {
		return err
	}
	for i := range drawings {
		d := &drawings[i]
		before := d.Holders()
		if !slices.ContainsFunc(before, func(h assembly.Holder) bool { return h.Who == who }) || !d.Refuse(who) {
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
