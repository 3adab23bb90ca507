package commands

import (
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// undoItem takes back what a message did to an agenda, when its author removes it.
func undoItem(c *Call, ref string) error {
	if id, ok := strings.CutPrefix(ref, wantRef); ok {
		return c.tx.Unsupport(id, storage.Wants, c.member.ID)
	}
	id, dropped := strings.CutPrefix(ref, dropRef)
	if id == "" {
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	in, i, err := c.tx.Item(id)
	if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(in)
	if err != nil {
		return err
	}
	switch {
	case dropped && (i.State == assembly.Withdrawn || i.State == assembly.Deferred) && (a.Ahead() || a.Live()):
		i = i.End(assembly.ToTreat, c.now)
	case !dropped && i.State == assembly.ToTreat:
		i = i.End(assembly.Withdrawn, c.now)
	default:
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	if err := c.tx.SaveItem(a.ID, i); err != nil {
		return err
	}
	return c.recordMeeting(a, "undo-item", i.Title)
}

// redoItem gives an item another title or other minutes, when its author edits the message.
func redoItem(c *Call, ref string) error {
	in, i, err := c.tx.Item(ref)
	if err != nil {
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	a, err := c.tx.AssemblyByID(in)
	if err != nil {
		return err
	}
	next := c.readItem(c.rest)
	if next.Title == "" || i.State != assembly.ToTreat && i.State != assembly.Current {
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	i.Title, i.Minutes = next.Title, next.Minutes
	if err := c.tx.SaveItem(a.ID, i); err != nil {
		return err
	}
	if err := c.planItem(i); err != nil {
		return err
	}
	c.did(itemKey, i.ID)
	c.answer(c.T("item.added", "line", c.itemLine(i), "title", c.meetingTitle(a)),
		c.T("item.added-next", "item", c.commandLine(itemKey), "number", itoa(i.Number), "yes", c.name("answer.yes")))
	return c.recordMeeting(a, "edit-item", i.Title)
}
