package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/storage"
)

const ledgerKey = "journal"

// ledger shows the journal of a circle: what was done, by whom and on what, the newest first; one
// entry in full; the hash of the last one, to be written down, and whether one that was written
// down still stands in it.
func ledger() Command {
	return Command{Key: ledgerKey, Group: lifeGroup, Guard: ofACircle, Run: runLedger}
}

func ledgerKeys() []string { return []string{"print", "verify", "file", "before"} }

func runLedger(c *Call) error {
	circle, words, err := c.ledgerCircle(ledgerKey, strings.Fields(c.rest))
	if err != nil {
		return err
	}
	rest := strings.Join(words, " ")
	switch verb, took := c.ledgerWords.prefix(words); verb {
	case "print":
		return c.tellHead(circle)
	case "verify":
		return c.verifyLedger(circle, strings.Join(words[took:], ""))
	case "file":
		return c.giveLedger(circle)
	}
	if n, after := leadingNumber(rest); n > 0 && after == "" && rest[0] >= '0' && rest[0] <= '9' {
		return c.showEntry(circle, n)
	}
	filter, err := c.readLedgerFilter(circle, words)
	if err != nil {
		return err
	}
	return c.listEntries(circle, filter)
}

// ledgerCircle is the circle whose journal a command means: this room, or in private the one that is
// named first, or the only one that the asker is in. It returns the words after its name.
func (c *Call) ledgerCircle(key string, words []string) (storage.Room, []string, error) {
	circles, err := c.inView()
	if err != nil || len(circles) == 0 {
		return storage.Room{}, nil, errors.Join(err, refuse("guard.no-circle"))
	}
	if c.room.Kind == storage.Circle {
		return c.room, words, nil
	}
	names := phrases{}
	for _, circle := range circles {
		names.add([]string{clean(circle.Name)}, string(circle.ID))
	}
	id, took := names.longest(words, len(words))
	for _, circle := range circles {
		if string(circle.ID) == id && took > 0 || len(circles) == 1 {
			return circle, words[took:], nil
		}
	}
	examples := make([]string, len(circles))
	for i, circle := range circles {
		examples[i] = "`" + c.commandLine(key) + " " + clean(circle.Name) + "`"
	}
	slices.Sort(examples)
	return storage.Room{}, nil, refuse("journal.which-circle", "examples", strings.Join(examples, ", "))
}

// ledgerLine is the command with the name of the circle, where it needs one.
func (c *Call) ledgerLine(circle storage.Room) (string, error) { return c.lineOf(ledgerKey, circle) }

// lineOf is a command about the journal of a circle, with its name where it needs one.
func (c *Call) lineOf(key string, circle storage.Room) (string, error) {
	circles, err := c.inView()
	if len(circles) > 1 {
		return c.commandLine(key) + " " + clean(circle.Name), err
	}
	return c.commandLine(key), err
}
