package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/storage"
)

// namesOf are the display names of members, sorted; those who were forgotten are left out.
func (c *Call) namesOf(ids []collective.MemberID) ([]string, error) {
	members, err := c.tx.Members(ids)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = clean(m.Name)
	}
	slices.Sort(names)
	return names, nil
}

// supporters are the names of those who stand behind something.
func (c *Call) supporters(ref string, kind storage.SupportKind) (string, error) {
	supports, err := c.tx.Supports(ref, kind)
	if err != nil {
		return "", err
	}
	ids := make([]collective.MemberID, len(supports))
	for i, s := range supports {
		ids[i] = s.Member
	}
	names, err := c.namesOf(ids)
	return strings.Join(names, ", "), err
}

// circleNames are the names of circles, in the order given.
func (c *Call) circleNames(ids []collective.RoomID) ([]string, error) {
	names := make([]string, len(ids))
	for i, id := range ids {
		circle, err := c.tx.Room(id)
		if err != nil {
			return nil, err
		}
		names[i] = clean(circle.Name)
	}
	return names, nil
}
