package commands

import (
	"tocsin/collective/assembly"
)

// notLive says that an assembly is not under way, and how one begins where none is.
func (c *Call) notLive(a assembly.Assembly) error {
	if _, err := c.liveMeeting(); err != nil {
		return err
	}
	return c.wrongState(a)
}

// deferItem leaves an item to the next assembly.
func (c *Call) deferItem(a assembly.Assembly, i assembly.Item) error {
	switch i.State {
	case assembly.Current:
		return c.moveOn(a, "defer")
	case assembly.ToTreat:
	default:
		return refuse("item.not-waiting", "line", c.itemLine(i), "item", c.commandLine(itemKey))
	}
	if err := c.tx.SaveItem(a.ID, i.End(assembly.Deferred, c.now)); err != nil {
		return err
	}
	c.did(itemKey, dropRef+i.ID)
	c.say("item.put-off", "number", itoa(i.Number), "title", i.Title)
	return c.recordMeeting(a, "defer-item", i.Title)
}
