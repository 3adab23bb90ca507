package commands

import (
	"errors"

	"tocsin/collective/assembly"
	"tocsin/collective/mask"
	"tocsin/storage"
)

// keptNote is a note as a field, with where it stood.
type keptNote struct {
	Assembly string        `json:"assembly"`
	Place    int64         `json:"place"`
	Note     assembly.Note `json:"note"`
}

func readNoted(c *Call, id string) (fields, error) {
	in, n, err := c.tx.Note(id)
	if err != nil {
		return nil, err
	}
	place, err := c.tx.NotePlace(id)
	return fields{"note": asField(keptNote{in, place, n})}, err
}

// keptNoteOf is the note that a swing puts back, or takes out.
func keptNoteOf(s swing) (kept keptNote, back bool, err error) {
	text, back := s.to["note"], s.to["note"] != ""
	if !back {
		text = s.from["note"]
	}
	return kept, back, readField(text, &kept)
}

// putNoted has a note be written down again, in its place, or not.
func putNoted(c *Call, s swing) error {
	kept, back, err := keptNoteOf(s)
	if err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(kept.Assembly)
	if err != nil {
		return err
	}
	if !a.Live() {
		return refuse("note.closed", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"))
	}
	if !back {
		return c.tx.RemoveNote(s.id)
	}
	n := kept.Note
	n.At = n.At.In(c.now.Location())
	if !n.DueAt.IsZero() {
		n.DueAt = n.DueAt.In(c.now.Location())
	}
	if _, _, err := c.tx.Note(s.id); !errors.Is(err, storage.ErrNotFound) {
		return errors.Join(err, c.tx.SaveNote(a.ID, n))
	}
	return c.tx.PutNoteBack(a.ID, n, kept.Place)
}

// maskStruck masks the notes that somebody struck by removing their own message: what may have been
// the reason does not come back with them.
func (v voice) maskStruck(parts []storage.Altered) error {
	for _, part := range parts {
		text := part.Before["note"]
		if text == "" || part.After["note"] != "" {
			continue
		}
		var kept keptNote
		if err := readField(text, &kept); err != nil {
			return err
		}
		kept.Note.Text, kept.Note.What = v.shown(mask.Text(kept.Note.Text)), v.shown(mask.Text(kept.Note.What))
		part.Before["note"] = asField(kept)
	}
	return nil
}

func notedLines(_ *Call, v voice, s swing) ([]string, error) {
	kept, back, err := keptNoteOf(s)
	key := "undo.note-gone"
	if back {
		key = "undo.note"
	}
	return []string{v.T(key, "kind", capital(v.name("note."+string(kept.Note.Kind))), "text", kept.Note.Text)}, err
}
