// Package letter prints what an open letter needs on paper: sheets to sign by hand with its
// text, and the list of those who signed in public.
//
// It knows no language: every text comes written in the reader's, and one that is empty takes
// its place off the page. The same letter gives the same bytes.
package letter

import (
	"errors"

	"tocsin/report/page"
)

// Rows is how many people can sign on one sheet.
const Rows = 20

// MaxSheets bounds how many sheets one file has.
const MaxSheets = 50

// ErrTooMany says that there are more sheets than MaxSheets.
var ErrTooMany = errors.New("too many sheets")

// Sheets are sheets to sign, numbered, and the text that is signed. A sheet is one page: a
// long title and long explanations end there with …, the letter itself never does.
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
	Public, Counted       string // over the boxes to tick; empty: no such box
}

// A printer lays out the sheets of one letter.
type printer struct {
	*page.Printer
	sheets Sheets
}

// PDF is every sheet on a page of its own. A letter that fits on one page comes after each of
// them, so that it is on its back; a longer one comes once, after all. It errors with
// ErrTooMany.
func (s Sheets) PDF() ([]byte, error) {
	if s.Count > MaxSheets {
		return nil, ErrTooMany
	}
	drawing, err := page.New(s.Lang, page.OneLine(s.Title), page.Paragraphs(s.Footer))
	if err != nil {
		return nil, err
	}
	p := &printer{drawing, s}
	text, fits := p.letter()
	for i := range max(s.Count, 1) {
		p.Section(p.OneLine(s.Words.Signatures), p.sheet(max(s.First, 1)+i))
		if fits {
			p.Section(p.OneLine(s.Words.Letter), text)
		}
	}
	if !fits && len(text) > 0 {
		p.Section(p.OneLine(s.Words.Letter), text)
	}
	return p.Bytes()
}

// readable are the sizes of the letter, in points: the first in which it fits on one page.
var readable = []float64{14, 13, 12, 11}

// letter is the letter itself, and whether it is on one page. One without a text is on none.
func (p *printer) letter() ([]page.Block, bool) {
	paragraphs := p.Paragraphs(p.sheets.Text)
	if len(paragraphs) == 0 {
		return nil, false
	}
	var blocks []page.Block
	for _, size := range readable {
		f := page.Sized(size)
		blocks = append(p.Lines(page.Heading, p.OneLine(p.sheets.Title), page.Body), page.Space(page.Gap))
		for i, paragraph := range paragraphs {
			if i > 0 {
				blocks = append(blocks, page.Space(f.Line()/2))
			}
			blocks = append(blocks, p.Lines(f, paragraph, page.Body)...)
		}
		if page.Total(blocks) <= p.Room(page.Height) {
			return blocks, true
		}
	}
	return blocks, false
}
