package commands

import (
	"strings"
	"time"

	"tocsin/collective/assembly"
)

// meetNow calls an assembly for this very moment and opens it.
func (c *Call) meetNow(title string) error {
	if live, ok, err := c.live(); err != nil {
		return err
	} else if ok {
		return refuse("meet.another-live", "number", itoa(live.Number), "meet", c.commandLine(meetKey), "close", c.name("act.close"))
	}
	circle, err := c.theCircle()
	if err != nil {
		return err
	}
	title, lines, _ := strings.Cut(title, "\n")
	if named, _, ok := quotedTitle(title); ok {
		title = named
	}
	minute := c.now.Truncate(time.Minute)
	a := assembly.Assembly{
		Circle: circle, Author: c.member.ID, Kind: assembly.General, State: assembly.Called, Title: cutTo(clean(title), maxTitle),
		Starts: minute, Ends: minute.Add(usualLength), Rules: c.charterOf(circle).Assemblies,
	}
	if err := c.tx.AddAssembly(&a); err != nil {
		return err
	}
	if err := c.addLines(a, agendaLines(lines)); err != nil {
		return err
	}
	if err := c.recordMeeting(a, "call-assembly", a.Title); err != nil {
		return err
	}
	return c.openMeeting(a, "")
}
