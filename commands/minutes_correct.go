package commands

import (
	"errors"
	"slices"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// correctable says why minutes can be corrected no more, or nil: until the end of the time
// for it, and while the assembly that is under way speaks of them.
func (c *Call) correctableMinutes(a assembly.Assembly, d assembly.Document) error {
	if !c.event.Sent.After(d.Until) {
		return nil
	}
	if _, spoken, err := c.spokenOf(a); err != nil || spoken {
		return err
	}
	return refuse("pv.too-late", "title", c.meetingTitle(a), "until", c.moment(d.Until))
}

// spokenOf is the assembly under way that speaks of the minutes of another one now.
func (c *Call) spokenOf(a assembly.Assembly) (assembly.Assembly, bool, error) {
	for _, circle := range a.Circles() {
		live, err := c.tx.LiveAssembly(circle)
		if errors.Is(err, storage.ErrNotFound) {
			continue
		} else if err != nil {
			return live, false, err
		}
		item, err := c.currentItem(live)
		if errors.Is(err, storage.ErrNotFound) {
			continue
		}
		return live, err == nil && item.Origin == assembly.Origin{Kind: assembly.OfMinutes, Number: a.Number}, err
	}
	return assembly.Assembly{}, false, nil
}

// correctMinutes puts another text in the place of a line.
func (c *Call) correctMinutes(a assembly.Assembly, d assembly.Document, rest string) error {
	n, text := leadingNumber(rest)
	if n == 0 || text == "" {
		return refuse("pv.correct-how", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"))
	}
	before, ok := d.Line(n)
	if !ok {
		return refuse("pv.no-line", "line", itoa(n), "minutes", c.commandLine(minutesKey), "number", itoa(a.Number))
	}
	after, note, err := c.readLine(text, before.Kind)
	if err != nil {
		return err
	}
	next, err := d.Replace(n, after)
	switch {
	case errors.Is(err, assembly.ErrSame):
		return refuse("pv.same", "line", itoa(n))
	case errors.Is(err, assembly.ErrEmpty):
		return refuse("pv.correct-how", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"))
	case err != nil:
		return err
	}
	after.Number = n
	return errors.Join(c.keepCorrection(a, next, []assembly.Line{before}, []assembly.Line{after}), c.followTask(a, before, note))
}

// addToMinutes adds a line: after "12" to the part of line 12, else to what belongs to no
// item.
func (c *Call) addToMinutes(a assembly.Assembly, d assembly.Document, rest string) error {
	n, text := leadingNumber(rest)
	part := d.PartOf(n)
	if n == 0 || part < 0 {
		text = rest
		part = c.voiceFor(a.Circle).generalPart(d)
	}
	line, note, err := c.readLine(text, assembly.Info)
	if err != nil {
		return err
	}
	next, err := d.Add(part, line)
	if err != nil {
		return refuse("pv.add-how", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "add", c.name("pv.add"))
	}
	line.Number = next.Last
	return errors.Join(c.keepCorrection(a, next, nil, []assembly.Line{line}), c.followTask(a, assembly.Line{}, note))
}

// generalPart is the part of what belongs to no item.
func (v voice) generalPart(d assembly.Document) int {
	return max(0, slices.IndexFunc(d.Parts, func(p assembly.Part) bool { return p.Heading == v.T("pv.general") }))
}

// removeFromMinutes takes a line out.
func (c *Call) removeFromMinutes(a assembly.Assembly, d assembly.Document, rest string) error {
	n, _ := leadingNumber(rest)
	before, ok := d.Line(n)
	if !ok {
		return refuse("pv.no-line", "line", itoa(n), "minutes", c.commandLine(minutesKey), "number", itoa(a.Number))
	}
	next, err := d.Remove(n)
	if err != nil {
		return err
	}
	return errors.Join(c.keepCorrection(a, next, []assembly.Line{before}, nil), c.followTask(a, before, assembly.Note{}))
}

// readLine reads a line of the minutes as a note is read; without a kind it keeps the one
// it had.
func (c *Call) readLine(text string, kind assembly.NoteKind) (assembly.Line, assembly.Note, error) {
	text = clean(text)
	if _, err := assembly.ParseNote(text, c.noteWords(), c.now, c.now.Location()); errors.Is(err, assembly.ErrNoNote) {
		if kind != assembly.Task {
			return assembly.Line{Kind: kind, Text: cutTo(text, maxText)}, assembly.Note{Kind: kind}, nil
		}
		text = c.name("note."+string(assembly.Task)) + ": " + text
	}
	n, err := c.readNote(text)
	return c.voiceFor(c.room.ID).noteLine(n), n, err
}
