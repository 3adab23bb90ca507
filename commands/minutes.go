package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

const minutesKey = "minutes"

// minutes shows the minutes of an assembly, gives them as files, and has everybody correct
// and approve them.
func minutes() Command {
	return Command{Key: minutesKey, Group: meetGroup, Guard: ofACircle, Run: runMinutes, Undo: undoMinutes}
}

func runMinutes(c *Call) error {
	n, rest := leadingNumber(c.rest)
	words := strings.Fields(rest)
	verb, took := c.pvWords.prefix(words)
	rest = afterWords(rest, took)
	var a assembly.Assembly
	var err error
	switch live, ok, failed := c.live(); {
	case failed != nil:
		return failed
	case n > 0:
		a, err = c.meetingOf(n)
	case ok && verb == "":
		a = live
	default:
		if a, err = c.lastMeeting(); err != nil {
			return refuse("pv.none", "meet", c.commandLine(meetKey))
		}
	}
	if err != nil {
		return err
	}
	if a.Live() && verb == "" {
		return c.showNotes(a)
	}
	document, err := c.tx.Document(a.ID)
	if errors.Is(err, storage.ErrNotFound) || err == nil && a.State != assembly.Closed && a.State != assembly.Approved {
		return refuse("pv.not-yet", "title", c.meetingTitle(a), "meet", c.commandLine(meetKey), "close", c.name("act.close"))
	} else if err != nil {
		return err
	}
	return c.doMinutes(a, document, verb, rest)
}

func (c *Call) doMinutes(a assembly.Assembly, d assembly.Document, verb, rest string) error {
	switch verb {
	case "correct":
		return c.correctMinutes(a, d, rest)
	case "add":
		return c.addToMinutes(a, d, rest)
	case "remove":
		return c.removeFromMinutes(a, d, rest)
	case "approve":
		return c.approveMinutes(a, d)
	case "file":
		m, err := c.sheetOf(c.voiceFor(a.Circle), a, d)
		if err != nil {
			return err
		}
		return c.postMinutesFiles(c.room, c.voice, a, m)
	}
	if rest != "" {
		return refuse("pv.what", "minutes", c.commandLine(minutesKey), "number", itoa(a.Number), "correct", c.name("pv.correct"),
			"add", c.name("pv.add"), "remove", c.name("pv.remove"), "approve", c.name("pv.approve"), "file", c.name("pv.file"))
	}
	m, err := c.sheetOf(c.voiceFor(a.Circle), a, d)
	if err != nil {
		return err
	}
	if !c.postMinutes(c.room, m) {
		if err := c.postMinutesFiles(c.room, c.voice, a, m); err != nil {
			return err
		}
	}
	c.answer(c.minutesNext(c.voice, a, d, c.mark())...)
	return nil
}

// showNotes lists what was noted until now.
func (c *Call) showNotes(a assembly.Assembly) error {
	notes, err := c.tx.Notes(a.ID)
	if err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	lines := []string{c.T("pv.so-far", "title", c.meetingTitle(a), "n", len(notes))}
	under := ""
	for _, n := range notes {
		if n.Item != under {
			under = n.Item
			if i := slices.IndexFunc(items, func(i assembly.Item) bool { return i.ID == under }); i >= 0 {
				lines = append(lines, c.T("item.line", "number", itoa(items[i].Number), "title", items[i].Title))
			}
		}
		lines = append(lines, c.T("pv.note", "kind", capital(c.name("note."+string(n.Kind))), "text", n.Text))
	}
	c.answer(append(lines, c.T("pv.so-far-next", "decision", c.name("note."+string(assembly.Decision)), "undo", c.name("live.undo-note")))...)
	return nil
}

// minutesNext says what one can do with minutes.
func (c *Call) minutesNext(v voice, a assembly.Assembly, d assembly.Document, mark string) []string {
	args := []any{"minutes", mark + v.name("name."+minutesKey), "number", itoa(a.Number), "correct", v.name("pv.correct"),
		"line", itoa(d.Last), "approve", v.name("pv.approve"), "until", v.moment(d.Until), "file", v.name("pv.file")}
	if a.State == assembly.Approved {
		return []string{v.T("pv.next-approved", args...)}
	}
	if v.now.After(d.Until) {
		return []string{v.T("pv.next-closed", args...)}
	}
	return []string{v.T("pv.next", args...)}
}

// undoMinutes takes an approval back when its author removes the message.
func undoMinutes(c *Call, ref string) error {
	id, ok := strings.CutPrefix(ref, approveRef)
	if !ok {
		return refuse("pv.stays", "minutes", c.commandLine(minutesKey))
	}
	a, err := c.tx.AssemblyByID(id)
	if err != nil {
		return err
	}
	d, err := c.tx.Document(id)
	if err != nil {
		return err
	}
	if a.State == assembly.Approved { // everybody was told so
		return refuse("pv.approved-already", "title", c.meetingTitle(a))
	}
	if err := c.tx.Unsupport(storage.ApprovalRef(id, d.Revision), storage.Approves, c.member.ID); err != nil {
		return err
	}
	return c.takeBackAnswer()
}
