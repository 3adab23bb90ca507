package page

import "fmt"

// Crown is the line that says what a page is, and the room under it.
const Crown = 9.0

const footerLines = 4

// A Frame is what stands around the blocks of a page, or of half a page.
type Frame struct {
	Label       string
	Page, Pages int
	Y, Height   float64
}

// Room is what a frame of a height leaves for blocks, from Top+Crown on.
func (p *Printer) Room(height float64) float64 {
	return height - Top - Crown - float64(len(p.footer()))*Small.Line() - Gap - Bottom
}

func (p *Printer) footer() []string { return p.Shorten(Small, p.Footer, Body, footerLines) }

// Frame says on every page what it is, and from the second on also the title: sheets of
// several things lie on one table.
func (p *Printer) Frame(f Frame) {
	label, number := f.Label, ""
	if f.Pages > 1 {
		number = fmt.Sprintf("%d/%d", f.Page, f.Pages)
	}
	switch {
	case f.Page > 1 && label != "":
		label += " · " + p.Title
	case f.Page > 1:
		label = p.Title
	}
	wide := Body - p.Width(Strong, number) - Gap
	p.Text(Strong, Left, f.Y+Top, p.Fit(Strong, label, wide))
	p.Text(Strong, Right-p.Width(Strong, number), f.Y+Top, number)
	p.Rule(Left, f.Y+Top+Strong.Line()+0.6, Right, f.Y+Top+Strong.Line()+0.6, 0)

	lines := p.footer()
	y := f.Y + f.Height - Bottom - float64(len(lines))*Small.Line()
	for _, line := range lines {
		p.Text(Small, Left, y, line)
		y += Small.Line()
	}
}

// Section is blocks on as many A4 pages as they need, each headed by what it is.
func (p *Printer) Section(label string, blocks []Block) {
	pages := Paginate(blocks, p.Room(Height))
	for i, page := range pages {
		p.Add()
		p.Frame(Frame{Label: label, Page: i + 1, Pages: len(pages), Height: Height})
		p.Put(page, Top+Crown, p.Room(Height))
	}
}
