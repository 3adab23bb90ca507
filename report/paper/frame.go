package paper

import "fmt"

const (
	crown       = 9.0 // the line that says what the page is, and the room under it
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
	return height - top - crown - float64(len(p.footer()))*small.line() - gap - bottom
}

func (p *printer) footer() []string { return p.shorten(small, p.sheet.Footer, body, footerLines) }

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
	wide := body - p.width(strong, number) - gap
	p.text(strong, left, f.y+top, p.fit(strong, label, wide))
	p.text(strong, right-p.width(strong, number), f.y+top, number)
	p.rule(left, f.y+top+strong.line()+0.6, right, f.y+top+strong.line()+0.6, 0)

	lines := p.footer()
	y := f.y + f.height - bottom - float64(len(lines))*small.line()
	for _, line := range lines {
		p.text(small, left, y, line)
		y += small.line()
	}
}

// title is what a page about the vote begins with: its title and what is under it.
func (p *printer) title() []block {
	blocks := p.lines(heading, p.sheet.Title, body)
	if len(p.sheet.Lines) > 0 {
		blocks = append(blocks, space(1.5))
	}
	for _, line := range p.sheet.Lines {
		blocks = append(blocks, p.lines(plain, line, body)...)
	}
	return append(blocks, space(gap))
}

// notice is the page with the text of the proposal.
func (p *printer) notice() {
	text := p.lines(reading, p.sheet.Text, body)
	if len(text) == 0 {
		return
	}
	p.section(p.sheet.Words.Notice, append(p.title(), text...))
}
