// Package letter prints what an open letter needs on paper: sheets to sign by hand with its
// text, and the list of those who signed in public.
package letter

import (
	"errors"
	"strconv"
	"strings"

	"tocsin/report/page"
)

// Rows is how many people can sign on one sheet.
const Rows = 20

// MaxSheets bounds how many sheets one file has.
const MaxSheets = 50

// ErrTooMany says that there are more sheets than MaxSheets.
var ErrTooMany = errors.New("too many sheets")

// Sheets are sheets to sign, numbered, and the text that is signed.
type Sheets struct {
	Lang   string
	Title  string
	Lines  []string // under the title
	Text   string   // the letter, paragraphs by "\n"
	First  int      // number of the first sheet; 0 is 1
	Count  int      // how many; 0 is 1
	How    []string // what the boxes mean, how it is entered, what becomes of the paper
	Words  SheetWords
	Footer string // version and fingerprint of the text
}

// SheetWords are the labels.
type SheetWords struct {
	Signatures, Letter    string // what a page is
	Back                  string // where the whole text is
	Sheet                 string // in the box over the number
	Name, Function, Place string
	Public, Counted       string // over the boxes to tick
}

const (
	row      = 9.9
	numbers  = 8.0
	tickSize = 4.4
	tickWide = 17.0
	boxWide  = 30.0
)

// PDF is every sheet on a page of its own, then the letter. It errors with ErrTooMany.
func (s Sheets) PDF() ([]byte, error) {
	if s.Count > MaxSheets {
		return nil, ErrTooMany
	}
	p, err := page.New(s.Lang, oneLine(s.Title), oneLine(s.Footer))
	if err != nil {
		return nil, err
	}
	for i := range max(s.Count, 1) {
		p.Section(p.Drawable(s.Words.Signatures), s.sheet(p, max(s.First, 1)+i))
	}
	p.Section(p.Drawable(s.Words.Letter), s.text(p))
	return p.Bytes()
}

// sheet is one sheet with its number in a box.
func (s Sheets) sheet(p *page.Printer, number int) []page.Block {
	wide := page.Body - boxWide - page.Gap
	title := p.Lines(page.Heading, p.Drawable(oneLine(s.Title)), wide)
	for _, l := range s.Lines {
		title = append(title, p.Lines(page.Plain, p.Drawable(oneLine(l)), wide)...)
	}
	if s.Words.Back != "" {
		title = append(title, p.Lines(page.Plain, p.Drawable(s.Words.Back), wide)...)
	}
	head := page.Block{Height: max(page.Total(title), 22), Draw: func(y, h float64) {
		p.Put(title, y, h)
		x := page.Right - boxWide
		p.Box(x, y+1, boxWide, 20, 0)
		p.Text(page.Small, x+2, y+2, p.Fit(page.Small, p.Drawable(s.Words.Sheet), boxWide-4))
		n := strconv.Itoa(number)
		p.Text(page.Bold(26), x+boxWide/2-p.Width(page.Bold(26), n)/2, y+7, n)
	}}
	blocks := []page.Block{head, page.Space(page.Gap / 2), s.heads(p)}
	for i := range Rows {
		blocks = append(blocks, s.row(p, i+1))
	}
	blocks = append(blocks, page.Space(page.Gap/2))
	for _, l := range s.How {
		blocks = append(blocks, p.Lines(page.Small, p.Drawable(oneLine(l)), page.Body)...)
	}
	return blocks
}

// columns are where name, function, place and the two boxes begin.
func columns() [5]float64 {
	free := page.Body - numbers - 2*tickWide
	x := page.Left + numbers
	return [5]float64{x, x + free*0.4, x + free*0.72, page.Right - 2*tickWide, page.Right - tickWide}
}

func (s Sheets) heads(p *page.Printer) page.Block {
	x := columns()
	words := []string{s.Words.Name, s.Words.Function, s.Words.Place, s.Words.Public, s.Words.Counted}
	f := page.Bold(10)
	return page.Block{Height: f.Line() * 2, Again: true, Keep: true, Draw: func(y, h float64) {
		for i, word := range words {
			wide := page.Right - x[i]
			if i < 4 {
				wide = x[i+1] - x[i] - 1
			}
			lines := p.Lines(f, p.Drawable(word), wide)
			at := y + h - page.Total(lines[:min(2, len(lines))])
			for j, l := range p.Wrap(f, p.Drawable(word), wide) {
				if j < 2 {
					p.Text(f, x[i], at+float64(j)*f.Line(), l)
				}
			}
		}
		p.Rule(page.Left, y+h, page.Right, y+h, 0)
	}}
}

func (s Sheets) row(p *page.Printer, n int) page.Block {
	x := columns()
	return page.Block{Height: row, Draw: func(y, h float64) {
		number := strconv.Itoa(n)
		p.Text(page.Small, page.Left+5-p.Width(page.Small, number), y+h-page.Small.Line(), number)
		for i := range 3 {
			p.Rule(x[i], y+h-0.4, x[i+1]-2, y+h-0.4, 110)
		}
		for _, at := range x[3:] {
			p.Box(at+4, y+(h-tickSize)/2, tickSize, tickSize, 0)
		}
	}}
}

// text is the letter itself.
func (s Sheets) text(p *page.Printer) []page.Block {
	blocks := append(p.Lines(page.Heading, p.Drawable(oneLine(s.Title)), page.Body), page.Space(page.Gap))
	for line := range strings.SplitSeq(s.Text, "\n") {
		if line = oneLine(line); line == "" {
			blocks = append(blocks, page.Space(page.Gap/2))
			continue
		}
		blocks = append(append(blocks, p.Lines(page.Reading, p.Drawable(line), page.Body)...), page.Space(page.Gap/2))
	}
	return blocks
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
