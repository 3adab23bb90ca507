// Package poster prints what people who pass by should read of an action: a poster (A4) and
// a leaflet (A5). Black on white, in letters that a tired eye reads.
//
// It knows no language: every text comes written in the reader's, and one that is empty takes
// its place off the page. The same poster gives the same bytes.
package poster

import "tocsin/report/page"

// Poster is what is said of an action. All of it stands on the front, in letters as large as
// that allows. Where even the smallest are too large, what it is about goes on on the back,
// whole; only the title, the times, the place and the contact are cut, with …, and only
// beyond what anybody reads in passing.
type Poster struct {
	Lang    string
	Kind    string   // white on a black bar, one line
	Title   string   // as large as fits
	When    []string // lines: the day, the hour
	Where   string   // lines by "\n"
	About   string   // paragraphs by "\n"
	Targets []string // names
	Asks    string   // in a frame; paragraphs by "\n"
	Contact string   // lines by "\n"
	Footer  string   // who calls, one line
	Words   Words
}

// Words are the labels.
type Words struct {
	Targets, Asks, Contact string
	More                   string // at the end of a page whose text goes on: "La suite au dos"
	Cut                    string // on the line between two leaflets: "Découper ici"
}

// A format is a size of paper. Pages are drawn as if they were A4.
type format struct {
	least float64 // the smallest letters, in points of an A4
	add   func(d *page.Printer, cut string, draw func())
}

// A4 is the poster. Its letters are 14 points at the least.
func (p Poster) A4() ([]byte, error) {
	return p.print(format{14, func(d *page.Printer, _ string, draw func()) { d.Add(); draw() }})
}

// small is the least of an A5, which is printed 0.7 times as large: 12 points.
const small = 17

// A5 is the leaflet.
func (p Poster) A5() ([]byte, error) {
	return p.print(format{small, func(d *page.Printer, _ string, draw func()) { d.AddA5(draw) }})
}

// Two is the leaflet twice on an A4 page, to cut apart. Where it has a back, that of the one
// is behind the other, and both are the same.
func (p Poster) Two() ([]byte, error) { return p.print(format{small, (*page.Printer).AddTwo}) }

func (p Poster) print(f format) ([]byte, error) {
	drawing, err := page.New(p.Lang, page.OneLine(p.Title), page.OneLine(p.Footer))
	if err != nil {
		return nil, err
	}
	cut := drawing.OneLine(p.Words.Cut)
	for _, draw := range p.pages(drawing, f.least) {
		f.add(drawing, cut, draw)
	}
	return drawing.Bytes()
}
