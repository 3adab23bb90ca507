package form

import "tocsin/report/page"

const (
	taskWide  = 46.0
	totalWide = 20.0
	headLines = 5
	taskLines = 6
	side      = 1.5 // of a text in a box

	lowestRow, usualRow, highestRow = 11.0, 15.0, 20.0
)

// A grid is a table with the tasks down and the services across.
type grid struct {
	printer
	services []string
	words    TallyWords
	wide     float64 // of the column of a service
	high     float64 // of a row
}

func (p printer) grid(services []string, words TallyWords, high float64) grid {
	g := grid{printer: p, words: words, high: high, wide: (page.Body - taskWide - totalWide) / float64(len(services))}
	for _, s := range services {
		g.services = append(g.services, p.OneLine(s))
	}
	return g
}

// x is where the column of a service begins, or after the last that of the totals.
func (g grid) x(column int) float64 { return page.Left + taskWide + float64(column)*g.wide }

// part is a table under its label, or nothing without rows.
func (g grid) part(label string, tasks []string) []page.Block {
	if len(tasks) == 0 {
		return nil
	}
	blocks := []page.Block{{Height: page.Gap, Gap: true, Ends: true, Keep: true, Draw: func(_, _ float64) {}}}
	for _, line := range g.Lines(page.Label, g.OneLine(label), page.Body) {
		line.Keep = true
		blocks = append(blocks, line)
	}
	blocks = append(blocks, g.heads())
	for _, task := range tasks {
		blocks = append(blocks, g.row(task))
	}
	return blocks
}

// heads are over the columns on every page; under an empty one is room to write.
func (g grid) heads() page.Block {
	f := g.headFace()
	heads := [][]string{g.Shorten(f, g.OneLine(g.words.Task), taskWide-2*side, headLines)}
	for _, s := range g.services {
		heads = append(heads, g.Shorten(f, s, g.wide-2*side, headLines))
	}
	heads = append(heads, g.Shorten(f, g.OneLine(g.words.Total), totalWide-2*side, headLines))
	rows := 2 // as much as a hand needs
	for _, lines := range heads {
		rows = max(rows, len(lines))
	}
	return page.Block{Height: float64(rows)*f.Line() + 1, Again: true, Keep: true, Draw: func(y, h float64) {
		for i, lines := range heads {
			x := page.Left
			if i > 0 {
				x = g.x(i - 1)
			}
			at := y + h - 1 - float64(len(lines))*f.Line()
			for _, line := range lines {
				g.Text(f, x+side, at, line)
				at += f.Line()
			}
			if len(lines) == 0 && i > 0 && i <= len(g.services) {
				g.Rule(x+side, y+h-2.5, x+g.wide-side, y+h-2.5, 110)
			}
		}
	}}
}

// headFace is a face in which no word of a head is broken, as far as one can be read.
func (g grid) headFace() page.Face {
	for size := 11.0; size > 8.5; size -= 0.5 {
		widest := 0.0
		for _, s := range g.services {
			widest = max(widest, g.widestWord(page.Bold(size), s))
		}
		if widest <= g.wide-2*side && g.Width(page.Bold(size), g.OneLine(g.words.Total)) <= totalWide-2*side {
			return page.Bold(size)
		}
	}
	return page.Bold(8.5)
}

// row is a task and an empty box for each service; where no task is named there is a line to
// name one.
func (g grid) row(task string) page.Block {
	f := page.Plain
	lines := g.Shorten(f, g.OneLine(task), taskWide-2*side, taskLines)
	height := max(g.high, float64(len(lines))*f.Line()+side)
	return page.Block{Height: height, Draw: func(y, h float64) {
		g.Box(page.Left, y, taskWide, h, 0)
		at := y + (h-float64(len(lines))*f.Line())/2
		for _, line := range lines {
			g.Text(f, page.Left+side, at, line)
			at += f.Line()
		}
		if len(lines) == 0 {
			g.Rule(page.Left+side, y+h-3.5, page.Left+taskWide-side, y+h-3.5, 110)
		}
		for i := range g.services {
			g.Box(g.x(i), y, g.wide, h, 0)
		}
		g.Box(page.Right-totalWide, y, totalWide, h, 0)
	}}
}
