package commands

import (
	"slices"

	"tocsin/storage"
)

// Command is one thing that members can ask for.
type Command struct {
	// Key names the command in code and in the catalogues: "name.KEY" holds its
	// names, "help.KEY" its line in the help, "usage.KEY" its whole help.
	Key string
	// Group is under which heading of the help it stands; empty: under none.
	Group Group
	// Guard says who may ask, and where.
	Guard Guard
	// Run does it; what follows the command's name is in Call.rest.
	Run func(*Call) error
	// Reply takes a member's answer to a question of the command's; nil for a
	// command that asks none.
	Reply func(c *Call, draft []byte) error
	// Plain says that no answer to it begins like a command: a command with its number
	// is then one, also without the mark.
	Plain bool
	// Undo takes back what an earlier event did, when its author removes it; nil
	// for a command that changes nothing.
	Undo func(c *Call, ref string) error
	// Redo replaces what an earlier event did, when its author edits it; nil
	// for Undo followed by Run.
	Redo func(c *Call, ref string) error
}

// list is every command, in the order of the help.
func list() []Command {
	return []Command{
		propose(), vote(), pledging(), proposals(), result(),
		amend(), support(), withdraw(), prolong(), contest(), carry(), review(), link(), ledger(), rules(), converge(),
		meet(), item(), come(), need(), role(), speak(), next(), note(), minutes(),
		enact(), task(), refused(), sign(), promise(), upcoming(),
		report(), reports(), reread(), figures(), brief(),
		print(), urn(), witness(),
		digests(), reminders(), language(), mydata(), doctor(), cancel(), help(),
	}
}

// Group is a heading of the help.
type Group string

// The headings of the help, in order.
const (
	decideGroup Group = "decide"
	lifeGroup   Group = "life"
	meetGroup   Group = "meet"
	actGroup    Group = "act"
	reportGroup Group = "report"
	paperGroup  Group = "paper"
	selfGroup   Group = "self"
)

func groups() []Group {
	return []Group{decideGroup, lifeGroup, meetGroup, actGroup, reportGroup, paperGroup, selfGroup}
}

func (e *Engine) command(key string) Command {
	for _, command := range e.commands {
		if command.Key == key {
			return command
		}
	}
	return Command{}
}

// Guard says who may ask for a command, and where.
type Guard func(*Call) error

// anyone lets everybody ask.
func anyone(*Call) error { return nil }

// ofACircle lets those ask who are in a circle, there or in a direct chat.
func ofACircle(c *Call) error {
	if c.room.Kind == storage.Circle {
		return nil
	}
	circles, err := c.circles()
	if err != nil {
		return err
	}
	if len(circles) == 0 {
		return refuse("guard.no-circle")
	}
	return nil
}

// circles are the asker's circles of which one can speak here: in a direct chat
// without encryption none of those that have it.
func (c *Call) circles() ([]storage.Room, error) {
	all, err := c.tx.CirclesOf(c.member.ID)
	if err != nil || c.room.Kind != storage.Direct || c.room.Encrypted() {
		return all, err
	}
	plain := slices.DeleteFunc(slices.Clone(all), storage.Room.Encrypted)
	if len(plain) == 0 && len(all) > 0 {
		return nil, refuse("guard.plain-direct")
	}
	return plain, nil
}
