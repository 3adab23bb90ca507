package commands

import (
	"tocsin/collective/assembly"
)

// live finds the assembly that is under way in a circle in view.
func (c *Call) live() (assembly.Assembly, bool, error) {
	all, err := c.meetings(assembly.Open, assembly.Suspended)
	if err != nil || len(all) == 0 {
		return assembly.Assembly{}, false, err
	}
	return all[0], true, nil
}

// liveMeeting is the one under way, or says how one begins. Of several, in a direct chat,
// it takes none.
func (c *Call) liveMeeting() (assembly.Assembly, error) {
	all, err := c.meetings(assembly.Open, assembly.Suspended)
	switch {
	case err != nil:
		return assembly.Assembly{}, err
	case len(all) == 0:
		return assembly.Assembly{}, refuse("meet.none-live", "meet", c.commandLine(meetKey), "open", c.name("act.open"), "now", c.name("act.now"))
	case len(all) > 1:
		return assembly.Assembly{}, refuse("meet.say-in-circle")
	}
	return all[0], nil
}
