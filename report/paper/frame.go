package paper

import "fmt"

const (
	page.Crown       = 9.0 // the line that says what the page is, and the room under it
	footerLines = 4
)

// A frame is what stands around the blocks of a page, or of half a page.
type frame struct {
	label       string
	page, pages int
	y, height   float64
}

// room is what a frame of a height leaves for blocks.
func (p *printer) room(height float64) float64 {
	return height - page.Top - page.Crown - float64(len(p.footer()))*page.Small.Line() - page.Gap - bottom
}

func (p *printer) footer() []string { return p.Shorten(page.Small, p.sheet.Footer, page.Body, footerLines) }

// frame says on every page what it is, and from the second on of what vote: sheets of
// several votes lie on one table.
func (p *printer) frame(f frame) {
	label, number := f.label, ""
	if f.pages > 1 {
		number = fmt.Sprintf("%d/%d", f.page, f.pages)
	}
	if f.page > 1 {
		label += " · " + p.sheet.Title
	}
	wide := page.Body - p.Width(page.Strong, number) - gap
	p.Text(page.Strong, page.Left, f.y+page.Top, p.Fit(page.Strong, label, wide))
	p.Text(page.Strong, page.Right-p.Width(page.Strong, number), f.y+page.Top, number)
	p.Rule(page.Left, f.y+page.Top+page.Strong.Line()+0.6, page.Right, f.y+page.Top+page.Strong.Line()+0.6, 0)

	lines := p.footer()
	y := f.y + f.height - page.Bottom - float64(len(lines))*page.Small.Line()
	for _, line := range lines {
		p.Text(page.Small, page.Left, y, line)
		y += page.Small.Line()
	}
}

// title is what a page about the vote begins with: its title and what is under it.
func (p *printer) title() []page.Block {
	blocks := p.Lines(page.Heading, p.sheet.Title, page.Body)
	if len(p.sheet.Lines) > 0 {
		blocks = append(blocks, page.Space(1.5))
	}
	for _, line := range p.sheet.Lines {
		blocks = append(blocks, p.Lines(page.Plain, line, page.Body)...)
	}
	return append(blocks, page.Space(page.Gap))
}

// notice is the page with the text of the proposal.
func (p *printer) notice() {
	text := p.Lines(page.Reading, p.sheet.Text, page.Body)
	if len(text) == 0 {
		return
	}
	p.Section(p.sheet.Words.Notice, append(p.title(), text...))
}
