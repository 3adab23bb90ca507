package commands

import (
	"errors"
	"strings"

	"tocsin/collective/incident/telling"
)

// sheetHead reads "feuille 24/11": several reports follow, a line each, all of one day.
func (c *Call) sheetHead(text string) (day, rest string, ok bool) {
	head, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	words := strings.Fields(head)
	meaning, took := c.tellingWords.prefix(words)
	if meaning != "sheet" {
		return "", "", false
	}
	return strings.TrimRight(strings.Join(words[took:], " "), ":"), rest, true
}

// maxTales is how many reports a message can tell.
const maxTales = 40

// tellSheet reads a report a line. What is not understood is named by its line, and nothing is
// kept of the others until it is mended or left out.
func (d *reportDraft) tellSheet(c *Call, day, text string) error {
	at := c.today()
	if day != "" {
		words := strings.Fields(day)
		read, n := c.pastDay(words)
		if n == 0 || n < len(words) {
			return refuse("report.which-day", "said", quoted(day))
		}
		at = read.String()
	}
	n := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(bullet.ReplaceAllString(line, ""))
		if line == "" {
			continue
		}
		n++
		t, err := c.readSheetLine(n, line, at)
		if err != nil {
			return err
		}
		if d.Tales = append(d.Tales, t); len(d.Tales) > maxTales {
			return refuse("report.too-many", "max", maxTales)
		}
	}
	if len(d.Tales) == 0 {
		return refuse("report.sheet-how", "report", c.commandLine(reportKey), "sheet", c.name("telling.sheet"))
	}
	return nil
}

// readSheetLine reads one line of several.
func (c *Call) readSheetLine(n int, line, day string) (tale, error) {
	if !telling.IsCode(line) {
		told, faults := telling.Sheet(line)
		if len(faults) == 0 && len(told) == 1 && told[0].Times > 1 {
			t, err := c.readTale(line)
			t.Codes, t.Values, t.Times = told[0].Codes, told[0].Values, told[0].Times
			return t.on(c, n, line, day, err)
		}
	}
	t, err := c.readTale(line)
	return t.on(c, n, line, day, err)
}

// on puts a line of a sheet on the day of the sheet, unless it has its own, and says which line
// is wrong.
func (t tale) on(c *Call, n int, line, day string, err error) (tale, error) {
	var why *Refusal
	if errors.As(err, &why) {
		return t, refuse("report.in-line", "n", n, "why", c.T(why.Key, why.Args...)).hint(why.Hint)
	} else if err != nil {
		return t, err
	}
	if t.Day == c.today() {
		t.Day = day
	}
	if t.Codes.Service == "" {
		return t, refuse("report.line-service", "n", n, "said", quoted(line))
	}
	return t, nil
}

// correctLine takes "2 banque, guichet fermé" for the second of several, or "2 non" to leave it
// out.
func (d *reportDraft) correctLine(c *Call, n int, text string) error {
	if n < 1 || n > len(d.Tales) || text == "" {
		return refuse("report.line-how", "max", len(d.Tales), "yes", c.name("answer.yes"), "no", c.name("answer.no"))
	}
	if meaning, _ := c.answers.word(text); meaning == "no" {
		d.Tales = append(d.Tales[:n-1], d.Tales[n:]...)
		return nil
	}
	t, err := c.readSheetLine(n, text, d.Tales[n-1].Day)
	if err == nil {
		d.Tales[n-1] = t
	}
	return err
}
