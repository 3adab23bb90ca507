package counter

import (
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/report/page"
)

const (
	tick       = 3.5 // the side of a box to tick
	afterTick  = 1.9
	leading    = 1.2 // of the lists: tighter than what is read at length
	termLines  = 3
	labelLines = 2
)

// A setting is how large the texts of a side are, and how far apart.
type setting struct {
	size   float64 // of the lists
	padded float64 // of every box to tick
	lines  int     // to write on
}

func (s setting) face() page.Face { return page.Sized(s.size) }
func (s setting) bold() page.Face { return page.Bold(s.size) }

// line is the height of a line of a list.
func (s setting) line() float64 { return s.size * 25.4 / 72 * leading }

// high is the height of so many lines with a box beside them.
func (s setting) high(lines int) float64 {
	return max(tick, float64(max(lines, 1))*s.line()) + s.padded
}

// middle is how far under the top of a line a box of a height begins.
func (s setting) middle(height float64) float64 { return (s.line() - height) / 2 }

// heading says what a list asks, its letter first.
func (p printer) heading(letter, label string, width float64) piece {
	f := page.Bold(12)
	indent := 0.0
	if letter != "" {
		indent = p.Width(f, letter) + 2.5
	}
	lines := p.Shorten(f, label, width-indent, labelLines)
	return piece{float64(max(len(lines), 1))*f.Line() + 0.4, func(x, y float64) {
		p.Text(f, x, y, letter)
		for i, line := range lines {
			p.Text(f, x+indent, y+float64(i)*f.Line(), line)
		}
	}}
}

// ticks are boxes to tick, each with its code and what it says.
func (p printer) ticks(d incident.Dimension, terms []string, width float64, s setting) []piece {
	letters := make([]string, len(terms))
	for i := range terms {
		letters[i] = numbered(d, i)
	}
	return p.boxes(letters, terms, width, s)
}

// boxes are ticks of any codes.
func (p printer) boxes(codes, terms []string, width float64, s setting) []piece {
	f, b := s.face(), s.bold()
	wide := 0.0
	for _, c := range codes {
		wide = max(wide, p.Width(b, c))
	}
	indent := tick + afterTick + wide + afterTick
	var pieces []piece
	for i, term := range terms {
		lines := p.Shorten(f, term, width-indent, termLines)
		pieces = append(pieces, piece{s.high(len(lines)), func(x, y float64) {
			y += s.padded / 2
			p.Box(x+0.3, y+s.middle(tick), tick, tick, 0)
			p.Text(b, x+tick+afterTick, y, codes[i])
			for j, line := range lines {
				p.Text(f, x+indent, y+float64(j)*s.line(), line)
			}
		}})
	}
	return pieces
}

// row is a short list on one line, each term as wide as it is, or nothing where it is longer.
func (p printer) row(d incident.Dimension, terms []string, s setting) []piece {
	wide := make([]float64, len(terms))
	spare := page.Body
	for i, term := range terms {
		wide[i] = 1 + tick + 2*afterTick + p.Width(s.bold(), numbered(d, len(terms)-1)) + p.Width(s.face(), term)
		spare -= wide[i]
	}
	if spare < gutter*float64(len(terms)-1) {
		return nil
	}
	ticks := p.ticks(d, terms, page.Body, s)
	return []piece{{ticks[0].height, func(x, y float64) {
		for i, one := range ticks {
			one.draw(x, y)
			x += wide[i] + spare/float64(max(1, len(terms)-1))
		}
	}}}
}

// inColumns is a setting in which no word of terms is broken in so many columns, as far as one
// can be read.
func (p printer) inColumns(d incident.Dimension, terms []string, columns int, s setting) setting {
	indent := 2 * afterTick
	for ; s.size > leastSize; s.size -= 0.25 {
		room := split(columns) - tick - indent - p.Width(s.bold(), numbered(d, len(terms)-1))
		if !slices.ContainsFunc(terms, func(term string) bool { return p.widestWord(s.face(), term) > room }) {
			break
		}
	}
	return s
}

func (p printer) widestWord(f page.Face, text string) float64 {
	widest := 0.0
	for word := range strings.SplitSeq(text, " ") {
		widest = max(widest, p.Width(f, word))
	}
	return widest
}

// paragraph is text over a width.
func (p printer) paragraph(f page.Face, text string, width float64) []piece {
	var pieces []piece
	for _, line := range p.Wrap(f, text, width) {
		pieces = append(pieces, piece{f.Line(), func(x, y float64) { p.Text(f, x, y, line) }})
	}
	return pieces
}
