package form

import "tocsin/report/page"

// Evaluation is a sheet with questions, for who answers by hand.
type Evaluation struct {
	Lang      string
	Title     string
	Lines     []string
	Questions []string
	How       []string
	Label     string // what the page is
	Footer    string
}

const writeLine = 10.5

// PDF is the sheet on one A4 page, the room for each answer as large as there is.
func (e Evaluation) PDF() ([]byte, error) {
	p, err := page.New(e.Lang, oneLine(e.Title), oneLine(e.Footer))
	if err != nil {
		return nil, err
	}
	blocks := p.Lines(page.Heading, p.Drawable(oneLine(e.Title)), page.Body)
	for _, l := range e.Lines {
		blocks = append(blocks, p.Lines(page.Reading, p.Drawable(oneLine(l)), page.Body)...)
	}
	var how []page.Block
	for _, l := range e.How {
		how = append(how, p.Lines(page.Plain, p.Drawable(oneLine(l)), page.Body)...)
	}
	spare := p.Room(page.Height) - page.Total(blocks) - page.Total(how) - page.Gap
	for _, q := range e.Questions {
		head := append([]page.Block{page.Space(page.Gap)}, p.Lines(page.Letter, p.Drawable(oneLine(q)), page.Body)...)
		rows := max(2, int((spare/float64(len(e.Questions))-page.Total(head))/writeLine))
		blocks = append(blocks, head...)
		for range rows {
			blocks = append(blocks, page.Block{Height: writeLine, Draw: func(y, h float64) { p.Rule(page.Left, y+h-0.5, page.Right, y+h-0.5, 120) }})
		}
	}
	p.Section(p.Drawable(oneLine(e.Label)), append(append(blocks, page.Space(page.Gap/2)), how...))
	return p.Bytes()
}
