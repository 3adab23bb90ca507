package commands

import (
	"errors"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
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
	notes, err := c.readNotes(c.rest)
	if err != nil {
		return err
	}
	ids := make([]string, len(notes))
	for i, n := range notes {
		n.Item, n.At, n.By = a.Current, c.now, c.member.ID
		if err := c.tx.AddNote(a.ID, &n); err != nil {
			return err
		}
		ids[i] = n.ID
		if err := c.recordMeeting(a, noteKey, n.Text); err != nil {
			return err
		}
	}
	c.did(noteKey, strings.Join(ids, ","))
	return c.acknowledge(a)
}

// maxNotes is how many notes one message can hold.
const maxNotes = 20

// readNotes reads a message as notes: each line that begins with a kind is one, with the
// lines under it that do not.
func (c *Call) readNotes(text string) ([]assembly.Note, error) {
	var parts []string
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if last := len(parts) - 1; last >= 0 && (!c.startsNote(line) || len(parts) == maxNotes) {
			parts[last] += "\n" + line
			continue
		}
		parts = append(parts, line)
	}
	notes := make([]assembly.Note, len(parts))
	for i, part := range parts {
		var err error
		if notes[i], err = c.readNote(part); err != nil {
			return nil, err
		}
	}
	return notes, nil
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
