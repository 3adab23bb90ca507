package tally

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxLine bounds a line of a file, in bytes.
const maxLine = 1 << 20

// Parse reads a file of ballots of a form. A line is COUNT: BALLOT, a number of
// ballots that say the same:
//
//	42: A>B>C       a ranking; those left out come last, all together
//	42: A>B=C       a tie; refused in a StrictRanking
//	42: A,B         an Approved ballot; > and = separate as , does
//	42: A:5, B:3    a Points ballot of 0 to MaxPoints; left out is 0
//	42: A:7, B:3    a Dots ballot of 0 to MaxBudget; left out is 0
//	42: pour        a Choice
//	42:             blank; refused as a Choice, where it is an abstention or invalid
//	42: abstention  in any form, as is illisible: kept apart
//
// Names have any characters that print, but none of , : = > #; case and accents count,
// and spaces inside do as one. A # after a space or at the start of a line begins a
// comment. A count of 0 only makes candidates known, which of a Points or Dots ballot
// takes no points (0: A). Line ends are LF or CRLF, and a byte order mark is passed over.
//
// What could mean two things is refused, with a *LineError: a candidate twice on a
// ballot, names that differ by case only, an accent that is a character of its own.
// The Election has its candidates in the order of their code points, and equal ballots
// as one.
func Parse(r io.Reader, form Form) (Election, error) {
	p := parser{
		form: form, ids: map[string]uint16{}, folded: map[string]string{}, ballots: map[string]int{},
	}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(make([]byte, 0, 64<<10), maxLine)
	line := 0
	for scanner.Scan() {
		line++
		text := scanner.Text()
		if line == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		if err := p.line(text); err != nil {
			return Election{}, at(line, err)
		}
	}
	if err := scanner.Err(); errors.Is(err, bufio.ErrTooLong) {
		return Election{}, at(line+1, fault{ErrLong, ""})
	} else if err != nil {
		return Election{}, fmt.Errorf("read ballots: %w", err)
	}
	if len(p.election.Candidates) == 0 {
		return Election{}, at(max(line, 1), fault{ErrEmpty, ""})
	}
	p.sort()
	return p.election, nil
}

type parser struct {
	form     Form
	election Election
	total    int64
	ids      map[string]uint16 // by name
	folded   map[string]string // names by what they are without case
	ballots  map[string]int    // indexes by what the ballot says
	marks    []Mark            // of the line that is read
	naming   bool              // a line of no ballots, which only makes candidates known
	key      []byte
}

// sort puts the candidates into the order of their names.
func (p *parser) sort() {
	e := &p.election
	names := slices.Sorted(slices.Values(e.Candidates))
	to := make([]uint16, len(names))
	for i, name := range names {
		to[p.ids[name]] = uint16(i)
	}
	e.Candidates = names
	for _, b := range e.Ballots {
		for i := range b.Marks {
			b.Marks[i].Candidate = to[b.Marks[i].Candidate]
		}
		p.form.arrange(b.Marks)
	}
}
