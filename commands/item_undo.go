package commands

import (
	"errors"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// undoItem takes back what a message did to an agenda, when its author removes it.
func undoItem(c *Call, ref string) error {
	if id, ok := strings.CutPrefix(ref, wantRef); ok {
		return c.undoWant(id)
	}
	id, dropped := strings.CutPrefix(ref, dropRef)
	if id == "" {
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	a, i, err := c.itemIn(id)
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
	if c.event.Kind == storage.Redaction {
		c.sayItem(i)
	}
	return c.recordMeeting(a, "undo-item", i.Title)
}

// sayItem answers that an item is on the agenda again, or off it.
func (c *Call) sayItem(i assembly.Item) {
	if i.State == assembly.Withdrawn {
		c.say("item.dropped", "number", itoa(i.Number), "title", i.Title, "item", c.commandLine(itemKey), "yes", c.name("answer.yes"))
		return
	}
	c.say("item.added", "line", c.itemLine(i))
}

func (c *Call) undoWant(id string) error {
	a, i, err := c.itemIn(id)
	if err != nil {
		return err
	}
	if err := c.tx.Unsupport(id, storage.Wants, c.member.ID); err != nil {
		return err
	}
	if c.event.Kind == storage.Redaction {
		c.say("item.unwant", "number", itoa(i.Number), "title", i.Title, "item", c.commandLine(itemKey))
	}
	return c.recordMeeting(a, "unwant-item", "")
}

// itemIn reads an item that a message was about, and its assembly.
func (c *Call) itemIn(id string) (assembly.Assembly, assembly.Item, error) {
	in, i, err := c.tx.Item(id)
	if errors.Is(err, storage.ErrNotFound) {
		return assembly.Assembly{}, i, refuse("item.stays", "item", c.commandLine(itemKey))
	} else if err != nil {
		return assembly.Assembly{}, i, err
	}
	a, err := c.tx.AssemblyByID(in)
	return a, i, err
}

// redoItem does what an edited message says now. An item that was added, and still is, keeps
// its number; of anything else what was done is taken back first.
func redoItem(c *Call, ref string) error {
	a, rest, err := c.meetingInText(c.rest)
	if err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	in, i, err := c.tx.Item(ref)
	if err == nil && in == a.ID && c.adds(items, rest) {
		return c.renameItem(a, items, i, rest)
	} else if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if err := undoItem(c, ref); err != nil {
		return err
	}
	return runItem(c)
}

// renameItem gives an item another title or other minutes.
func (c *Call) renameItem(a assembly.Assembly, items []assembly.Item, i assembly.Item, text string) error {
	if i.State != assembly.ToTreat && i.State != assembly.Current {
		return refuse("item.stays", "item", c.commandLine(itemKey))
	}
	next, err := c.newItem(items, i.ID, text)
	if err != nil {
		return err
	}
	i.Title, i.Minutes, i.Origin = next.Title, next.Minutes, next.Origin
	if err := c.tx.SaveItem(a.ID, i); err != nil {
		return err
	}
	if err := c.planItem(i); err != nil {
		return err
	}
	c.did(itemKey, i.ID)
	c.sayAdded(a, i)
	return c.recordMeeting(a, "edit-item", i.Title)
}
