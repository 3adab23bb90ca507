package commands

import (
	"strings"
	"time"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/mask"
	"tocsin/storage"
)

const reportKey = "report"

// report tells what happened at a counter: in free words, by questions, by the code of the
// paper form, or several at once. What it gets has gone through shield. Nothing of it is tied
// to who told it: the exchange leaves no act behind, see report_source.go.
func report() Command {
	return Command{Key: reportKey, Group: reportGroup, Guard: ofACircle, Run: runReport, Reply: replyReport}
}

func runReport(c *Call) error {
	if c.masked(c.rest) { // also where nothing is understood
		c.remove = true // where Tocsin may
	}
	if done, err := c.retell(); done || err != nil {
		return err
	}
	if n, after := leadingNumber(c.rest); n > 0 && after == "" {
		return refuse("report.a-number", "number", itoa(n), "reports", c.commandLine(reportsKey), "report", c.commandLine(reportKey))
	}
	return c.beginReport(reportDraft{})
}

// beginReport begins to tell, or begins again with what an edited message says now.
func (c *Call) beginReport(d reportDraft) error {
	d.Source, d.Guided = c.original(), c.rest == ""
	if c.room.Kind == storage.Circle {
		d.Circle = c.room.ID
	}
	if err := d.tell(c, c.rest); err != nil {
		return err
	}
	return c.nextOfReport(d)
}

// original is the message that is being handled, or the one that it is the new version of: by
// that one it is edited again, or removed.
func (c *Call) original() string {
	if c.event.Kind == storage.Edit {
		return c.event.Body.Target
	}
	return c.event.ID
}

// tell reads what happened: one report, or a line each.
func (d *reportDraft) tell(c *Call, text string) error {
	if len(text) > maxReport {
		return refuse("report.too-long", "max", maxReport)
	}
	d.Masked = d.Masked || c.masked(text)
	if head, rest, sheet := c.sheetHead(text); sheet {
		return d.tellSheet(c, head, rest)
	}
	if strings.Count(strings.TrimSpace(text), "\n") > 0 && severalLines(text) {
		return d.tellSheet(c, "", text)
	}
	t, err := c.readTale(text)
	if err != nil {
		return err
	}
	d.Tales = []tale{t}
	return nil
}

// maxReport is how long a message that tells of reports can be, in bytes.
const maxReport = 6000

// severalLines says whether each line of a text tells of something by itself: two lines of one
// story do not.
func severalLines(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line != "" && !telling.IsCode(line) && !bullet.MatchString(line) {
			return false
		}
	}
	return true
}

// looksLikeReport says whether a text without a command tells of a counter.
func looksLikeReport(text string, now time.Time) bool {
	if telling.IsCode(text) {
		return true
	}
	told, words := telling.Read(text, now), len(strings.Fields(text))
	said := told.Codes.Obstacle != "" || told.Codes.Consequence != "" || told.Codes.State != "" || told.Values != incident.Values{}
	return told.Codes.Service != "" && said && words > 1 || told.Codes.Obstacle != "" && told.Codes.Consequence != "" || said && words > 2 && mask.Masked(text)
}
