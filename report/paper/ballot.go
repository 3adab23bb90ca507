package paper

import "tocsin/report/page"

const (
	tick      = 9.0  // the side of a box
	write     = 16.0 // the width of a box for a number
	padding   = 2.2  // over and under a choice
	nameSpace = 13.0
	headLines = 5 // of a column
)

// ballots are two on a page if half of it is enough for one, else one on a page or more.
func (p *printer) ballots() {
	blocks := p.ballot()
	half := page.Height / 2
	if page.Total(blocks) > p.Room(half) {
		p.Section(p.sheet.Words.Ballot, blocks)
		return
	}
	p.Add()
	for _, y := range []float64{0, half} {
		p.Frame(page.Frame{Label: p.sheet.Words.Ballot, Page: 1, Pages: 1, Y: y, Height: half})
		p.Put(blocks, y+page.Top+page.Crown, p.Room(half))
	}
	p.cut(half)
}

// ballot is one ballot. The place for a name comes first, where forms have it, so that
// it is on the first page of several.
func (p *printer) ballot() []page.Block {
	blocks := p.title()
	if name := p.sheet.Words.Name; !p.sheet.Secret && name != "" {
		blocks = append(blocks, page.Block{Height: nameSpace, Draw: func(y, _ float64) { p.Blank(page.Left, page.Body, y+3, name) }})
	}
	for _, line := range p.sheet.How {
		blocks = append(blocks, p.Lines(page.Plain, line, page.Body)...)
	}
	if len(p.sheet.How) > 0 {
		blocks = append(blocks, page.Space(page.Gap/2))
	}
	b := p.booth()
	blocks = append(blocks, b.heads()...)
	for _, choice := range p.sheet.Choices {
		blocks = append(blocks, b.choice(choice)...)
	}
	return blocks
}

// A booth knows where on a line of a ballot the letter, the text and the boxes are.
type booth struct {
	*printer
	letterX, letterWidth float64
	textX, textWidth     float64
	boxes                []float64 // the middle of each
	boxWidth, cell       float64
}

func (p *printer) booth() *booth {
	b := &booth{printer: p, boxWidth: tick}
	if p.sheet.Write {
		b.boxWidth = write
	}
	b.letterX, b.textWidth = page.Left, page.Body
	if n := len(p.sheet.Columns); n > 0 {
		b.columns(n)
	} else {
		b.boxes = []float64{page.Left + 1 + b.boxWidth/2}
		b.letterX += b.boxWidth + 1 + page.Gap
		b.textWidth -= b.boxWidth + 1 + page.Gap
	}
	for _, c := range p.sheet.Choices {
		b.letterWidth = max(b.letterWidth, min(p.Width(page.Letter, c.Letter), 2*tick))
	}
	b.textX = b.letterX
	if b.letterWidth > 0 {
		b.textX += b.letterWidth + page.Gap
		b.textWidth -= b.letterWidth + page.Gap
	}
	return b
}

// columns makes room for n boxes at the right: as wide as what is over them wants, and
// no more than two thirds of the line.
func (b *booth) columns(n int) {
	widest := tick + 2.5
	for _, head := range b.sheet.Columns {
		widest = max(widest, b.Width(page.Strong, head)+3)
	}
	if b.sheet.Write {
		widest = max(widest, write+2.5)
	}
	b.cell = min(widest, 30, page.Body*0.62/float64(n))
	b.boxWidth = min(b.boxWidth, b.cell-1.4)
	b.textWidth -= float64(n)*b.cell + page.Gap
	for i := range n {
		b.boxes = append(b.boxes, page.Right-(float64(n-i)-0.5)*b.cell)
	}
}

// heads are the names of the columns, over the boxes on every page.
func (b *booth) heads() []page.Block {
	rule := page.Block{Height: padding, Again: len(b.sheet.Columns) > 0, Keep: true, Draw: func(y, h float64) { b.Rule(page.Left, y+h, page.Right, y+h, 0) }}
	if !rule.Again {
		return []page.Block{rule}
	}
	rows := 0
	heads := make([][]string, len(b.sheet.Columns))
	for i, head := range b.sheet.Columns {
		heads[i] = b.Shorten(page.Strong, head, b.cell-1.5, headLines)
		rows = max(rows, len(heads[i]))
	}
	return []page.Block{{Height: float64(rows) * page.Strong.Line(), Again: true, Keep: true, Draw: func(y, h float64) {
		for i, lines := range heads {
			at := y + h - float64(len(lines))*page.Strong.Line()
			for _, line := range lines {
				b.Text(page.Strong, b.boxes[i]-b.Width(page.Strong, line)/2, at, line)
				at += page.Strong.Line()
			}
		}
	}}, rule}
}
