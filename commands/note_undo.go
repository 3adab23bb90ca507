package commands

import (
	"errors"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// undoNote takes notes out when their author removes the message, as long as the assembly
// is under way.
func undoNote(c *Call, ref string) error {
	a, notes, err := c.notesOf(ref)
	if err != nil || len(notes) == 0 {
		return err
	}
	for _, n := range notes {
		if err := c.removeNote(a, n); err != nil {
			return err
		}
	}
	return c.takeBackAnswer()
}

func (c *Call) removeNote(a assembly.Assembly, n assembly.Note) error {
	if err := c.tx.RemoveNote(n.ID); err != nil {
		return err
	}
	return c.recordMeeting(a, "remove-note", n.Text)
}

// notesOf reads the notes of a message that are still there, none of them or those of an
// assembly that is under way.
func (c *Call) notesOf(ref string) (a assembly.Assembly, notes []assembly.Note, err error) {
	for id := range strings.SplitSeq(ref, ",") {
		in, n, err := c.tx.Note(id)
		if errors.Is(err, storage.ErrNotFound) {
			continue
		} else if err != nil {
			return a, nil, err
		}
		if a, err = c.tx.AssemblyByID(in); err != nil {
			return a, nil, err
		}
		notes = append(notes, n)
	}
	if len(notes) > 0 && !a.Live() {
		err = refuse("note.closed", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"))
	}
	return a, notes, err
}

// redoNote writes notes anew when their author edits the message; they keep their places.
func redoNote(c *Call, ref string) error {
	a, old, err := c.notesOf(ref)
	if err != nil {
		return err
	}
	if len(old) == 0 {
		return refuse("note.gone")
	}
	next, err := c.readNotes(c.rest)
	if err != nil {
		return err
	}
	ids := make([]string, len(next))
	for i, n := range next {
		before := old[min(i, len(old)-1)]
		n.Item, n.At, n.By = before.Item, before.At, before.By
		if i < len(old) {
			n.ID = before.ID
			err = c.tx.SaveNote(a.ID, n)
		} else {
			err = c.tx.AddNote(a.ID, &n)
		}
		if err != nil {
			return err
		}
		ids[i] = n.ID
		if err := c.recordMeeting(a, "edit-note", n.Text); err != nil {
			return err
		}
	}
	for _, n := range old[min(len(next), len(old)):] {
		if err := c.removeNote(a, n); err != nil {
			return err
		}
	}
	c.did(noteKey, strings.Join(ids, ","))
	return nil
}
