package tally

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// What stands for a ballot that chooses nothing, in any form; not a name.
const (
	abstention = "abstention"
	illegible  = "illisible"
)

// ballot reads what a ballot says into p.marks.
func (p *parser) ballot(body string) error {
	p.marks = p.marks[:0]
	if body == "" && p.form == Choice {
		return fault{ErrBlank, ""}
	}
	separators := ">="
	switch p.form {
	case Choice:
		separators = ""
	case Approved:
		separators = ",>="
	case Points, Dots:
		separators = ","
	}
	value := uint16(1)
	for rest := body; rest != ""; {
		text, separator := rest, byte(0)
		if at := strings.IndexAny(rest, separators); at >= 0 {
			text, separator = rest[:at], rest[at]
			if rest = rest[at+1:]; rest == "" {
				return fault{ErrName, body} // nothing after the separator
			}
		} else {
			rest = ""
		}
		if separator == '=' && p.form == StrictRanking {
			return fault{ErrTie, body}
		}
		if err := p.mark(text, value); err != nil {
			return err
		}
		if separator == '>' && p.form != Approved {
			value++
		}
	}
	p.form.arrange(p.marks)
	return nil
}

// mark reads one candidate of a ballot.
func (p *parser) mark(text string, value uint16) error {
	if p.form == Points || p.form == Dots {
		name, points, found := strings.Cut(text, ":")
		var err error
		if value, err = p.form.worth(strings.TrimSpace(points)); p.naming && !found {
			value = 0
		} else if err != nil {
			return fault{err, strings.TrimSpace(text)}
		}
		text = name
	}
	id, err := p.candidate(text)
	if err != nil {
		return err
	}
	for _, m := range p.marks {
		if m.Candidate == id {
			return fault{ErrTwice, p.election.Candidates[id]}
		}
	}
	p.marks = append(p.marks, Mark{id, value})
	return nil
}

// worth reads points as digits, without a sign or zeros before them.
func (f Form) worth(text string) (uint16, error) {
	most, refused := MaxPoints, ErrPoints
	if f == Dots {
		most, refused = MaxBudget, ErrDots
	}
	value := 0
	for _, digit := range []byte(text) {
		if digit < '0' || digit > '9' || value > most {
			return 0, refused
		}
		value = 10*value + int(digit-'0')
	}
	if text == "" || value > most || text[0] == '0' && len(text) > 1 {
		return 0, refused
	}
	return uint16(value), nil
}

// arrange brings marks that say the same into the same order.
func (f Form) arrange(marks []Mark) {
	if f == StrictRanking || len(marks) < 2 {
		return
	}
	slices.SortFunc(marks, func(m, n Mark) int {
		if order := cmp.Compare(m.Value, n.Value); order != 0 && f == Ranking {
			return order
		}
		return cmp.Compare(m.Candidate, n.Candidate)
	})
}

// add counts the ballot in p.marks, together with those that say the same.
func (p *parser) add(count int64) {
	if p.form == Points || p.form == Dots {
		p.marks = slices.DeleteFunc(p.marks, func(m Mark) bool { return m.Value == 0 })
	}
	p.key = p.key[:0]
	for _, m := range p.marks {
		p.key = binary.LittleEndian.AppendUint16(p.key, m.Candidate)
		p.key = binary.LittleEndian.AppendUint16(p.key, m.Value)
	}
	e := &p.election
	if at, known := p.ballots[string(p.key)]; known {
		e.Ballots[at].Count += count
		return
	}
	p.ballots[string(p.key)] = len(e.Ballots)
	e.Ballots = append(e.Ballots, Ballot{Count: count, Marks: append([]Mark(nil), p.marks...)})
}
