package decision

import (
	"strings"

	"tocsin/collective/tally"
)

// approved reads the items of an Approval ballot.
func (rd reader) approved(items []item) ([]tally.Mark, error) {
	var marks []tally.Mark
	for _, it := range items {
		list, err := rd.several(it.text)
		if err != nil {
			return nil, err
		}
		for _, option := range list {
			marks = append(marks, tally.Mark{Candidate: option, Value: 1})
		}
	}
	return marks, nil
}

// ranked reads the items of a ranking. Next to = only one thing says that what follows
// comes later; with two, as in "A, B > C", A and B could be equals. So could options
// that only spaces separate, unless nothing else does.
func (rd reader) ranked(items []item) ([]tally.Mark, error) {
	var marks []tally.Mark
	order, rank := byte(0), uint16(1)
	for i, it := range items {
		list, err := rd.several(it.text)
		switch {
		case err != nil:
			return nil, err
		case len(list) > 1 && len(items) > 1:
			return nil, fault(ErrBallot, it.text)
		case i == 0 || it.by == '=':
		case it.by == '&' || order != 0 && it.by != order:
			return nil, fault(ErrBallot, it.text)
		default:
			order = it.by
			rank++
		}
		for j, option := range list {
			marks = append(marks, tally.Mark{Candidate: option, Value: rank + uint16(j)})
		}
	}
	return marks, nil
}

// several are the options of an item: one, or several by letters and numbers with
// spaces between them, or by letters that stand together.
func (rd reader) several(text string) ([]uint16, error) {
	ways := append(rd.one(text), rd.glued(text)...)
	if fields := strings.Fields(text); len(fields) > 1 {
		var list []uint16
		for _, field := range fields {
			if option, ok := rd.called(field); ok {
				list = append(list, option)
			}
		}
		if len(list) == len(fields) {
			ways = append(ways, list)
		}
	}
	return only(text, ways, rd.refusal(text))
}
