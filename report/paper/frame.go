package paper

import "tocsin/report/page"

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
