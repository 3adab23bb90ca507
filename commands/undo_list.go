package commands

import (
	"tocsin/storage"
)

// listUndoable lists what can still be undone in a circle, the newest first.
func (c *Call) listUndoable(circle storage.Room) error {
	numbers, err := c.tx.StandingChanges(circle.ID)
	if err != nil {
		return err
	}
	line, err := c.circleLine(undoKey, circle)
	if err != nil {
		return err
	}
	lines := []string{c.T("undo.head", "circle", clean(circle.Name))}
	latest := 0
	for _, n := range numbers {
		e, err := c.tx.JournalEntry(circle.ID, n)
		if err != nil {
			return err
		}
		if _, can, err := c.canUndo(e); err != nil {
			return err
		} else if !can {
			continue
		}
		if latest == 0 {
			latest = n
		}
		if len(lines) > entriesShown {
			lines = append(lines, c.T("undo.more", "undo", line, "journal", c.commandLine(ledgerKey)))
			break
		}
		told, err := c.entryLine(e, n, 1)
		if err != nil {
			return err
		}
		lines = append(lines, told)
	}
	if latest == 0 {
		journal, err := c.circleLine(ledgerKey, circle)
		if err != nil {
			return err
		}
		return refuse("undo.nothing", "circle", clean(circle.Name), "journal", journal)
	}
	c.answer(append(lines, c.T("undo.how", "undo", line, "number", itoa(latest)))...)
	return nil
}

// withUndoing adds to what is shown of an entry until when and how it is undone, or by which other
// one it was.
func (c *Call) withUndoing(lines []string, circle storage.Room, e storage.Recorded) ([]string, error) {
	change, can, err := c.canUndo(e)
	if err != nil {
		return nil, err
	}
	line, err := c.circleLine(undoKey, circle)
	switch {
	case err != nil:
		return nil, err
	case can:
		return append(lines, c.T("undo.until", "undo", line, "number", itoa(e.Number), "until", c.moment(change.At.Add(storage.ChangeRetention)))), nil
	case change.Undone == "":
		return lines, nil
	}
	by, _, err := c.undoneBy(circle.ID, change)
	return append(lines, c.T("undo.undone-by", "number", itoa(by))), err
}

// undoHint follows the last line of a journal, as long as something can be undone.
func (c *Call) undoHint(circle storage.Room) (string, error) {
	numbers, err := c.tx.StandingChanges(circle.ID)
	if err != nil || len(numbers) == 0 {
		return "", err
	}
	line, err := c.circleLine(undoKey, circle)
	return " · " + c.T("undo.list", "undo", line), err
}
