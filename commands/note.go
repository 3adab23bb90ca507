package commands

import (
	"errors"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
	"tocsin/storage"
)

const noteKey = "note"

// noted acknowledges a note, in the room in which it was written.
const noted = "📝"

// note writes a line of the minutes while an assembly is under way: a decision, an
// information, an idea, a task. Whoever is there may write, and take the last one back.
func note() Command {
	return Command{Key: noteKey, Group: meetGroup, Guard: ofACircle, Run: runNote, Undo: undoNote, Redo: redoNote}
}

func runNote(c *Call) error {
	a, err := c.liveMeeting()
	if err != nil {
		return err
	}
	if verb, ok := c.liveWords.word(c.rest); ok && verb == "undo-note" {
		return c.undoLastNote(a)
	}
	if key, ok := c.names.word(c.rest); ok && key == cancelKey {
		return c.undoLastNote(a)
	}
	n, err := c.readNote(c.rest)
	if err != nil {
		return err
	}
	n.Item, n.At, n.By = a.Current, c.now, c.member.ID
	if err := c.tx.AddNote(a.ID, &n); err != nil {
		return err
	}
	c.did(noteKey, n.ID)
	if err := c.acknowledge(a); err != nil {
		return err
	}
	return c.recordMeeting(a, noteKey, n.Text)
}

// readNote reads a note; without a kind it is an information.
func (c *Call) readNote(text string) (assembly.Note, error) {
	text = clean(text)
	if len([]rune(text)) > maxText {
		return assembly.Note{}, refuse("propose.text-too-long", "max", maxText)
	}
	n, err := assembly.ParseNote(text, c.noteWords(), c.now, c.now.Location())
	var unread *when.Error
	switch {
	case errors.Is(err, assembly.ErrNoNote) && text != "":
		return assembly.Note{Kind: assembly.Info, Text: text}, nil
	case errors.Is(err, assembly.ErrNoNote), errors.Is(err, assembly.ErrEmpty):
		return n, refuse("note.empty", "note", c.commandLine(noteKey), "decision", c.name("note."+string(assembly.Decision)),
			"task", c.name("note."+string(assembly.Task)))
	case errors.As(err, &unread):
		return n, c.unclear(unread, true).hint("note.again")
	}
	return n, err
}

func (c *Call) noteWords() assembly.Words {
	return assembly.Words{
		Kind: func(phrase string) (assembly.NoteKind, bool) {
			kind, ok := c.noteKinds.word(phrase)
			return assembly.NoteKind(kind), ok
		},
		Due: func(phrase string) bool {
			meaning, _ := c.marks.word(phrase)
			return meaning == "by"
		},
	}
}

// acknowledge says that a note is written down: by one emoji under it, and in words where
// it was written in private.
func (c *Call) acknowledge(a assembly.Assembly) error {
	return c.react(noteKey, noted, func() error {
		c.say("note.noted", "title", c.meetingTitle(a))
		return nil
	})
}

// undoLastNote takes the last note out, whoever wrote it, and shows it.
func (c *Call) undoLastNote(a assembly.Assembly) error {
	notes, err := c.tx.Notes(a.ID)
	if err != nil {
		return err
	}
	if len(notes) == 0 {
		return refuse("note.none", "decision", c.name("note."+string(assembly.Decision)))
	}
	last := notes[len(notes)-1]
	if err := c.tx.RemoveNote(last.ID); err != nil {
		return err
	}
	if err := c.recordMeeting(a, "remove-note", last.Text); err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("note.removed", "kind", capital(v.name("note."+string(last.Kind))), "text", last.Text)}
	})
}

// undoNote takes a note out when its author removes the message, as long as the assembly
// is under way.
func undoNote(c *Call, id string) error {
	in, n, err := c.tx.Note(id)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(in)
	if err != nil {
		return err
	}
	if !a.Live() {
		return refuse("note.closed", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"))
	}
	if err := c.tx.RemoveNote(id); err != nil {
		return err
	}
	if err := c.takeBackAnswer(); err != nil {
		return err
	}
	return c.recordMeeting(a, "remove-note", n.Text)
}

// redoNote writes a note anew when its author edits the message; it keeps its place.
func redoNote(c *Call, id string) error {
	in, n, err := c.tx.Note(id)
	if errors.Is(err, storage.ErrNotFound) {
		return refuse("note.gone")
	} else if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(in)
	if err != nil {
		return err
	}
	if !a.Live() {
		return refuse("note.closed", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"))
	}
	next, err := c.readNote(c.rest)
	if err != nil {
		return err
	}
	next.ID, next.Item, next.At, next.By = n.ID, n.Item, n.At, n.By
	if err := c.tx.SaveNote(in, next); err != nil {
		return err
	}
	c.did(noteKey, n.ID)
	return c.recordMeeting(a, "edit-note", strings.TrimSpace(next.Text))
}
