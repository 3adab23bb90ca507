package poster

import (
	"strings"

	"tocsin/report/page"
)

// A place is where text stands on a line: that far from the left of the body, and how wide.
type place struct{ indent, width float64 }

var whole = place{0, page.Body}

// paragraphs is a block for each line of a text. No line of a paragraph stands alone at the
// top or the bottom of a page.
func (s sheet) paragraphs(text string, at place) part {
	var p part
	for i, paragraph := range s.Paragraphs(text) {
		if i > 0 {
			p = append(p, page.Space(s.text/10))
		}
		lines := s.Indented(page.Sized(s.text), paragraph, at.indent, at.width)
		for j := range lines {
			lines[j].Keep = len(lines) > 1 && (j == 0 || j == len(lines)-2)
		}
		p = append(p, lines...)
	}
	return p
}

// short are the lines of a text with paragraphs, up to a limit.
func (s sheet) short(f page.Face, text string, limit int) []string {
	return s.Shorten(f, strings.Join(s.Paragraphs(text), "\n"), page.Body, limit)
}

// labelled is a text under a label, which does not end a page.
func (s sheet) labelled(label string, text part, at place) part {
	if len(text) == 0 {
		return nil
	}
	head := s.Indented(page.Bold(s.text), s.OneLine(label), at.indent, at.width)
	for i := range head {
		head[i].Keep = true
	}
	return append(head, text...)
}

func (s sheet) about() part { return s.paragraphs(s.About, whole) }

func (s sheet) targets() part {
	return s.labelled(s.Words.Targets, s.paragraphs(strings.Join(s.Targets, ", "), whole), whole)
}

// asks are in a frame, if they are not too long for one.
func (s sheet) asks() part {
	at := place{inside, page.Body - 2*inside}
	text := s.labelled(s.Words.Asks, s.paragraphs(s.Asks, at), at)
	if len(text) == 0 || page.Total(text) > framed {
		return text
	}
	height := page.Total(text) + 2*inside
	return part{{Height: height, Draw: func(y, _ float64) {
		s.Thick(page.Left, y, page.Body, height)
		s.Put(text, y+inside, height)
	}}}
}

// contact is how to reach those who call.
func (s sheet) contact() part {
	f := page.Sized(s.text)
	var lines part
	for _, line := range s.short(f, s.Contact, reachLines) {
		lines = append(lines, page.Block{Height: f.Line(), Draw: func(y, _ float64) { s.Text(f, page.Left, y, line) }})
	}
	return s.labelled(s.Words.Contact, lines, whole)
}
