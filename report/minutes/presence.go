package minutes

import (
	"strconv"

	"tocsin/report/page"
)

const (
	signRow     = 11.5 // as high as people write
	nameShare   = 0.52
	numberWidth = 9.0
	noteRow     = 9.5
	leastNotes  = 4
)

// presence is a list of numbered lines, as many as its pages hold.
func (p *printer) presence(a AgendaSheet) {
	p.opening(a)
	if hint := page.Paragraphs(a.Words.Hint); hint != "" {
		p.text(page.Reading, 0, hint)
		p.add(page.Space(page.Gap / 2))
	}
	name, sign := p.Drawable(page.OneLine(a.Words.Name)), p.Drawable(page.OneLine(a.Words.Signature))
	middle := page.Left + numberWidth + (page.Body-numberWidth)*nameShare
	p.add(page.Block{Height: page.Strong.Line() + 2, Again: true, Keep: true, Draw: func(y, _ float64) {
		p.Text(page.Strong, page.Left+numberWidth, y+2, p.Fit(page.Strong, name, middle-page.Left-numberWidth-page.Gap))
		p.Text(page.Strong, middle, y+2, p.Fit(page.Strong, sign, page.Right-middle))
	}})
	for n := 1; n <= a.Signatures; n++ {
		p.add(p.signed(n, middle))
	}
	for n := range int(p.spare() / signRow) {
		p.add(p.signed(a.Signatures+n+1, middle))
	}
}

// spare is how much of the last page is empty.
func (p *printer) spare() float64 {
	pages := page.Paginate(p.blocks, p.Room(page.Height))
	return p.Room(page.Height) - page.Total(pages[len(pages)-1])
}

// notes fill the last page of an agenda.
func (p *printer) notes(a AgendaSheet) {
	label := p.Fit(page.Label, p.Drawable(page.OneLine(a.Words.Notes)), page.Body)
	rows := int((p.spare() - partGap - page.Label.Line()) / noteRow)
	if label == "" || rows < leastNotes {
		return
	}
	p.add(page.Space(partGap))
	p.kept(page.Label, label)
	for range rows {
		p.add(page.Block{Height: noteRow, Draw: func(y, h float64) { p.Rule(page.Left, y+h-0.5, page.Right, y+h-0.5, 150) }})
	}
}

func (p *printer) signed(n int, middle float64) page.Block {
	number := strconv.Itoa(n)
	return page.Block{Height: signRow, Draw: func(y, h float64) {
		p.Text(page.Small, page.Left+6-p.Width(page.Small, number), y+h-page.Small.Line(), number)
		p.Rule(page.Left+numberWidth, y+h-0.5, middle-page.Gap, y+h-0.5, 0)
		p.Rule(middle, y+h-0.5, page.Right, y+h-0.5, 0)
	}}
}
