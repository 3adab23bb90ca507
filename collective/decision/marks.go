package decision

import (
	"slices"
	"strconv"
	"strings"

	"tocsin/collective/tally"
)

// marks are what a written ballot says, without options that are worth nothing. It is
// strict: it takes only what written writes.
func (r Rules) marks(options int, ballot Choice) ([]tally.Mark, error) {
	separators := ","
	if r.Method == Ranking || r.Method == STV {
		separators = ">="
	}
	var marks []tally.Mark
	rank := uint16(1)
	for rest, more := string(ballot), true; more; {
		part, by := rest, byte(0)
		at := strings.IndexAny(rest, separators)
		if more = at >= 0; more {
			part, by, rest = rest[:at], rest[at], rest[at+1:]
		}
		mark, err := r.mark(part, rank)
		switch {
		case err != nil:
			return nil, fault(err, string(ballot))
		case int(mark.Candidate) >= options:
			return nil, fault(ErrNoOption, Letter(int(mark.Candidate)))
		}
		marks = append(marks, mark)
		if by == '>' {
			rank++
		}
	}
	if err := r.sound(marks, string(ballot)); err != nil {
		return nil, err
	}
	if written(r.Method, marks) != ballot {
		return nil, fault(ErrBallot, string(ballot))
	}
	return slices.DeleteFunc(marks, func(m tally.Mark) bool { return m.Value == 0 }), nil
}

// mark reads one option of a written ballot; of a ranking it has a rank.
func (r Rules) mark(part string, rank uint16) (tally.Mark, error) {
	letter, value, _ := strings.Cut(part, ":")
	if len(letter) != 1 || letter[0] < 'A' || letter[0] > 'Z' {
		return tally.Mark{}, ErrBallot
	}
	mark := tally.Mark{Candidate: uint16(letter[0] - 'A'), Value: rank}
	switch r.Method {
	case Score, Points:
		n, err := strconv.ParseUint(value, 10, 16)
		if err != nil {
			return tally.Mark{}, ErrBallot
		}
		mark.Value = uint16(n)
	case Dates:
		at := slices.Index(values(), Choice(value))
		if at < 0 {
			return tally.Mark{}, ErrBallot
		}
		mark.Value = uint16(at)
	}
	return mark, nil
}
