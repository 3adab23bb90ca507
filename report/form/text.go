package form

import (
	"strings"

	"tocsin/report/page"
)

// head is what a form begins with.
func (p printer) head(title string, lines []string) []page.Block {
	blocks := p.Lines(page.Heading, p.OneLine(title), page.Body)
	return append(append(blocks, page.Space(1)), p.paragraphs(page.Reading, lines)...)
}

func (p printer) paragraphs(f page.Face, texts []string) []page.Block {
	var blocks []page.Block
	for _, text := range texts {
		for _, paragraph := range p.Paragraphs(text) {
			blocks = append(blocks, p.Lines(f, paragraph, page.Body)...)
		}
	}
	return blocks
}

// blank is a label with a line to write on.
func (p printer) blank(label string) page.Block {
	label = p.OneLine(label)
	return page.Block{Height: page.Plain.Line() + 4, Draw: func(y, _ float64) { p.Blank(page.Left, page.Body, y+3, label) }}
}

func (p printer) widestWord(f page.Face, text string) float64 {
	widest := 0.0
	for word := range strings.SplitSeq(text, " ") {
		widest = max(widest, p.Width(f, word))
	}
	return widest
}
