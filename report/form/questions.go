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

const (
	writeLine    = 10.5
	leastAnswers = 3 // lines for each
)

// PDF is the sheet on one A4 page if its texts allow, the room for each answer as large as
// there is.
func (e Evaluation) PDF() ([]byte, error) {
	drawing, err := page.New(e.Lang, page.OneLine(e.Title), page.Paragraphs(e.Footer))
	if err != nil {
		return nil, err
	}
	p := printer{drawing}
	blocks, how := p.head(e.Title, e.Lines), p.paragraphs(page.Plain, e.How)
	var heads [][]page.Block
	spare := p.Room(page.Height) - page.Total(blocks) - page.Total(how) - page.Gap
	for _, q := range e.Questions {
		head := append([]page.Block{{Height: page.Gap, Gap: true, Keep: true, Draw: func(_, _ float64) {}}}, p.Lines(page.Letter, p.OneLine(q), page.Body)...)
		for i := range head {
			head[i].Keep = true
		}
		heads = append(heads, head)
		spare -= page.Total(head)
	}
	for _, head := range heads {
		blocks = append(blocks, head...)
		for range max(leastAnswers, int(spare/float64(len(heads))/writeLine)) {
			blocks = append(blocks, page.Block{Height: writeLine, Draw: func(y, h float64) { p.Rule(page.Left, y+h-0.5, page.Right, y+h-0.5, 110) }})
		}
	}
	p.Section(p.OneLine(e.Label), append(append(blocks, page.Space(page.Gap)), how...))
	return p.Bytes()
}
