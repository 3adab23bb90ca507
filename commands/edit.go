package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/storage"
)

// edit handles the new version of an earlier message: what that one did is
// replaced by what this one asks for, and its answer by the new answer.
func (c *Call) edit() error {
	target := c.event.Body.Target
	act, err := c.tx.ActOf(target)
	if errors.Is(err, storage.ErrNotFound) { // it meant nothing until now
		return c.message()
	} else if err != nil {
		return err
	}
	if act.Member != c.member.ID || act.Room != c.room.ID {
		return c.finish("", "")
	}
	if c.hurriedBy("", act.Verb) {
		return c.finish("", "")
	}
	if c.event.Body.Clear { // anybody on the way may have written it
		return c.settle(refuse("guard.clear"))
	}
	if strings.HasPrefix(act.Verb, answered) {
		return c.settle(refuse("edit.answer", "help", c.commandLine("help")))
	}
	c.amends = target
	if act.Verb == "" {
		return c.message()
	}
	if err := c.recall(act); err != nil {
		return err
	}
	command := c.command(act.Verb)
	name, rest, _ := splitCommand(c.event.Body.Text)
	key, _ := c.names.word(name)
	if said, after := c.spoken(c.event.Body.Text); said == act.Verb {
		key, rest = said, after
	}
	if key == act.Verb && command.Redo != nil {
		c.rest = rest
		return c.replace(act, func() error { return command.Redo(c, act.Ref) }, func() error { return c.settle(nil) })
	}
	if command.Undo == nil {
		return c.message()
	}
	return c.replace(act, func() error {
		if key != act.Verb {
			c.takeBackReaction()
		}
		return command.Undo(c, act.Ref)
	}, c.message)
}

// replace undoes or redoes an earlier act. When that can no longer be done, the
// act and its answer stay as they are, and the member is told so in a new answer.
func (c *Call) replace(act storage.Act, do, then func() error) error {
	c.did(act.Verb, act.Ref)
	said := len(c.out)
	err := c.tx.Attempt(do)
	var refusal *Refusal
	if errors.As(err, &refusal) {
		c.amends, c.out = "", slices.Delete(c.out, said, len(c.out))
		c.did("", "")
		c.forgetWatched()
		return c.settle(err)
	} else if err != nil {
		return err
	}
	return then()
}

// redaction handles the removal of an earlier message by its author: what it did
// is undone where it still can be. The removal of somebody else's message, which
// the moderators of a room can do, undoes nothing.
func (c *Call) redaction() error {
	act, err := c.tx.ActOf(c.event.Body.Target)
	if errors.Is(err, storage.ErrNotFound) {
		return c.finish("", "")
	} else if err != nil {
		return err
	}
	if act.Member != c.member.ID {
		return c.finish("", "")
	}
	if err := c.untell(c.event.Body.Target); err != nil {
		return err
	}
	command := c.command(strings.TrimPrefix(act.Verb, answered+" "))
	if command.Undo == nil { // nothing was done; if it still waits for its key, nothing will be
		return errors.Join(c.tx.Handled(c.event.Body.Target, act.Verb, act.Ref), c.finish("", ""))
	}
	c.amends = c.event.Body.Target
	if err := c.recall(act); err != nil {
		return err
	}
	return c.replace(act, func() error {
		c.takeBackReaction()
		return command.Undo(c, act.Ref)
	}, func() error { return c.finish("", "") })
}

// saidBefore says whether the message that is being replaced had an answer.
func (c *Call) saidBefore() (bool, error) {
	if c.amends == "" {
		return false, nil
	}
	n, err := c.tx.Said(c.amends)
	return n > 0, err
}

// wordless says whether what replaces a message asks for nothing: there will be no
// answer to it.
func (c *Call) wordless() bool {
	return c.event.Kind == storage.Redaction || c.room.Kind != storage.Direct && !c.event.Body.Addressed
}
