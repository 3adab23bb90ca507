package commands

import (
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// maxItems bounds an agenda.
const maxItems = 60

// addItem puts something on the agenda.
func (c *Call) addItem(a assembly.Assembly, text string) error {
	if !a.Ahead() && !a.Live() {
		return c.wrongState(a)
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	if len(items) >= maxItems {
		return refuse("item.too-many", "max", maxItems)
	}
	i, err := c.newItem(items, "", text)
	if err != nil {
		return err
	}
	i.Author, i.State = c.member.ID, assembly.ToTreat
	if err := c.tx.AddItem(a.ID, &i); err != nil {
		return err
	}
	if _, err := c.tx.Support(i.ID, storage.Wants, storage.Support{Member: c.member.ID}); err != nil {
		return err
	}
	c.did(itemKey, i.ID)
	c.sayAdded(a, i)
	return c.recordMeeting(a, "add-item", i.Title)
}

func (c *Call) sayAdded(a assembly.Assembly, i assembly.Item) {
	c.answer(c.T("item.added", "line", c.itemLine(i), "title", c.meetingTitle(a)),
		c.T("item.added-next", "item", c.commandLine(itemKey), "number", itoa(i.Number), "yes", c.name("answer.yes")))
}

// wantItem seconds an item; one that was withdrawn or put off comes back.
func (c *Call) wantItem(a assembly.Assembly, i assembly.Item) error {
	back := i.State == assembly.Withdrawn || i.State == assembly.Deferred
	if i.State != assembly.ToTreat && !back {
		return refuse("item.not-waiting", "line", c.itemLine(i), "item", c.commandLine(itemKey))
	}
	if back {
		i = i.End(assembly.ToTreat, c.now)
		if err := c.tx.SaveItem(a.ID, i); err != nil {
			return err
		}
	}
	added, err := c.tx.Support(i.ID, storage.Wants, storage.Support{Member: c.member.ID})
	if err != nil {
		return err
	}
	if added {
		i.Support++
	}
	c.did(itemKey, wantRef+i.ID)
	c.say("item.want", "number", itoa(i.Number), "title", i.Title, "n", i.Support, "item", c.commandLine(itemKey))
	return c.recordMeeting(a, "want-item", "")
}

// wantRef marks a message that seconded an item, before the item's id.
const wantRef = "want:"

func (c *Call) unwantItem(a assembly.Assembly, i assembly.Item) error {
	if err := c.tx.Unsupport(i.ID, storage.Wants, c.member.ID); err != nil {
		return err
	}
	c.say("item.unwant", "number", itoa(i.Number), "title", i.Title, "item", c.commandLine(itemKey))
	return c.recordMeeting(a, "unwant-item", "")
}

// timeItem says how long an item is planned to take.
func (c *Call) timeItem(a assembly.Assembly, i assembly.Item, minutes int) error {
	i.Minutes = minutes
	if err := c.tx.SaveItem(a.ID, i); err != nil {
		return err
	}
	if err := c.planItem(i); err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	c.answer(c.T("item.timed", "line", c.itemLine(i)), c.planLine(a, items))
	return c.recordMeeting(a, "time-item", "")
}

// dropItem takes an item off the agenda; whoever wants it puts it back.
func (c *Call) dropItem(a assembly.Assembly, i assembly.Item) error {
	if i.State != assembly.ToTreat {
		return refuse("item.not-waiting", "line", c.itemLine(i), "item", c.commandLine(itemKey))
	}
	if err := c.tx.SaveItem(a.ID, i.End(assembly.Withdrawn, c.now)); err != nil {
		return err
	}
	c.did(itemKey, dropRef+i.ID)
	c.say("item.dropped", "number", itoa(i.Number), "title", i.Title, "item", c.commandLine(itemKey), "yes", c.name("answer.yes"))
	return c.recordMeeting(a, "drop-item", i.Title)
}

// dropRef marks a message that took an item off, before the item's id.
const dropRef = "drop:"
