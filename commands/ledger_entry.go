package commands

import (
	"errors"

	"tocsin/collective/journal"
	"tocsin/storage"
)

// showEntry shows one entry in full: who, when, what and why, by which command, what it is about,
// and how it hangs on the one before.
func (c *Call) showEntry(circle storage.Room, number int) error {
	e, err := c.tx.JournalEntry(circle.ID, number)
	if errors.Is(err, storage.ErrNotFound) {
		command, failed := c.circleLine(ledgerKey, circle)
		return errors.Join(failed, refuse("journal.no-entry", "number", itoa(number), "circle", clean(circle.Name), "journal", command))
	} else if err != nil {
		return err
	}
	of := c.recorded[e.Act]
	did, err := c.didText(e)
	if err != nil {
		return err
	}
	lines := []string{c.T("journal.entry", "number", itoa(number), "circle", clean(circle.Name), "when", c.moment(e.At)), did}
	if words := c.entryWords(e); words != "" {
		key := "journal.words"
		if of.says == saysBefore {
			key = "journal.words-before"
		}
		lines = append(lines, c.T(key, "words", words))
	}
	detail, err := c.entryDetail(of, e)
	if err != nil {
		return err
	}
	if detail != "" && of.says != saysEntry {
		lines = append(lines, c.T("journal.detail", "detail", detail))
	}
	if of.nameless {
		lines = append(lines, c.T("journal.nameless"))
	}
	_, see, err := c.refOf(of.about, e)
	if err != nil {
		return err
	}
	if _, known := c.recorded[e.Act]; known && see != "" {
		lines = append(lines, c.T("journal.see", "see", see))
	}
	by := c.T("journal.by-itself")
	if of.command != "" && (e.Member != "" || of.nameless) {
		by = c.T("journal.by-command", "command", c.commandLine(of.command))
	}
	before, err := c.hashBefore(circle, number)
	if err != nil {
		return err
	}
	if lines, err = c.withUndoing(lines, circle, e); err != nil {
		return err
	}
	c.answer(append(lines, by, c.T("journal.print", "print", journal.Groups(e.Hash)), before)...)
	return nil
}

// hashBefore says on which hash an entry hangs.
func (c *Call) hashBefore(circle storage.Room, number int) (string, error) {
	if number == 1 {
		return c.T("journal.first"), nil
	}
	before, err := c.tx.JournalEntry(circle.ID, number-1)
	if errors.Is(err, storage.ErrNotFound) {
		return c.T("journal.broken-missing", "number", itoa(number-1)), nil
	}
	return c.T("journal.print-before", "print", journal.Groups(before.Hash)), err
}
