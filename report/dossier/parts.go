package dossier

import (
	"tocsin/report/page"
)

const (
	quoteIndent = 6.0
	quoteGap    = 5.0
	quoteStroke = 1.3
)

// figures are tables, each after its chart.
func (p *printer) figures(d Dossier) {
	if len(d.Figures) == 0 {
		return
	}
	p.heading(d.Labels.Figures)
	for i, t := range d.Figures {
		if i > 0 {
			p.add(ended(partGap))
		}
		p.kept(page.Label, t.Title)
		p.add(page.Block{Height: underGap, Keep: true, Draw: func(_, _ float64) {}})
		if t.Chart != nil {
			p.add(p.bars(*t.Chart)...)
		}
		if len(t.Rows) > 0 {
			columns, face := p.sums(t.Heads, t.Rows)
			p.table(columns, row{face, t.Heads}, t.Rows)
		}
		if len(t.Notes) > 0 {
			p.add(ended(0.5))
		}
		for _, note := range t.Notes {
			p.add(p.text(page.Small, 0, page.Body, note)...)
		}
	}
}

// voices are set apart by a stroke at their left. What a testimony is from stays with its end.
func (p *printer) voices(d Dossier) {
	if len(d.Voices) == 0 {
		return
	}
	p.heading(d.Labels.Voices)
	for i, q := range d.Voices {
		if i > 0 {
			p.add(page.Space(quoteGap))
		}
		p.add(p.quotation(q)...)
	}
}

func (p *printer) quotation(q Quotation) []page.Block {
	blocks := p.text(page.Reading, quoteIndent, page.Body-quoteIndent, q.Text)
	if from := p.text(page.Small, quoteIndent, page.Body-quoteIndent, q.From); len(from) > 0 {
		blocks[len(blocks)-1].Keep = true
		blocks = append(append(blocks, page.Block{Height: 0.8, Keep: true, Draw: func(_, _ float64) {}}), from...)
	}
	page.Whole(blocks, keptHeight)
	for i, b := range blocks {
		blocks[i].Draw = func(y, h float64) {
			p.fill(area{page.Left, y, quoteStroke, h}, 0)
			b.Draw(y, h)
		}
	}
	return blocks
}

func (p *printer) promises(d Dossier) {
	if len(d.Promises) == 0 {
		return
	}
	p.heading(d.Labels.Promises)
	l := d.Labels
	var rows [][]string
	for _, promise := range d.Promises {
		rows = append(rows, []string{promise.Who, promise.What, promise.Due, promise.State})
	}
	columns := []column{{width: page.Body * 0.23}, {width: page.Body * 0.37}, {width: page.Body * 0.2}, {width: page.Body * 0.2}}
	p.table(columns, row{page.Strong, []string{l.Who, l.What, l.Due, l.State}}, rows)
}
