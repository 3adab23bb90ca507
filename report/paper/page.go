package paper

import (
	"slices"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

// The page, in millimetres. Half of it is an A5, lying.
const (
	pageWidth  = 210.0
	pageHeight = 297.0
	left       = 17.0
	right      = pageWidth - left
	body       = right - left
	top        = 12.0 // of the line that says what the page is
	bottom     = 9.0  // under the footer
	gap        = 4.0
)

// The faces, by what they say.
var (
	small   = face{"", 10}
	strong  = face{"B", 12}
	plain   = face{"", 12}
	reading = face{"", 13}
	option  = face{"", 14}
	letter  = face{"B", 16}
	heading = face{"B", 18}
)

type printer struct {
	pdf   *fpdf.Fpdf
	font  *sfnt.Font
	sheet Sheet
}

// A block is drawn whole on one page, from y down over height.
type block struct {
	height float64
	draw   func(y, height float64)
	grows  bool // takes room that is to spare
	again  bool // comes again at the top of the pages that follow
	keep   bool // does not end a page: it announces what comes next
	fresh  bool // begins a page, and what came again no longer does
}

func space(height float64) block { return block{height: height, draw: func(_, _ float64) {}} }

// text writes one line, whose top is at y.
func (p *printer) text(f face, x, y float64, line string) {
	if line == "" {
		return
	}
	p.pdf.SetFont(family, f.style, f.size)
	p.pdf.Text(x, y+f.size*mm*1.02, line)
}

// lines is a block for each line of text.
func (p *printer) lines(f face, text string, width float64) []block {
	var blocks []block
	for _, line := range p.wrap(f, text, width) {
		blocks = append(blocks, block{height: f.line(), draw: func(y, _ float64) { p.text(f, left, y, line) }})
	}
	return blocks
}

// rule draws a line; gray is 0 for black.
func (p *printer) rule(x1, y1, x2, y2 float64, gray int) {
	p.pen(0.3, gray)
	p.pdf.Line(x1, y1, x2, y2)
}

func (p *printer) box(x, y, width, height float64, gray int) {
	p.pen(0.45, gray)
	p.pdf.Rect(x, y, width, height, "D")
}

func (p *printer) pen(width float64, gray int) {
	p.pdf.SetLineWidth(width)
	p.pdf.SetDrawColor(gray, gray, gray)
}

// total is the height of blocks without what they can grow.
func total(blocks []block) float64 {
	sum := 0.0
	for _, b := range blocks {
		sum += b.height
	}
	return sum
}

// paginate puts blocks on pages of a height. A block that is higher has a page alone.
func paginate(blocks []block, height float64) [][]block {
	var pages [][]block
	var page, again []block
	for i, b := range blocks {
		need := b.height
		for j := i; blocks[j].keep && j+1 < len(blocks) && need+blocks[j+1].height <= height/2; j++ {
			need += blocks[j+1].height
		}
		if b.fresh {
			again = nil
		}
		if len(page) > 0 && (b.fresh || total(page)+need > height) {
			pages = append(pages, page)
			page = slices.Clone(again)
		}
		page = append(page, b)
		if b.again && total(again)+b.height < height/3 {
			again = append(again, b)
		}
	}
	return append(pages, page)
}

// put draws blocks from y down. Those that grow share what is left of height, up to a
// third of their own each.
func (p *printer) put(blocks []block, y, height float64) {
	spare, growing := height-total(blocks), 0.0
	for _, b := range blocks {
		if b.grows {
			growing += b.height
		}
	}
	share := 0.0
	if growing > 0 {
		share = min(1.0/3, max(0, spare/growing))
	}
	for _, b := range blocks {
		h := b.height
		if b.grows {
			h += b.height * share
		}
		b.draw(y, h)
		y += h
	}
}

// section is blocks on as many A4 pages as they need, each headed by what it is.
func (p *printer) section(label string, blocks []block) {
	pages := paginate(blocks, p.room(pageHeight))
	for i, page := range pages {
		p.pdf.AddPage()
		p.frame(frame{label: label, page: i + 1, pages: len(pages), height: pageHeight})
		p.put(page, top+crown, p.room(pageHeight))
	}
}
