package counter

import (
	"tocsin/collective/incident"
	"tocsin/report/page"
)

var (
	rowFace  = page.Sized(10)
	rowBold  = page.Bold(10)
	codeFace = page.Bold(11)
)

// columns are where the cells of a row begin, and where the last one ends.
func columns() []float64 {
	x := []float64{page.Left}
	for _, wide := range []float64{whatWide, codeWide, strokeWide, numberWide, numberWide, numberWide} {
		x = append(x, x[len(x)-1]+wide)
	}
	return x
}

// cells draws the boxes of a row, from the cell with an index on.
func (g grid) cells(first int, y, h float64) {
	x := columns()
	for i := first; i < len(x)-1; i++ {
		g.Box(x[i], y, x[i+1]-x[i], h, 0)
	}
}

// heads are over the cells on every page: over the last three also the letters by which they
// are entered.
func (g grid) heads() page.Block {
	f, x := g.headFace(), columns()
	letters := []string{"", "", "", TimesLetter, MeasureLetter(incident.Minutes), MeasureLetter(incident.Attempts)}
	w := g.words
	var heads [][]string
	lines := 1
	for i, label := range []string{w.What, w.Code, w.Strokes, w.Times, w.Minutes, w.Calls} {
		head := g.Shorten(f, label, x[i+1]-x[i]-side, rowLines)
		if letters[i] != "" {
			head = append([]string{letters[i]}, head...)
		}
		heads, lines = append(heads, head), max(lines, len(head))
	}
	return page.Block{Height: float64(lines)*f.Line() + 1, Again: true, Keep: true, Draw: func(y, h float64) {
		for i, head := range heads {
			at := y
			if letters[i] == "" {
				at = y + h - 1 - float64(len(head))*f.Line()
			}
			for _, line := range head {
				left := x[i] + side
				if i > 2 {
					left = (x[i] + x[i+1] - g.Width(f, line)) / 2
				}
				g.Text(f, left, at, line)
				at += f.Line()
			}
		}
	}}
}

// headFace is a face in which no word over the narrow cells is broken, as far as one can be
// read.
func (g grid) headFace() page.Face {
	for size := 9.5; size > leastSize; size -= 0.25 {
		f, wide := page.Bold(size), 0.0
		for _, label := range []string{g.words.Times, g.words.Minutes, g.words.Calls} {
			wide = max(wide, g.widestWord(f, label))
		}
		if wide <= numberWide-side {
			return f
		}
	}
	return page.Bold(leastSize)
}

// row is what is counted, its code and room to count it.
func (g grid) row(r Row, high float64) page.Block {
	service := g.Shorten(rowBold, r.Service, whatWide-2*side, rowLines)
	obstacle := g.Shorten(rowFace, r.Obstacle, whatWide-2*side, rowLines)
	line := rowFace.Line() * 0.92
	lines := len(service) + len(obstacle)
	code := g.Shorten(codeFace, r.Code, codeWide-2*side, labelLines)
	return page.Block{Height: max(high, float64(lines)*line+side), Draw: func(y, h float64) {
		g.cells(0, y, h)
		at := y + (h-float64(lines)*line)/2
		for i, text := range append(service[:len(service):len(service)], obstacle...) {
			f := rowFace
			if i < len(service) {
				f = rowBold
			}
			g.Text(f, page.Left+side, at, text)
			at += line
		}
		at = y + (h-float64(len(code))*codeFace.Line())/2
		for _, text := range code {
			g.Text(codeFace, columns()[1]+side, at, text)
			at += codeFace.Line()
		}
		g.squares(y, h)
	}}
}

// empty is a row to write in: what it is, and its code after the letters.
func (g grid) empty(high float64) page.Block {
	return page.Block{Height: high, Draw: func(y, h float64) {
		g.cells(0, y, h)
		x := columns()[1] + side
		const written = 5.2
		for _, letter := range []string{Letter(incident.Service), Letter(incident.Obstacle)} {
			g.Text(codeFace, x, y+(h-codeFace.Line())/2, letter)
			x += g.Width(codeFace, letter) + 0.5
			g.Rule(x, y+h/2+2, x+written, y+h/2+2, 0)
			x += written + 1
		}
		g.squares(y, h)
	}}
}

// total is where the columns are added up, so that whoever enters the sheet sees whether
// anything is missing.
func (g grid) total(high float64) page.Block {
	label := g.Fit(codeFace, g.words.Total, strokeWide)
	return page.Block{Height: high, Draw: func(y, h float64) {
		g.cells(3, y, h)
		g.Text(codeFace, columns()[3]-g.Width(codeFace, label)-2*side, y+(h-codeFace.Line())/2, label)
	}}
}

// squares are light: they lead the hand, and a photocopy may lose them.
func (g grid) squares(y, h float64) {
	for i := 1; i < squares; i++ {
		x := columns()[2] + float64(i)*strokeWide/squares
		g.Rule(x, y+1, x, y+h-1, 130)
	}
}
