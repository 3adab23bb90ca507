// Package paper lays out what prints on A4: ballots and the sheet on which they are
// counted, in large type and in black and white.
//
// It knows no language and no vote: every text comes written in the reader's language,
// and a label that is empty takes its place off the page. The same sheet gives the same
// bytes, with no date and no name of a program in them.
package paper

import (
	"errors"
	"fmt"

	"tocsin/report/page"
)

// MaxColumns is how many boxes fit beside a choice, as wide as a pen needs them.
const MaxColumns = 12

// What a sheet cannot be laid out for.
var (
	ErrNoChoice = errors.New("paper: a sheet without a choice")
	ErrColumns  = fmt.Errorf("paper: more than %d columns", MaxColumns)
)

// A Sheet is one vote on paper. A text may have paragraphs, by "\n".
type Sheet struct {
	Lang    string   // "fr", for those who have the file read to them; may be empty
	Title   string   // "N° 12 · Grève numérique : plus de virements"
	Lines   []string // under the title: days, deadline, what it takes
	Text    string   // the proposal's, on an information page of its own; may be empty
	How     []string // how to fill in the ballot
	Choices []Choice // one at least
	Columns []string // a box for each beside every choice, MaxColumns at most; empty: one box
	Write   bool     // a number is written into the box: it is wider, and tallied ballot by ballot, whatever the columns
	Secret  bool     // the ballot has no place for a name
	Words   Words
	Footer  string // under every page and ballot, four lines at most
}

// A printer lays out one sheet.
type printer struct {
	*page.Printer
	sheet Sheet
}

// A Choice is what can be chosen.
type Choice struct {
	Letter string // shortened if wide; may be empty
	Text   string // in full on the ballot, its first lines on the tally sheet
}

// Words are the labels, on one line each. A place whose label is empty is left out, but
// for boxes and lines that need none.
type Words struct {
	Notice    string // over the information page: "De quoi il s'agit"
	Ballot    string // "Bulletin"
	Name      string // "Nom"
	Cut       string // "Découper ici"
	Tally     string // "Feuille de dépouillement"
	Hint      string // how to tally: "Un carré barré compte cinq voix"
	Total     string // "Total"
	Blank     string // "Blancs"
	Spoilt    string // "Illisibles"
	Papers    string // "Bulletins en tout"
	Voted     string // "Ont voté ainsi"
	Counted   string // "A compté"
	Witness   string // "Témoin", twice
	Signature string // "Signature"
}

// Vote is a PDF to print: the information page if there is a text, the ballots, the
// tally sheet with the list of those who voted and the signatures.
//
// Two ballots share a page, to be cut apart, if one fits into half of it. Nothing is
// cut off but what Choice, Words and Footer say: what is too long goes on on another page.
func Vote(s Sheet) ([]byte, error) {
	switch {
	case len(s.Choices) == 0:
		return nil, ErrNoChoice
	case len(s.Columns) > MaxColumns:
		return nil, ErrColumns
	}
	drawing, err := page.New(s.Lang, s.Title, s.Footer)
	if err != nil {
		return nil, err
	}
	p := &printer{Printer: drawing}
	p.sheet = p.clean(s)
	p.notice()
	p.ballots()
	p.tally()
	return p.Bytes()
}
