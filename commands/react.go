package commands

import (
	"errors"

	"tocsin/collective"
	"tocsin/storage"
)

// reaction numbers the emoji by which an event is acknowledged among what is said because
// of it, so that no answer is ever taken for one.
const reaction = -1

// react acknowledges by one emoji under the message, in a circle: twenty people say the same
// at once. In a direct chat, and where an answer stands that is to be replaced, it does so
// in words.
func (c *Call) react(verb, emoji string, inWords func() error) error {
	earlier, err := c.answeredIn()
	if err != nil {
		return err
	}
	switch {
	case c.room.Kind != storage.Circle || earlier != "":
		return inWords()
	case c.amends == "":
		c.post(c.room, storage.Outgoing{Op: storage.React, Text: emoji, ReplyTo: c.event.ID})
	case c.was != verb: // else it stands there already
		c.post(c.room, storage.Outgoing{Op: storage.React, Text: emoji, ReplyTo: c.amends})
	}
	return nil
}

// answeredIn is the room of the first answer to the command that is being replaced, empty
// where it had none or only an emoji.
func (c *Call) answeredIn() (collective.RoomID, error) {
	if c.amends == "" {
		return "", nil
	}
	room, err := c.tx.SaidIn(storage.Txn(c.amends, 0))
	if errors.Is(err, storage.ErrNotFound) {
		return "", nil
	}
	return room, err
}

// recall finds out whether an emoji stands under the message that is being replaced or
// removed.
func (c *Call) recall(act storage.Act) error {
	if act.Verb != noteKey && act.Verb != comeKey {
		return nil
	}
	_, err := c.tx.SaidIn(storage.Txn(c.amends, reaction))
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err == nil {
		c.was = act.Verb
	}
	return err
}

// takeBackReaction removes the emoji under the message that is being replaced or removed;
// without one it does nothing.
func (c *Call) takeBackReaction() {
	if c.was != "" {
		c.post(c.room, storage.Outgoing{Op: storage.Redact, Refers: storage.Txn(c.amends, reaction)})
		c.was = ""
	}
}

// takeBackAnswer removes the answer in words to a message that is being removed: what it
// says is so no more.
func (c *Call) takeBackAnswer() error {
	room, err := c.answeredIn()
	if err == nil && c.event.Kind == storage.Redaction && room == c.room.ID {
		c.post(c.room, storage.Outgoing{Op: storage.Redact, Refers: storage.Txn(c.amends, 0)})
	}
	return err
}
