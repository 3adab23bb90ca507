package counter

import (
	"strings"

	"tocsin/collective/incident"
	"tocsin/report/page"
)

const oneState = 10.5 // the width of a state's box and letter

// legend says what the letters of the states mean.
func (p printer) legend(states []string, s setting) []piece {
	var parts []string
	for i, state := range states {
		if l := stateLetter(i); l != "" {
			parts = append(parts, l+"\u00a0=\u00a0"+state)
		}
	}
	pieces := p.paragraph(s.face(), strings.Join(parts, " · "), page.Body)
	return pieces[:min(len(pieces), labelLines)]
}

// channels are the ways to reach a service, each with a box for every state that it may be in:
// the box that is ticked says both.
func (p printer) channels(terms, states []string, width float64, s setting) []piece {
	f, b := s.face(), s.bold()
	n := min(len(states), len(stateLetters))
	indent := p.Width(b, numbered(incident.Channel, len(terms)-1)) + afterTick
	right := float64(n) * oneState
	var pieces []piece
	for i, term := range terms {
		lines := p.Shorten(f, term, width-indent-right-1, termLines)
		pieces = append(pieces, piece{s.high(len(lines)), func(x, y float64) {
			y += s.padded / 2
			p.Text(b, x, y, numbered(incident.Channel, i))
			for j, line := range lines {
				p.Text(f, x+indent, y+float64(j)*s.line(), line)
			}
			for j := range n {
				at := x + width - right + float64(j)*oneState
				p.Box(at, y+s.middle(tick), tick, tick, 0)
				p.Text(b, at+tick+afterTick, y, stateLetter(j))
			}
		}})
	}
	return pieces
}
