package counter

import (
	"strconv"

	"tocsin/collective/incident"
	"tocsin/report/page"
)

const (
	figureWide = 17.0 // to write a figure in
	figureHigh = 6.4
)

// figures are the measures with a box each to write in, and how many times last.
func (p printer) figures(f Form, width float64, s setting) []piece {
	var pieces []piece
	for _, m := range incident.Measures() {
		if m.Summed() && f.Measures[m] != "" {
			pieces = append(pieces, p.figure(MeasureLetter(m), f.Measures[m], width, s))
		}
	}
	if f.Times != "" {
		pieces = append(pieces, p.figure(TimesLetter, f.Times, width, s))
	}
	return pieces
}

func (p printer) figure(letter, label string, width float64, s setting) piece {
	f, b := s.face(), s.bold()
	const indent = 6.0
	lines := p.Shorten(f, label, width-indent-figureWide-1, labelLines)
	height := max(figureHigh, float64(len(lines))*s.line())
	return piece{height, func(x, y float64) {
		at := y + (height-float64(len(lines))*s.line())/2
		p.Text(b, x, y+(height-s.line())/2, letter)
		for j, line := range lines {
			p.Text(f, x+indent, at+float64(j)*s.line(), line)
		}
		p.Box(x+width-figureWide, y, figureWide, height, 0)
	}}
}

// bands are the measures of which only a band is told: boxes to tick.
func (p printer) bands(f Form, width float64, s setting) []piece {
	var pieces []piece
	for _, m := range incident.Measures() {
		if m.Summed() || len(f.Bands[m]) == 0 {
			continue
		}
		if len(pieces) > 0 {
			pieces = append(pieces, piece{between, func(x, y float64) { p.Rule(x, y+between-0.6, x+width, y+between-0.6, 0) }})
		}
		pieces = append(pieces, p.heading(MeasureLetter(m), f.Measures[m], width))
		pieces = append(pieces, p.boxes(bandCodes(m, len(f.Bands[m])), f.Bands[m], width, s)...)
	}
	return pieces
}

// bandCodes are those of n bands of a measure.
func bandCodes(m incident.Measure, n int) []string {
	codes := make([]string, n)
	for i := range codes {
		codes[i] = MeasureLetter(m) + strconv.Itoa(i+1)
	}
	return codes
}

// A field is a part of the short code with room to write it.
type field struct {
	letter string
	wide   float64
}

const (
	one, two, three = 7.5, 11.0, 14.0 // the widths of that many figures
	fieldHigh       = 8.5
	fieldGap        = 2.2
)

// codeLine is the short code, empty, to copy from the boxes: what was ticked, and under it
// what was counted.
func (p printer) codeLine() []page.Block {
	var ticked, counted []field
	for _, d := range incident.Dimensions() {
		switch d {
		case incident.State: // with its channel
		case incident.Region:
			ticked = append(ticked, field{Letter(d), one})
		default:
			ticked = append(ticked, field{Letter(d), two})
		}
	}
	for _, m := range incident.Measures() {
		switch {
		case !m.Summed():
			counted = append(counted, field{MeasureLetter(m), one})
		case m <= incident.Minutes:
			counted = append(counted, field{MeasureLetter(m), three})
		default:
			counted = append(counted, field{MeasureLetter(m), two})
		}
	}
	counted = append(counted, field{TimesLetter, two})
	return []page.Block{p.fields(ticked), p.fields(counted)}
}

// fields are as wide as the page if that is not much wider than they need.
func (p printer) fields(fields []field) page.Block {
	f := page.Bold(11.5)
	spare, boxes := page.Body+fieldGap, 0.0
	for _, part := range fields {
		spare -= p.Width(f, part.letter) + 0.8 + fieldGap
		boxes += part.wide
	}
	wider := min(spare/boxes, 2)
	return page.Block{Height: fieldHigh + 1.5, Draw: func(y, _ float64) {
		x := page.Left
		for _, part := range fields {
			p.Text(f, x, y+(fieldHigh-f.Line())/2, part.letter)
			x += p.Width(f, part.letter) + 0.8
			p.Box(x, y, wider*part.wide, fieldHigh, 0)
			x += wider*part.wide + fieldGap
		}
	}}
}
