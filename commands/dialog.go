package commands

import (
	"cmp"
	"errors"

	"tocsin/storage"
)

// patience is how many answers in a row may be misunderstood in a circle: there a
// member may well be talking to the others by now.
const patience = 2

// keepAsking keeps a draft whose question was not answered, and counts that. In a
// circle it gives up when that happens too often, with a Refusal that says so.
func (c *Call) keepAsking(command string, misses *int, draft any) error {
	*misses++
	if *misses > patience && c.room.Kind == storage.Circle {
		if _, err := c.endDialog(); err != nil {
			return err
		}
		return refuse("dialog.given-up", "command", c.commandLine(command))
	}
	return c.tx.SaveDialog(c.room.ID, c.member.ID, command, draft)
}

// askOnRefusal leaves a question open after an answer that was refused, so that the
// next one need not begin with a command.
func (c *Call) askOnRefusal(err error, command string, misses *int, draft any) error {
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	if err := c.keepAsking(command, misses, draft); err != nil {
		return err
	}
	return refusal.hint("dialog.cancel")
}

// ending ends the guided exchange that the asker has open here, for a reason against
// which no other answer would help: who goes on writing is not told it again and again.
func (c *Call) ending(why error) error {
	_, err := c.endDialog()
	return cmp.Or(err, why)
}

// asking says whether the asker has a guided exchange open here.
func (c *Call) asking() (bool, error) {
	_, _, err := c.tx.Dialog(c.room.ID, c.member.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// endDialog closes the guided exchange that the asker has open here, and says
// whether there was one.
func (c *Call) endDialog() (bool, error) {
	open, err := c.asking()
	if err != nil || !open {
		return false, err
	}
	return true, c.tx.EndDialog(c.room.ID, c.member.ID)
}
