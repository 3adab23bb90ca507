package dossier

import "tocsin/report/page"

const (
	lineGap    = 1.6  // between what is not one text
	partGap    = 9.0  // over a heading
	underGap   = 2.0  // under one
	keptHeight = 95.0 // what belongs together and is no higher stays on one page
	lightGray  = 150
)

// A printer lays out one PDF.
type printer struct {
	*page.Printer
	blocks []page.Block
}

// PDF is the dossier on A4 pages in black and white. The invoice comes last, on pages of its
// own, so that it can be handed over alone. It errors with ErrHeading, ErrWide and ErrChart, and
// as a chart does that cannot be drawn.
func (d Dossier) PDF() ([]byte, error) {
	d = d.clean()
	if err := d.check(); err != nil {
		return nil, err
	}
	drawing, err := page.New(d.Lang, d.Title, d.Footer)
	if err != nil {
		return nil, err
	}
	p := &printer{Printer: drawing}
	p.front(d)
	p.figures(d)
	p.voices(d)
	p.written(d.Labels.Law, d.Law)
	p.promises(d)
	p.written(d.Labels.Method, d.Method)
	p.invoice(d)
	p.Section(p.Drawable(d.Labels.Dossier), p.blocks)
	return p.Bytes()
}

func (p *printer) add(blocks ...page.Block) { p.blocks = append(p.blocks, blocks...) }

// gap is room that is left out where a page begins; what keeps does not end a page.
func gap(height float64, keep bool) page.Block {
	b := page.Space(height)
	b.Keep = keep
	return b
}

// ended is a gap after which the heads of a table do not come again.
func ended(height float64) page.Block {
	b := gap(height, false)
	b.Ends = true
	return b
}

// text is a text, of which no line stands alone at the top or the bottom of a page.
func (p *printer) text(f page.Face, from, width float64, text string) []page.Block {
	return page.Together(p.Indented(f, p.Drawable(text), from, width))
}

// heading begins a part, under a stroke, and keeps with what follows.
func (p *printer) heading(text string) {
	p.add(page.Block{Height: partGap, Ends: true, Keep: true, Gap: true, Draw: func(_, _ float64) {}})
	p.kept(page.Heading, text)
	p.add(page.Block{Height: 1 + underGap, Keep: true, Draw: func(y, _ float64) { p.Stroke(y, 0.9) }}, gap(underGap, true))
}

func (p *printer) kept(f page.Face, text string) {
	for _, b := range p.Lines(f, p.Drawable(text), page.Body) {
		b.Keep = true
		p.add(b)
	}
}

// written is a part that is nothing but text.
func (p *printer) written(heading string, texts []string) {
	if len(texts) == 0 {
		return
	}
	p.heading(heading)
	for i, text := range texts {
		if i > 0 {
			p.add(page.Space(lineGap))
		}
		p.add(p.text(page.Plain, 0, page.Body, text)...)
	}
}
