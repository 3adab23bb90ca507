package transcript

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Verb is what somebody does in a line.
type Verb string

// The verbs of a transcript. Those of the bot but Say are written by Run.
const (
	Say     Verb = ""
	Edit    Verb = "corrige"
	Remove  Verb = "efface"
	Choose  Verb = "choisit"
	Clear   Verb = "en clair"
	Poll    Verb = "sonde"
	PollEnd Verb = "clôt le sondage"
	Ring    Verb = "sonne"
	React   Verb = "réagit"
	Attach  Verb = "joint"
	Restart Verb = "redémarrage" // by nobody
	Wait    Verb = "+"           // by nobody, for Line.For
)

// Line is one thing that somebody does.
type Line struct {
	Who  string
	Verb Verb
	Text string
	For  time.Duration
}

const indent = "    "

func parseLines(text string) ([]Line, error) {
	var lines []Line
	empty := 0 // lines before this one, which belong to a text that goes on
	for written := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		switch {
		case strings.TrimSpace(written) == "":
			empty++
			continue
		case strings.HasPrefix(written, " "):
			if len(lines) == 0 || lines[len(lines)-1].Who == "" {
				return nil, fmt.Errorf("%q goes on from nothing", written)
			}
			last := &lines[len(lines)-1]
			last.Text += strings.Repeat("\n", empty+1) + strings.TrimPrefix(written, indent)
		default:
			line, err := parseLine(written)
			if err != nil {
				return nil, err
			}
			lines = append(lines, line)
		}
		empty = 0
	}
	return lines, nil
}

func parseLine(written string) (Line, error) {
	if length, ok := strings.CutPrefix(written, "+"); ok {
		d, err := time.ParseDuration(length)
		return Line{Verb: Wait, For: d}, err
	}
	if written == string(Restart) {
		return Line{Verb: Restart}, nil
	}
	actor, text, _ := strings.Cut(written, ":")
	who, verb, _ := strings.Cut(strings.TrimSpace(actor), " ")
	line := Line{Who: who, Verb: Verb(verb), Text: strings.TrimSpace(text)}
	known := []Verb{Say, Edit, Remove, Choose, Clear, Poll, PollEnd, Ring, React, Attach}
	if who == "" || !slices.Contains(known, line.Verb) {
		return line, fmt.Errorf("%q is not a line of a transcript", written)
	}
	return line, nil
}

// String writes a line as it stands in the file.
func (l Line) String() string {
	switch l.Verb {
	case Wait:
		return "+" + short(l.For)
	case Restart:
		return string(Restart)
	}
	actor := l.Who
	if l.Verb != Say {
		actor += " " + string(l.Verb)
	}
	if l.Text == "" {
		return actor
	}
	return actor + ": " + indented(l.Text)
}

// indented writes what follows the first line under it, and empty lines as such.
func indented(text string) string {
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		if lines[i] = indent + lines[i]; strings.TrimSpace(lines[i]) == "" {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// short writes a duration without its empty end: "48h", not "48h0m0s".
func short(d time.Duration) string {
	text := d.String()
	for _, end := range []string{"m0s", "h0m"} {
		if strings.HasSuffix(text, end) {
			text = text[:len(text)-2]
		}
	}
	return text
}
