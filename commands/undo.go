package commands

import (
	"errors"
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/storage"
)

const (
	undoKey = "undo"

	undoAct      = "undo"       // of a member
	undoneByVote = "undo-voted" // of the circle
)

// undo puts back what a member changed alone, by the number of the act in the journal: any other
// member can for a day, and who did it too. What was turned too often is put to the circle.
func undo() Command {
	return Command{Key: undoKey, Group: lifeGroup, Guard: ofACircle, Run: runUndo, Undo: undoUndo}
}

func runUndo(c *Call) error {
	circle, words, err := c.namedCircle(undoKey, strings.Fields(c.rest), "journal.which-circle")
	if err != nil {
		return err
	}
	rest := strings.Join(words, " ")
	n, after := leadingNumber(rest)
	switch {
	case rest == "":
		return c.listUndoable(circle)
	case n > 0 && after == "":
		return c.undoEntry(circle, n)
	}
	line, err := c.circleLine(undoKey, circle)
	return errors.Join(err, refuse("undo.which", "said", quoted(rest), "undo", line))
}

// undoUndo does again what a message undid, when its author removes it.
func undoUndo(c *Call, ref string) error {
	id, number, _ := strings.Cut(ref, "/")
	n, err := strconv.Atoi(number)
	if err != nil { // it changed nothing: the circle was asked instead
		return refuse("undo.stays", "undo", c.commandLine(undoKey))
	}
	circles, err := c.inView() // who left does no more there
	if err != nil {
		return err
	}
	for _, circle := range circles {
		if circle.ID == collective.RoomID(id) {
			return c.undoEntry(circle, n)
		}
	}
	return refuse("guard.no-circle")
}

// undoEntry undoes an act of a circle, and tells all circles whose journals have it.
func (c *Call) undoEntry(circle storage.Room, n int) error {
	line, err := c.circleLine(undoKey, circle)
	if err != nil {
		return err
	}
	e, err := c.tx.JournalEntry(circle.ID, n)
	if errors.Is(err, storage.ErrNotFound) {
		return refuse("undo.no-entry", "number", itoa(n), "circle", clean(circle.Name), "undo", line)
	} else if err != nil {
		return err
	}
	change, err := c.undoable(e)
	if err != nil {
		return c.cannotUndo(err, e, line)
	}
	next := storage.Change{Thing: change.Thing}
	c.watched = nil
	if err := c.attempt(func() error { return c.turnBack(change) }); err != nil {
		return c.cannotUndo(err, e, line)
	}
	if err := c.turn(circle.ID, change, &next); err != nil { // then the whole event is as if it had not been
		return err
	}
	numbers, err := c.recordTurn(e.Ref, change, &next, c.member.ID)
	if err != nil {
		return err
	}
	c.did(undoKey, string(circle.ID)+"/"+itoa(numbers[circle.ID]))
	return c.tellTurn("undo.done", change, numbers)
}

// recordTurn writes into the journals that a change was undone, and keeps what that changed. It
// returns the numbers of the new entries, by circle. The same as undoing it undoes that again.
func (c *Call) recordTurn(ref string, change storage.Change, next *storage.Change, by collective.MemberID) (map[collective.RoomID]int, error) {
	numbers, err := c.tx.EntriesOf(change.ID)
	if err != nil {
		return nil, err
	}
	circles := sortedCircles(numbers)
	for _, id := range circles {
		e := storage.Entry{Circle: id, Act: undoneByVote, Ref: ref, Detail: itoa(numbers[id])}
		if by != "" {
			e = storage.Entry{Circle: id, Member: by, Act: undoAct, Ref: ref, Detail: itoa(numbers[id])}
		}
		if err := c.recordOne(e); err != nil {
			return nil, err
		}
	}
	if next.Parts, err = c.turnedParts(change); err != nil {
		return nil, err
	}
	if err := c.tx.AddChange(next, circles); err != nil {
		return nil, err
	}
	change.Undone = next.ID
	if err := c.tx.SaveChange(change); err != nil {
		return nil, err
	}
	return c.tx.EntriesOf(next.ID)
}

// turnedParts are what undoing a change changed, in the order of its parts.
func (c *Call) turnedParts(change storage.Change) (parts []storage.Altered, err error) {
	for _, part := range change.Parts {
		for _, w := range c.watched {
			if w.thing != part.Thing {
				continue
			}
			now, err := c.standingOf(w.thing)
			if err != nil {
				return nil, err
			}
			if before, after := changedFields(w.before, now); len(after) > 0 {
				parts = append(parts, storage.Altered{Thing: w.thing, Before: before, After: after})
			}
		}
	}
	c.watched = nil
	return parts, nil
}
