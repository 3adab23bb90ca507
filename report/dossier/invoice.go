package dossier

import "tocsin/report/page"

var (
	invoiceTitle = page.Bold(30)
	totals       = page.Bold(16)
)

const partyInside = 3.0

// invoice is one that reads as those do that are paid.
func (p *printer) invoice(d Dossier) {
	i, l := d.Invoice, d.Labels
	if len(i.Lines) == 0 {
		return
	}
	title := p.Fit(invoiceTitle, p.Drawable(l.Invoice), page.Body*0.6)
	number := p.Fit(circle, p.Drawable(i.Number), page.Body-p.Width(invoiceTitle, title)-page.Gap)
	p.add(page.Block{Height: invoiceTitle.Line() + 6, Fresh: true, Keep: true, Draw: func(y, _ float64) {
		p.Text(invoiceTitle, page.Left, y, title)
		p.Text(circle, page.Right-p.Width(circle, number), y+invoiceTitle.Base()-circle.Base(), number)
		p.Stroke(y+invoiceTitle.Line()+1, 1.5)
	}})
	p.add(p.parties(d)...)
	var rows [][]string
	for _, line := range i.Lines {
		rows = append(rows, []string{line.Task, line.Reports, line.Hours})
	}
	heads := []string{l.Task, l.Reports, l.Hours}
	columns, face := p.sums(heads, rows)
	p.table(columns, row{face, heads}, rows)
	p.blocks[len(p.blocks)-1].Keep = true // a total is not alone on its page
	p.add(page.Block{Height: 0.5, Ends: true, Keep: true, Gap: true, Draw: func(_, _ float64) {}})
	p.add(page.Block{Height: 1, Keep: true, Draw: func(y, _ float64) { p.Stroke(y-1.9, 1) }})
	p.total(totals, l.Total, i.Total)
	p.total(page.Label, l.Posts, i.Posts)
	p.total(page.Label, l.Amount, i.Amount)
	if i.How != "" {
		p.add(page.Space(6))
		p.add(p.text(page.Plain, 0, page.Body, i.How)...)
	}
}

// parties are who sends and, in a frame as behind the window of an envelope, who is to pay.
func (p *printer) parties(d Dossier) []page.Block {
	const half = (page.Body - page.Gap) / 2
	from := p.party(d.Labels.From, d.Invoice.From, 0, half)
	to := p.party(d.Labels.To, d.Invoice.To, half+page.Gap+partyInside, half-2*partyInside)
	period := p.party(d.Labels.Period, d.Invoice.Period, 0, page.Body)
	high := max(page.Total(from), page.Total(to)) + 2*partyInside
	both := page.Block{Height: high, Keep: true, Draw: func(y, h float64) {
		p.Put(from, y+partyInside, h)
		p.Put(to, y+partyInside, h)
		if len(to) > 0 {
			p.Box(page.Left+half+page.Gap, y, half, h, 0)
		}
	}}
	blocks := []page.Block{both, gap(5, true)}
	for _, b := range period {
		b.Keep = true
		blocks = append(blocks, b)
	}
	return append(blocks, gap(6, true))
}

const partyLines = 8

// party is a label and what it is about under it, shortened: it stands in a frame.
func (p *printer) party(label, text string, from, width float64) []page.Block {
	if text == "" {
		return nil
	}
	blocks := p.Indented(page.Small, p.Fit(page.Small, p.Drawable(label), width), from, width)
	for _, line := range p.Shorten(page.Label, p.Drawable(text), width, partyLines) {
		blocks = append(blocks, page.Block{Height: page.Label.Line(), Draw: func(y, _ float64) { p.Text(page.Label, page.Left+from, y, line) }})
	}
	return blocks
}

// total is a line under the table: what it is, and at the right how much, large.
func (p *printer) total(f page.Face, label, text string) {
	if text == "" {
		return
	}
	text = p.Fit(f, p.Drawable(text), page.Body/2)
	lines := p.Shorten(f, p.Drawable(label), page.Body-p.Width(f, text)-page.Gap, 3)
	high := float64(max(1, len(lines)))*f.Line() + 3
	p.add(page.Block{Height: high, Keep: true, Draw: func(y, h float64) {
		p.Rule(page.Left, y+h, page.Right, y+h, 0)
		for i, line := range lines {
			p.Text(f, page.Left, y+1.5+float64(i)*f.Line(), line)
		}
		p.Text(f, page.Right-p.Width(f, text), y+h-1.5-f.Line(), text)
	}})
}
