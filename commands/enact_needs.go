package commands

import (
	"slices"

	"tocsin/collective/action"
)

// maxNeeds bounds the roles of one action.
const maxNeeds = 12

// needRoles adds roles that somebody should carry.
func (c *Call) needRoles(a action.Action, rest string) error {
	roles, _, err := c.readRoles(a, rest)
	if err != nil {
		return err
	}
	if len(roles) == 0 {
		return refuse("enact.need-how", c.stepArgs(a, "need")...)
	}
	for _, r := range roles {
		if !slices.Contains(a.Needs, r) && len(a.Needs) < maxNeeds {
			a.Needs = append(slices.Clone(a.Needs), r)
		}
	}
	return c.keepAction(a, "change-action", "needs")
}

// spareRoles takes roles off what an action needs.
func (c *Call) spareRoles(a action.Action, rest string) error {
	roles, _, err := c.readRoles(a, rest)
	if err != nil {
		return err
	}
	if len(roles) == 0 {
		return refuse("enact.spare-how", c.stepArgs(a, "spare")...)
	}
	a.Needs = slices.DeleteFunc(slices.Clone(a.Needs), func(r action.Role) bool { return slices.Contains(roles, r) })
	return c.keepAction(a, "change-action", "needs")
}
