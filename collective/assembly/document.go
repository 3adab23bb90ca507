package assembly

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Document is the minutes as a text that everybody corrects line by line. A line keeps its
// number for ever, so that two who correct at the same time never mean different lines.
type Document struct {
	Parts []Part    `json:"parts"`
	Last  int       `json:"last"`  // the highest number ever given
	Until time.Time `json:"until"` // until when lines can be corrected outside of an assembly

	Revision int `json:"revision"` // 0, and one more with every correction
}

// Part is an item of the agenda, or what belongs to none.
type Part struct {
	Heading string `json:"heading,omitempty"`
	Lines   []Line `json:"lines,omitempty"`
}

// Line is one line of the minutes. Of a Task, Text is what, Who and Due are as written.
type Line struct {
	Number int      `json:"number"`
	Kind   NoteKind `json:"kind,omitempty"` // empty: a fact, such as how many were there
	Text   string   `json:"text"`
	Who    string   `json:"who,omitempty"`
	Due    string   `json:"due,omitempty"`
}

// Errors of corrections.
var (
	ErrNoLine = errors.New("no such line in the minutes")
	ErrNoPart = errors.New("no such part of the minutes")
	ErrSame   = errors.New("the line says so already")
)

// Add puts a line at the end of a part, counted from 0, and gives it the next number. It
// errors with ErrNoPart or ErrEmpty; it is no correction yet, see Corrected.
func (d Document) Add(part int, line Line) (Document, error) {
	switch {
	case part < 0 || part >= len(d.Parts):
		return d, ErrNoPart
	case strings.TrimSpace(line.Text) == "":
		return d, ErrEmpty
	}
	d = d.clone()
	d.Last++
	line.Number = d.Last
	d.Parts[part].Lines = append(d.Parts[part].Lines, line)
	return d, nil
}

// Replace puts another line in the place of one. It errors with ErrNoLine, ErrEmpty or ErrSame.
func (d Document) Replace(number int, line Line) (Document, error) {
	p, i := d.find(number)
	line.Number = number
	switch {
	case p < 0:
		return d, ErrNoLine
	case strings.TrimSpace(line.Text) == "":
		return d, ErrEmpty
	case d.Parts[p].Lines[i] == line:
		return d, ErrSame
	}
	d = d.clone()
	d.Parts[p].Lines[i] = line
	return d, nil
}

// Remove takes a line out. It errors with ErrNoLine.
func (d Document) Remove(number int) (Document, error) {
	p, i := d.find(number)
	if p < 0 {
		return d, ErrNoLine
	}
	d = d.clone()
	d.Parts[p].Lines = slices.Delete(d.Parts[p].Lines, i, i+1)
	return d, nil
}

// Line reads a line by its number.
func (d Document) Line(number int) (Line, bool) {
	p, i := d.find(number)
	if p < 0 {
		return Line{}, false
	}
	return d.Parts[p].Lines[i], true
}

// PartOf is the part that a line is in, from 0, or -1.
func (d Document) PartOf(number int) int {
	p, _ := d.find(number)
	return p
}

// Corrected is the document one revision later: approvals of the one before do not count.
func (d Document) Corrected() Document {
	d.Revision++
	return d
}

func (d Document) find(number int) (part, line int) {
	for p, part := range d.Parts {
		if i := slices.IndexFunc(part.Lines, func(l Line) bool { return l.Number == number }); i >= 0 {
			return p, i
		}
	}
	return -1, -1
}

func (d Document) clone() Document {
	parts := make([]Part, len(d.Parts))
	for i, p := range d.Parts {
		parts[i] = Part{p.Heading, slices.Clone(p.Lines)}
	}
	d.Parts = parts
	return d
}
