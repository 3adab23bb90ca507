package commands

import (
	"cmp"
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/convergence"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// signed handles what another Tocsin says. What does not hold does nothing: a signature that is not
// that of the key seen first, a message for another room or from another account, one that says
// nothing new. Who only wants to disturb is not even answered.
func (c *Call) signed() error {
	m, key, err := convergence.Open(c.event.Body.Signed)
	if err != nil || m.Account != c.member.Matrix || m.Room != c.room.Matrix || key == c.tx.Signer().Key() {
		c.log.Info("message of a tocsin refused", "event", c.event.ID, "room", c.room.ID)
		return c.finish("", "")
	}
	account := c.tx.Account(c.member.Matrix)
	from, err := c.tx.Tocsin(account)
	switch {
	case errors.Is(err, storage.ErrNotFound) && m.Hello == nil:
		return c.finish("", "")
	case errors.Is(err, storage.ErrNotFound):
		person, failed := c.tx.Acted(c.member.ID)
		if failed != nil || person {
			return errors.Join(failed, c.finish("", ""))
		}
		from, err = c.pin(account, key)
	case err == nil && from.Key != key:
		err = c.otherKey(from, key)
		return cmp.Or(err, c.finish("", ""))
	}
	if err != nil {
		return err
	}
	if err := c.follow(from, m); err != nil {
		return err
	}
	return c.finish("", "")
}

// follow does what a message says whose signature holds.
func (c *Call) follow(from storage.Tocsin, m convergence.Message) error {
	switch {
	case m.Hello != nil:
		return c.heardHello(from, *m.Hello)
	case m.Consultation != nil:
		return c.heardTerms(from, *m.Consultation)
	case m.Answer != nil:
		return c.heardAnswer(from, m.Answer.Consultation)
	case m.Tally != nil:
		return c.heardTally(from, *m.Tally)
	case m.Withdrawal != nil:
		return c.heardWithdrawal(from, m.Withdrawal.Consultation)
	case m.Result != nil:
		return c.heardResult(from, *m.Result)
	case m.Figures != nil:
		return c.heardFigures(from, *m.Figures, m.At)
	}
	return nil
}

// pin keeps the key that an account showed first.
func (c *Call) pin(account string, key convergence.Key) (storage.Tocsin, error) {
	if err := errors.Join(c.tx.IsProgram(c.member.ID), c.tx.SaveTocsin(storage.Tocsin{Account: account, Key: key})); err != nil {
		return storage.Tocsin{}, err
	}
	return c.tx.Tocsin(account)
}

// otherKey refuses a key that is not the one seen first, and says so once.
func (c *Call) otherKey(from storage.Tocsin, key convergence.Key) error {
	if from.Other == key {
		return nil
	}
	before := from.Key
	from.Other = key
	if err := c.tx.SaveTocsin(from); err != nil {
		return err
	}
	asked, err := c.tx.Asked(c.room.ID)
	if err != nil || !asked {
		return err
	}
	v := c.voiceFor(c.room.ID)
	print := journal.Groups(key.Print())
	c.tellRoom(c.room, v.T("converge.other-key", "name", clean(from.Name), "print", print, "before", journal.Groups(before.Print())),
		v.T("converge.other-key-how", "command", "!"+v.name("name."+convergeKey)+" "+v.name("converging.key")+" "+print))
	return nil
}

// heardHello notes who is there. Where members asked, it is told once, and with it this Tocsin's key
// to whoever does not know it yet.
func (c *Call) heardHello(from storage.Tocsin, hello convergence.Hello) error {
	others, err := c.tx.Tocsins(c.room.ID)
	if err != nil || len(others) >= convergence.MaxKnown {
		return err
	}
	if err := c.tx.Showed(c.room.ID, from.Account); err != nil {
		return err
	}
	asked, err := c.tx.Asked(c.room.ID)
	if err != nil || !asked {
		return err
	}
	first, err := c.tx.Greet(c.room.ID, from.Account)
	if err != nil || !first {
		return err
	}
	v := c.voiceFor(c.room.ID)
	lines := []string{v.T("converge.met", "name", clean(from.Name), "print", journal.Groups(from.Key.Print())), v.T("converge.from-now-on")}
	if slices.Contains(hello.Known, string(c.tx.Signer().Key())) {
		c.tellRoom(c.room, lines...)
		return nil
	}
	return c.sayHello(c.room, lines)
}

// keysIn are the keys of the Tocsins in a room, without this one's, in order.
func (c *Call) keysIn(room collective.RoomID) ([]convergence.Key, error) {
	tocsins, err := c.tx.Tocsins(room)
	if err != nil {
		return nil, err
	}
	keys := make([]convergence.Key, len(tocsins))
	for i, o := range tocsins {
		keys[i] = o.Key
	}
	slices.Sort(keys)
	return keys, nil
}

// tellRoom says lines in a room, as an answer to nobody.
func (c *Call) tellRoom(room storage.Room, lines ...string) {
	c.out = append(c.out, outgoing{room.ID, storage.Outgoing{Op: storage.Say, Text: join(lines)}})
}
