package commands

import (
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/storage"
)

const rereadKey = "reread"

// reread is how two members, by lot, read the text of a report again before it may leave the
// circle: they find it good, change it, or pass on. Whoever of the circle can take their changes
// back.
func reread() Command {
	return Command{Key: rereadKey, Group: reportGroup, Guard: ofACircle, Run: runReread}
}

func rereadingKeys() []string { return []string{"good", "pass", "undo"} }

func runReread(c *Call) error {
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		return c.showReadings()
	}
	r, err := c.visibleReport(n)
	if err != nil {
		return err
	}
	if verb, ok := c.rereadingWords.word(rest); ok && verb == "undo" {
		return c.undoRewording(r)
	}
	readers, err := c.tx.Readers(r.ID)
	if err != nil {
		return err
	}
	mine := slices.IndexFunc(readers, func(reader storage.Reader) bool {
		return reader.Member == c.member.ID && reader.State != storage.ReaderPassed
	})
	switch {
	case !r.Quotable():
		return refuse("reread.nothing", c.reportArgs(r)...)
	case c.room.Kind == storage.Circle && rest != "":
		return refuse("reread.private", c.reportArgs(r)...)
	case mine < 0:
		return refuse("reread.others", c.rereadArgs(r)...)
	case rest == "":
		return c.showReading(r)
	}
	verb, _ := c.rereadingWords.word(rest)
	if meaning, _ := c.answers.word(rest); meaning == "yes" {
		verb = "good"
	}
	switch verb {
	case "good":
		return c.foundGood(r)
	case "pass":
		return c.passReading(r)
	}
	if len(strings.Fields(rest)) < 3 {
		return refuse("reread.how", c.rereadArgs(r)...)
	}
	return c.rewordByReader(r, rest)
}

func (c *Call) rereadArgs(r incident.Report) []any {
	args := c.reportArgs(r)
	for _, key := range rereadingKeys() {
		args = append(args, key, c.name("rereading."+key))
	}
	return args
}

// showReadings shows what the asker is to read again.
func (c *Call) showReadings() error {
	waiting, err := c.tx.ReadingOf(c.member.ID)
	if err != nil {
		return err
	}
	if len(waiting) == 0 {
		return refuse("reread.none", "reread", c.commandLine(rereadKey))
	}
	if c.room.Kind == storage.Circle {
		return refuse("reread.waiting", "n", len(waiting), "reread", c.name("name."+rereadKey))
	}
	return c.showReading(waiting[0])
}

func (c *Call) showReading(r incident.Report) error {
	c.answer(c.readingLines(c.voice, r)...)
	return nil
}

// readingLines ask somebody to read a text again.
func (c *Call) readingLines(v voice, r incident.Report) []string {
	args := []any{"number", itoa(r.Number), "reread", v.name("name." + rereadKey), "good", v.name("rereading.good"), "pass", v.name("rereading.pass")}
	return []string{
		v.T("reread.ask", args...), v.T("report.quoted", "text", v.shown(r.Words.Text)), v.T("reread.look"), v.T("reread.next", args...),
	}
}
