package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// redoMeet does what an edited message says now, where it called, moved or cancelled an
// assembly.
func redoMeet(c *Call, ref string) error {
	kind, rest, _ := strings.Cut(ref, ":")
	id, _, _ := strings.Cut(rest, ":")
	if id == "" || kind == undoClose {
		return refuse("meet.stays", "meet", c.commandLine(meetKey))
	}
	a, err := c.tx.AssemblyByID(id)
	if err != nil {
		return err
	}
	switch kind {
	case undoMove:
		return c.redoMove(a, ref)
	case undoCancel:
		return c.redoCancel(a)
	}
	return c.redoCall(a)
}

// redoMove moves again; the date to which removing the message leads stays the first one.
func (c *Call) redoMove(a assembly.Assembly, ref string) error {
	if err := runMeet(c); err != nil {
		return err
	}
	if strings.HasPrefix(c.ref, undoMove+":"+a.ID+":") {
		c.did(meetKey, ref)
	}
	return nil
}

// redoCancel gives another reason, or has the assembly take place where the message says
// something else now.
func (c *Call) redoCancel(a assembly.Assembly) error {
	restored, err := a.Restore(c.now)
	if err != nil {
		return c.wrongState(a)
	}
	if err := c.tx.SaveAssembly(restored); err != nil {
		return err
	}
	if err := runMeet(c); err != nil {
		return err
	}
	now, err := c.tx.AssemblyByID(a.ID)
	if err != nil || now.State == assembly.Cancelled {
		return err
	}
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	return c.restoreMeeting(a, "")
}

// redoCall changes an assembly whose call was edited: it keeps its number, its agenda and
// who said that they come.
func (c *Call) redoCall(a assembly.Assembly) error {
	if !a.Ahead() || a.Poll != "" || a.Series != "" {
		return c.wrongState(a)
	}
	d := meetDraft{Circles: a.Circles()}
	if err := d.parse(c, c.rest); err != nil {
		return c.dateRefusal(err)
	}
	if len(d.Dates) != 1 || !sameCircles(d.Circles, a.Circles()) {
		return refuse("meet.stays", "meet", c.commandLine(meetKey))
	}
	next, err := c.composeMeeting(d)
	if err != nil {
		return err
	}
	a.Title, a.Place, a.Kind, a.State = next.Title, next.Place, next.Kind, assembly.Called
	a.Starts, a.Ends, a.Lasts = next.Starts, next.Ends, next.Lasts
	a.Version++
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	if err := c.addLines(a, d.Items); err != nil {
		return err
	}
	if err := c.planMeeting(a); err != nil {
		return err
	}
	c.did(meetKey, undoCall+":"+a.ID)
	if err := c.recordMeeting(a, "call-assembly", a.Title); err != nil {
		return err
	}
	return c.announceMeeting(a, "")
}

// addLines puts on an agenda those lines of a call that are not there yet.
func (c *Call) addLines(a assembly.Assembly, lines []string) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	for _, line := range lines {
		item := c.readItem(line)
		if item.Title == "" || slices.ContainsFunc(items, func(i assembly.Item) bool { return sameText(i.Title, item.Title) }) {
			continue
		}
		item.Author, item.State = c.member.ID, assembly.ToTreat
		if err := c.tx.AddItem(a.ID, &item); err != nil {
			return err
		}
		items = append(items, item)
	}
	return nil
}

// sameCircles says whether the same circles meet, in whatever order.
func sameCircles(a, b []collective.RoomID) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
