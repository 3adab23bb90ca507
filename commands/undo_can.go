package commands

import (
	"errors"
	"strconv"

	"tocsin/collective"
	"tocsin/storage"
)

// firstOf is the act to which undoing and doing again goes back: of any other entry that itself.
func (c *Call) firstOf(e storage.Recorded) (storage.Recorded, error) {
	for e.Act == undoAct || e.Act == undoneByVote {
		n, err := strconv.Atoi(e.Detail)
		if err != nil || n >= e.Number { // somebody wrote into the database
			return e, nil
		}
		before, err := c.tx.JournalEntry(e.Circle, n)
		if errors.Is(err, storage.ErrNotFound) {
			return e, nil
		} else if err != nil {
			return e, err
		}
		e = before
	}
	return e, nil
}

// undoable reads the change that an entry tells of, if it can still be undone by one member or put
// to the circle; otherwise it says why not.
func (c *Call) undoable(e storage.Recorded) (storage.Change, error) {
	first, err := c.firstOf(e)
	if err != nil {
		return storage.Change{}, err
	}
	if of := c.undoings[first.Act]; of.of == "" || e.Act == undoneByVote {
		return storage.Change{}, refuse("undo.not-" + c.whyNot(e, of))
	}
	change, err := c.tx.ChangeOf(e.Circle, e.Number)
	switch {
	case errors.Is(err, storage.ErrNotFound) && c.tx.Now.Sub(e.At) < storage.ChangeRetention:
		return change, refuse("undo.nothing-changed")
	case errors.Is(err, storage.ErrNotFound), err == nil && c.tx.Now.Sub(change.At) >= storage.ChangeRetention:
		return change, refuse("undo.too-late")
	case err != nil:
		return change, err
	}
	if change.Undone == "" {
		return change, nil
	}
	by, last, err := c.undoneBy(e.Circle, change)
	if err != nil {
		return change, err
	}
	return change, refuse("undo.already", "by", itoa(by), "last", itoa(last))
}

// undoneBy are the numbers of the entry that undid a change, and of the last one of its chain.
func (c *Call) undoneBy(circle collective.RoomID, change storage.Change) (by, last int, err error) {
	for change.Undone != "" {
		if change, err = c.tx.ChangeByID(change.Undone); errors.Is(err, storage.ErrNotFound) {
			return by, by, nil
		} else if err != nil {
			return 0, 0, err
		}
		numbers, err := c.tx.EntriesOf(change.ID)
		if err != nil {
			return 0, 0, err
		}
		if last = numbers[circle]; by == 0 {
			by = last
		}
	}
	return by, last, nil
}

// whyNot is why an act is not undone.
func (c *Call) whyNot(e storage.Recorded, of undoing) string {
	switch {
	case e.Act == undoneByVote:
		return notDecided
	case of.not == "": // of a version of Tocsin to come
		return notItself
	}
	return of.not
}

// cannotUndo says why an entry cannot be undone, with what one can do instead.
func (c *Call) cannotUndo(err error, e storage.Recorded, line string) error {
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	first, failed := c.firstOf(e)
	if failed != nil {
		return failed
	}
	_, see, failed := c.refOf(c.recorded[first.Act].about, first)
	if failed != nil {
		return failed
	}
	if see == "" {
		see = c.commandLine(ledgerKey) + " " + itoa(e.Number)
	}
	refusal.Args = append([]any{"number", itoa(e.Number), "undo", line, "see", see, "moment", c.moment(e.At), "journal", c.commandLine(ledgerKey),
		"propose", c.commandLine(proposeKey), "withdraw", c.commandLine("withdraw"), "contest", c.commandLine(contestKey), "reread", c.commandLine(rereadKey),
		"rewind", c.name("rereading.undo"), "meet", c.commandLine(meetKey), "close", c.name("act.close"), "role", c.commandLine(roleKey), "no", c.name("answer.no")}, refusal.Args...) // its own words count more
	return refusal
}

// canUndo says whether the change of an entry could be undone now, or put to the circle.
func (c *Call) canUndo(e storage.Recorded) (storage.Change, bool, error) {
	change, err := c.undoable(e)
	if err == nil {
		err = c.trial(func() error { return c.turnBack(change) })
	}
	if err == nil {
		if err = c.turn(e.Circle, change, &storage.Change{}); heldOpenly(err) {
			return change, true, nil
		}
	}
	var refusal *Refusal
	var held *heldError
	if errors.As(err, &refusal) || errors.As(err, &held) {
		return change, false, nil
	}
	return change, err == nil, err
}

// heldOpenly says whether the circle would be asked, and is not yet.
func heldOpenly(err error) bool {
	var held *heldError
	return errors.As(err, &held) && held.vote == ""
}
