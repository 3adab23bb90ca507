package commands

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/storage"
)

// Call is one event being handled, or one thing that fell due: then nobody asks, and
// room and member are empty.
type Call struct {
	*Engine
	voice  // of whoever asks
	tx     *storage.Tx
	event  storage.Event
	room   storage.Room
	member storage.Member

	due storage.Due // what fell due, where no event is handled

	changes  storage.RuleChanges // what circles decided of their rules
	charters map[collective.RoomID]charter.Charter

	rest  string     // what follows the command's name
	ended bool       // the command ended a guided exchange
	out   []outgoing // what will be said, in order
	verb  string     // what was done, so that it can be undone
	ref   string

	watched []watched // how things stood that this changes, in the order in which it came to them
	kept    kept      // what was kept last for undoing it

	weighed bool // by the brake
	braked  bool // it counts in a vote and is handled, though its sender wrote too much

	remove bool   // the message itself is to be removed: there was personal data in it
	amends string // event id of the command that this one replaces by an edit
	was    string // verb of that one, where an emoji under it says that it was done
}

type outgoing struct {
	room collective.RoomID
	storage.Outgoing
}

func (e *Engine) call(tx *storage.Tx, ev storage.Event) (*Call, error) {
	room, err := tx.Room(ev.Room)
	if err != nil {
		return nil, err
	}
	member, err := tx.Member(ev.Sender)
	if err != nil {
		return nil, err
	}
	c, err := e.newCall(tx)
	if err != nil {
		return nil, err
	}
	c.watch()
	c.event, c.room, c.member = ev, room, member
	home, err := c.home(room, member.ID)
	c.voice = c.voiceTo(member, home)
	return c, err
}

// say answers the asker, in the asker's language.
func (c *Call) say(key string, args ...any) { c.answer(c.T(key, args...)) }

// answer answers the asker with lines that are written already.
func (c *Call) answer(lines ...string) {
	if c.braked && !c.brake.spare(c.sender(), c.event.ID) {
		return
	}
	c.post(c.room, storage.Outgoing{Op: storage.Say, Text: strings.Join(lines, "\n")})
}

// post says something in a room. In the asker's room it is an answer to the
// event, in its thread if it has one.
func (c *Call) post(room storage.Room, out storage.Outgoing) {
	if c.room.ID != "" && room.ID == c.room.ID && (out.Op == storage.Say || out.Op == storage.Attach) {
		out.Thread = c.event.Body.Thread
		if room.Kind == storage.Circle {
			out.ReplyTo = c.event.ID
		}
	}
	c.out = append(c.out, outgoing{room.ID, out})
}

// attempt does something, or nothing of it: what was said of it neither.
func (c *Call) attempt(do func() error) error {
	said := len(c.out)
	err := c.tx.Attempt(do)
	if err != nil {
		c.out = c.out[:said]
	}
	return err
}

// finish marks the event as handled and queues what is to be said. The first
// answer to an edited command replaces the one that it had.
func (c *Call) finish(verb, ref string) error {
	if err := c.keepRest(); err != nil {
		return err
	}
	earlier, err := c.answeredIn()
	if err != nil {
		return err
	}
	if c.remove {
		c.out = append(c.out, outgoing{c.room.ID, storage.Outgoing{Op: storage.Redact, Event: c.event.ID}})
	}
	first := slices.IndexFunc(c.out, func(o outgoing) bool { return o.Op != storage.React && o.Op != storage.Redact })
	for i, out := range c.out {
		cause, n := c.event.ID, i
		switch {
		case out.Op == storage.React:
			n = reaction
		case i != first || c.amends == "" || out.Signed != "": // what is signed is said anew
		case out.room == earlier:
			out.Edits = storage.Txn(c.amends, 0)
			out.ReplyTo = ""
		case earlier == "" && out.room == c.room.ID && c.event.Kind == storage.Edit: // so that the next edit finds it
			cause, n = c.amends, 0
		}
		if _, err := c.tx.Send(out.room, cause, n, out.Outgoing); err != nil {
			return err
		}
	}
	if c.amends != "" {
		if err := c.tx.Handled(c.amends, verb, ref); err != nil {
			return err
		}
		verb, ref = "", ""
	}
	return c.tx.Handled(c.event.ID, verb, ref)
}

// flush queues what is to be said because of something due.
func (c *Call) flush() error {
	for i, out := range c.out {
		if _, err := c.tx.Send(out.room, c.event.ID, i, out.Outgoing); err != nil {
			return err
		}
	}
	return nil
}

// settle answers a Refusal, so that it is an answer like any other, and passes
// every other error on.
func (c *Call) settle(err error) error {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		c.answer(refusal.lines(c.voice)...)
		return c.finish(c.verb, c.ref)
	} else if err != nil {
		return fmt.Errorf("%s: %w", c.verbOr("message"), err)
	}
	return c.finish(c.verb, c.ref)
}

func (c *Call) verbOr(other string) string {
	if c.verb != "" {
		return c.verb
	}
	return other
}

// did notes what the event did, for undoing it.
func (c *Call) did(verb, ref string) { c.verb, c.ref = verb, ref }
