package commands

import (
	"slices"

	"tocsin/collective/convergence"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// diverge ends that a room is shared. Whoever is in it can: a key that nobody knows could otherwise
// take the room from its members.
func (c *Call) diverge() error {
	asked, err := c.tx.Asked(c.room.ID)
	if err != nil {
		return err
	}
	if !asked {
		return refuse("converge.not-shared", "converge", c.commandLine(convergeKey))
	}
	if err := c.tx.Diverge(c.room.ID); err != nil {
		return err
	}
	c.say("converge.ended", "converge", c.commandLine(convergeKey))
	return c.recordOne(storage.Entry{Circle: c.room.ID, Member: c.member.ID, Act: "end-convergence", Ref: c.tx.Signer().Key().Print()})
}

// trustKey takes the key that was refused of a Tocsin for its new one, because a member has
// compared its fingerprint.
func (c *Call) trustKey(text string) error {
	room, err := c.commonRoom()
	if err != nil {
		return err
	}
	tocsins, err := c.tx.Tocsins(room.ID)
	if err != nil {
		return err
	}
	print, err := journal.ParsePrint(text)
	i := slices.IndexFunc(tocsins, func(o storage.Tocsin) bool { return o.Other != "" && print.Of(o.Other.Print()) })
	if err != nil || i < 0 {
		return refuse("converge.no-key", "said", quoted(text), "converge", c.commandLine(convergeKey))
	}
	o := tocsins[i]
	o.Key, o.Other = o.Other, convergence.Key("")
	if err := c.tx.SaveTocsin(o); err != nil {
		return err
	}
	c.say("converge.trusted", "name", clean(o.Name), "print", journal.Groups(o.Key.Print()))
	return c.recordOne(storage.Entry{Circle: room.ID, Member: c.member.ID, Act: "trust-tocsin", Ref: o.Key.Print()})
}
