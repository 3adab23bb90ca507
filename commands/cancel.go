package commands

import (
	"errors"

	"tocsin/storage"
)

const cancelKey = "cancel"

// cancel ends a guided exchange; nothing of it is kept.
func cancel() Command {
	return Command{Key: cancelKey, Guard: anyone, Run: func(c *Call) error {
		if !c.ended {
			return refuse("cancel.nothing", "help", c.commandLine("help")).hint("unknown.help")
		}
		c.say("cancel.done")
		return nil
	}}
}

// endDialog closes the guided exchange that the asker has open here, and says
// whether there was one.
func (c *Call) endDialog() (bool, error) {
	_, _, err := c.tx.Dialog(c.room.ID, c.member.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	return true, c.tx.EndDialog(c.room.ID, c.member.ID)
}
