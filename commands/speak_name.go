package commands

import (
	"tocsin/collective"
	"tocsin/collective/assembly"
)

// speakerName is what somebody in the room is called.
func (c *Call) speakerName(who assembly.Speaker) (string, error) {
	if guest, ok := who.Guest(); ok {
		return "+" + clean(guest), nil
	}
	id, _ := who.Member()
	names, err := c.namesOf([]collective.MemberID{id})
	if err != nil || len(names) == 0 || names[0] == "" {
		return "?", err
	}
	return names[0], nil
}

func (c *Call) speakerNames(who []assembly.Speaker) ([]string, error) {
	names := make([]string, len(who))
	for i, w := range who {
		name, err := c.speakerName(w)
		if err != nil {
			return nil, err
		}
		names[i] = name
	}
	return names, nil
}
