package paper

import (
	"slices"
	"strconv"

	"tocsin/report/page"
)

const (
	nameRow    = 9.6 // of the list of those who voted
	leastNames = 16
	signature  = 16.0
)

// witnessed adds to the tally those who voted so and the signatures: on its last page
// if enough names fit, else on the next one, as many as fit.
func (p *printer) witnessed(blocks []page.Block) []page.Block {
	room := p.Room(page.Height)
	w := p.sheet.Words
	signed := p.signatures()
	if w.Voted == "" {
		return append(blocks, signed)
	}
	head := append([]page.Block{page.Space(page.Gap)}, p.Lines(page.Letter, w.Voted, page.Body)...)
	pages := page.Paginate(blocks, room)
	spare := room - page.Total(pages[len(pages)-1]) - page.Total(head) - signed.Height
	if spare < leastNames/2*nameRow {
		head[0].Fresh = true
		spare = room - page.Total(head) - signed.Height
	}
	return slices.Concat(blocks, head, []page.Block{p.names(int(spare / nameRow)), signed})
}

// names are two columns of numbered lines.
func (p *printer) names(rows int) page.Block {
	rows = max(rows, leastNames/2)
	width := (page.Body - 2*page.Gap) / 2
	return page.Block{Height: float64(rows) * nameRow, Draw: func(y, _ float64) {
		for i := range 2 * rows {
			x := page.Left + float64(i/rows)*(width+2*page.Gap)
			number := strconv.Itoa(i + 1)
			at := y + float64(i%rows+1)*nameRow - page.Plain.Line()
			p.Text(page.Small, x+6-p.Width(page.Small, number), at+0.5, number)
			p.Rule(x+8, at+page.Plain.Base(), x+width, at+page.Plain.Base(), 0)
		}
	}}
}

// signatures are the lines of who counted and of two witnesses.
func (p *printer) signatures() page.Block {
	w := p.sheet.Words
	var labels []string
	for _, label := range []string{w.Counted, w.Witness, w.Witness} {
		if label != "" {
			labels = append(labels, label)
		}
	}
	return page.Block{Height: float64(len(labels))*signature + page.Gap, Draw: func(y, h float64) {
		p.Rule(page.Left, y+page.Gap, page.Right, y+page.Gap, 150)
		for i, label := range labels {
			at := y + page.Gap + float64(i)*signature + signature/2
			p.Blank(page.Left, page.Body*0.56, at, label)
			p.Blank(page.Left+page.Body*0.59, page.Body*0.41, at, w.Signature)
		}
	}}
}
