// Package form prints what is filled in by hand on the day of an action and after it: the
// sheet on which refusals are counted, and the questions to those who took part.
package form

import (
	"strings"

	"tocsin/report/page"
)

// Tally is where the refusals of a digital strike are counted, one stroke each.
type Tally struct {
	Lang     string
	Title    string
	Lines    []string
	Blanks   []string // labels with a line to write on
	Tasks    []string // a row each; "" is one to write in
	Services []string // a column each; "" is one to write in
	Kept     []string // rows of urgent cases
	How      []string
	Words    TallyWords
	Footer   string
}

// TallyWords are the labels.
type TallyWords struct {
	Sheet         string // what the page is
	Task, Total   string
	Refused, Kept string // over the two parts
}

// maxColumns is how many services stand side by side, so that strokes have room.
const maxColumns = 5

const (
	taskWide  = 56.0
	totalWide = 20.0
	rowHigh   = 17.0
)

// PDF is the sheet on A4 pages; of the services the first ones have a column.
func (t Tally) PDF() ([]byte, error) {
	p, err := page.New(t.Lang, oneLine(t.Title), oneLine(t.Footer))
	if err != nil {
		return nil, err
	}
	blocks := p.Lines(page.Heading, p.Drawable(oneLine(t.Title)), page.Body)
	for _, l := range t.Lines {
		blocks = append(blocks, p.Lines(page.Reading, p.Drawable(oneLine(l)), page.Body)...)
	}
	for _, b := range t.Blanks {
		label := p.Drawable(oneLine(b))
		blocks = append(blocks, page.Block{Height: page.Plain.Line() + 3, Draw: func(y, _ float64) { p.Blank(page.Left, page.Body, y+2, label) }})
	}
	blocks = append(append(blocks, page.Space(page.Gap)), t.part(p, t.Words.Refused, t.Tasks)...)
	if len(t.Kept) > 0 {
		blocks = append(append(blocks, page.Space(page.Gap)), t.part(p, t.Words.Kept, t.Kept)...)
	}
	blocks = append(blocks, page.Space(page.Gap/2))
	for _, l := range t.How {
		blocks = append(blocks, p.Lines(page.Plain, p.Drawable(oneLine(l)), page.Body)...)
	}
	p.Section(p.Drawable(oneLine(t.Words.Sheet)), blocks)
	return p.Bytes()
}

// part is a table: the tasks down, the services across.
func (t Tally) part(p *page.Printer, label string, rows []string) []page.Block {
	services := t.Services[:min(len(t.Services), maxColumns)]
	wide := (page.Body - taskWide - totalWide) / float64(max(1, len(services)))
	blocks := p.Lines(page.Label, p.Drawable(oneLine(label)), page.Body)
	for i := range blocks {
		blocks[i].Keep = true
	}
	f := page.Bold(10)
	blocks = append(blocks, page.Block{Height: 2*f.Line() + 1, Again: true, Keep: true, Draw: func(y, h float64) {
		put := func(x, room float64, text string) {
			for i, l := range p.Wrap(f, p.Drawable(oneLine(text)), room-2) {
				if i < 2 {
					p.Text(f, x+1, y+float64(i)*f.Line(), p.Fit(f, l, room-2))
				}
			}
		}
		put(page.Left, taskWide, t.Words.Task)
		for i, s := range services {
			put(page.Left+taskWide+float64(i)*wide, wide, s)
		}
		put(page.Right-totalWide, totalWide, t.Words.Total)
	}})
	for _, task := range rows {
		blocks = append(blocks, t.row(p, task, services, wide))
	}
	return blocks
}

func (t Tally) row(p *page.Printer, task string, services []string, wide float64) page.Block {
	lines := p.Wrap(page.Plain, p.Drawable(oneLine(task)), taskWide-3)
	height := max(rowHigh, float64(len(lines))*page.Plain.Line()+3)
	return page.Block{Height: height, Draw: func(y, h float64) {
		p.Box(page.Left, y, taskWide, h, 0)
		at := y + (h-float64(len(lines))*page.Plain.Line())/2
		for _, l := range lines {
			p.Text(page.Plain, page.Left+1.5, at, l)
			at += page.Plain.Line()
		}
		for i := range services {
			p.Box(page.Left+taskWide+float64(i)*wide, y, wide, h, 0)
		}
		p.Box(page.Right-totalWide, y, totalWide, h, 0)
	}}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
