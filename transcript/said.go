package transcript

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A world that hears the bot writes what is more than words with what is here, so
// that all worlds write it alike.

// Choice is a poll that the bot posts.
type Choice struct {
	Question string
	Answers  []string
	Max      int // how many one may choose; 0 is 1
}

// Line writes a poll as a line of the bot's.
func (c Choice) Line() Line {
	text := c.Question
	for _, answer := range c.Answers {
		text += " [" + answer + "]"
	}
	if c.Max > 1 {
		text += fmt.Sprintf(" (%d au plus)", c.Max)
	}
	return Line{Who: Bot, Verb: Poll, Text: Plain(text)}
}

// Attachment is a file that the bot attaches. Its data can be left out.
type Attachment struct {
	Name, MIME, Caption string
	Data                []byte
}

// Line writes an attachment as a line of the bot's: its name, its caption, and of a
// text every line, without the spaces at its end.
func (a Attachment) Line() Line {
	lines := []string{a.Name}
	if a.Caption != "" {
		lines = append(lines, a.Caption)
	}
	for _, line := range a.shown() {
		lines = append(lines, strings.TrimRight("| "+line, " \r"))
	}
	return Line{Who: Bot, Verb: Attach, Text: Plain(strings.Join(lines, "\n"))}
}

// shown are the lines of a file that somebody would read: of a text all of them, of a
// calendar what a calendar shows, of a page or anything else none.
func (a Attachment) shown() []string {
	kind, _, _ := strings.Cut(a.MIME, ";")
	if len(a.Data) == 0 || !utf8.Valid(a.Data) {
		return nil
	}
	lines := strings.Split(strings.TrimSuffix(anywhere(string(a.Data)), "\n"), "\n")
	switch kind {
	case "text/plain", "text/csv":
		return lines
	case "text/calendar":
		return dates(string(a.Data))
	}
	return nil
}

// dates are the lines of a calendar's events that say what, when, where and which version;
// identities and stamps differ each time.
func dates(calendar string) []string {
	var lines []string
	inEvent := false
	unfolded := strings.ReplaceAll(strings.ReplaceAll(calendar, "\r", ""), "\n ", "")
	for line := range strings.SplitSeq(unfolded, "\n") {
		inEvent = inEvent && line != "END:VEVENT" || line == "BEGIN:VEVENT"
		name, _, _ := strings.Cut(strings.ReplaceAll(line, ";", ":"), ":")
		if inEvent && slices.Contains([]string{"SEQUENCE", "DTSTART", "DTEND", "RRULE", "EXDATE", "SUMMARY", "LOCATION", "STATUS"}, name) {
			lines = append(lines, line)
		}
	}
	return lines
}
