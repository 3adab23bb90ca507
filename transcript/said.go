package transcript

import (
	"fmt"
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
	if strings.HasPrefix(a.MIME, "text/") && len(a.Data) > 0 && utf8.Valid(a.Data) {
		for line := range strings.SplitSeq(strings.TrimSuffix(string(a.Data), "\n"), "\n") {
			lines = append(lines, strings.TrimRight("| "+line, " \r"))
		}
	}
	return Line{Who: Bot, Verb: Attach, Text: Plain(strings.Join(lines, "\n"))}
}
