package minutes

import "tocsin/report/page"

const (
	tick      = 7.0 // the side of the box before an item
	itemPad   = 2.4
	timeWidth = 32.0
)

// An AgendaSheet is what is printed before an assembly: what is to be spoken of and, on
// pages of their own that can be destroyed, who is there.
type AgendaSheet struct {
	Lang       string
	Title      string
	Lines      []string // date, place, how it goes
	Items      []Item
	Total      string // "En tout : 1 h 50, jusqu’à 20 h 50"; may be empty
	Signatures int    // lines to sign on, and as many more as the last page holds; 0: no list
	Words      AgendaWords
	Footer     string
}

// An Item is something to speak of.
type Item struct {
	Number  string // "3"; may be empty
	Title   string
	Planned string // "20 min"; may be empty
}

// AgendaWords are the labels.
type AgendaWords struct {
	Agenda    string // "Ordre du jour"
	Planned   string // "Prévu"
	Notes     string // over lines to write on, where a page has room to spare; may be empty
	Presence  string // "Liste des présences"
	Hint      string // why, and what becomes of it; may be empty
	Name      string // "Nom ou pseudo"
	Signature string // "Signature"
}

// Agenda is a PDF to print: the agenda, then the list to sign.
func Agenda(a AgendaSheet) ([]byte, error) {
	drawing, err := page.New(a.Lang, page.OneLine(a.Title), page.Paragraphs(a.Footer))
	if err != nil {
		return nil, err
	}
	p := &printer{Printer: drawing}
	p.opening(a)
	p.items(a)
	p.notes(a)
	p.Section(p.Drawable(page.OneLine(a.Words.Agenda)), p.blocks)
	if a.Signatures > 0 {
		p.blocks = nil
		p.presence(a)
		p.Section(p.Drawable(page.OneLine(a.Words.Presence)), p.blocks)
	}
	return p.Bytes()
}

func (p *printer) opening(a AgendaSheet) {
	p.text(page.Heading, 0, page.OneLine(a.Title))
	p.add(page.Space(1.5))
	p.paragraphs(page.Reading, 0, some(each(a.Lines, page.Paragraphs)))
	p.add(page.Space(page.Gap))
}

// items are ticked off one by one; they grow where there is room to write between them.
func (p *printer) items(a AgendaSheet) {
	columns := []column{{face: page.Letter}, {face: page.Option}, {face: page.Option, width: timeWidth, right: true}}
	for _, i := range a.Items {
		if i.Number != "" {
			columns[0].width = max(columns[0].width, min(20, p.Width(page.Letter, p.Drawable(page.OneLine(i.Number)))+page.Gap))
		}
	}
	from := tick + page.Gap
	columns[1].width = page.Body - from - columns[0].width - timeWidth
	if word := p.Fit(page.Strong, p.Drawable(page.OneLine(a.Words.Planned)), timeWidth); word != "" {
		p.add(page.Block{Height: page.Strong.Line(), Again: true, Keep: true, Draw: func(y, _ float64) {
			p.Text(page.Strong, page.Right-p.Width(page.Strong, word), y, word)
		}})
	}
	p.add(page.Block{Height: itemPad, Again: true, Keep: true, Draw: func(y, h float64) { p.Rule(page.Left, y+h, page.Right, y+h, 0) }})
	for _, i := range a.Items {
		p.add(p.item(columns, from, i)...)
	}
	if total := page.Paragraphs(a.Total); total != "" {
		p.add(page.Space(page.Gap))
		p.text(page.Label, 0, total)
	}
}

// item is a box to tick, a number, a title and how long it may take.
func (p *printer) item(columns []column, from float64, i Item) []page.Block {
	rows := p.row(from, columns, page.OneLine(i.Number), page.Paragraphs(i.Title), page.OneLine(i.Planned))
	high := page.Total(rows)
	boxed := func(y float64) { p.Box(page.Left, y, tick, tick, 0) }
	if high > keptHeight {
		first := rows[0].Draw
		rows[0].Draw = func(y, h float64) { boxed(y); first(y, h) }
		return append(rows, p.ruled(150))
	}
	height := max(tick, high) + 2*itemPad
	return []page.Block{{Height: height, Grows: true, Draw: func(y, h float64) {
		p.Rule(page.Left, y+h, page.Right, y+h, 150)
		boxed(y + itemPad)
		at := y + itemPad
		if high < tick {
			at += (tick - high) / 2
		}
		for _, row := range rows {
			row.Draw(at, row.Height)
			at += row.Height
		}
	}}}
}
