package paper

import (
	"slices"
	"strconv"
)

const (
	nameRow    = 9.6 // of the list of those who voted
	leastNames = 16
	signature  = 16.0
)

// witnessed adds to the tally those who voted so and the signatures: on its last page
// if enough names fit, else on the next one, as many as fit.
func (p *printer) witnessed(blocks []block) []block {
	room := p.room(pageHeight)
	w := p.sheet.Words
	signed := p.signatures()
	if w.Voted == "" {
		return append(blocks, signed)
	}
	head := append([]block{space(gap)}, p.lines(letter, w.Voted, body)...)
	pages := paginate(blocks, room)
	spare := room - total(pages[len(pages)-1]) - total(head) - signed.height
	if spare < leastNames/2*nameRow {
		head[0].fresh = true
		spare = room - total(head) - signed.height
	}
	return slices.Concat(blocks, head, []block{p.names(int(spare / nameRow)), signed})
}

// names are two columns of numbered lines.
func (p *printer) names(rows int) block {
	rows = max(rows, leastNames/2)
	width := (body - 2*gap) / 2
	return block{height: float64(rows) * nameRow, draw: func(y, _ float64) {
		for i := range 2 * rows {
			x := left + float64(i/rows)*(width+2*gap)
			number := strconv.Itoa(i + 1)
			at := y + float64(i%rows+1)*nameRow - plain.line()
			p.text(small, x+6-p.width(small, number), at+0.5, number)
			p.rule(x+8, at+plain.size*mm*1.1, x+width, at+plain.size*mm*1.1, 0)
		}
	}}
}

// signatures are the lines of who counted and of two witnesses.
func (p *printer) signatures() block {
	w := p.sheet.Words
	var labels []string
	for _, label := range []string{w.Counted, w.Witness, w.Witness} {
		if label != "" {
			labels = append(labels, label)
		}
	}
	return block{height: float64(len(labels))*signature + gap, draw: func(y, h float64) {
		p.rule(left, y+gap, right, y+gap, 150)
		for i, label := range labels {
			at := y + gap + float64(i)*signature + signature/2
			p.blank(left, body*0.56, at, label)
			p.blank(left+body*0.59, body*0.41, at, w.Signature)
		}
	}}
}
