package decision

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective/tally"
)

// Letter is the letter of an option, from "A" for 0 to "Z"; there is none beyond.
func Letter(i int) string {
	if i < 0 || i >= MaxOptions {
		return ""
	}
	return string(rune('A' + i))
}

// Dots is how many points a ballot of Points has to share out.
func (r Rules) Dots() int {
	if r.Budget == 0 {
		return DefaultBudget
	}
	return r.Budget
}

// What a mark of Dates is worth.
const (
	canIfNeedBe uint16 = 1
	can         uint16 = 2
)

// values are the words of the marks of Dates by their worth.
func values() []Choice { return []Choice{No, IfNeedBe, Yes} }

// written is the one way in which a ballot that says marks is written. Options worth
// nothing are left out; where all are, the first one stands for them, so that a ballot
// is never empty.
func written(m Method, marks []tally.Mark) Choice {
	ranks := m == Ranking || m == STV
	marks = slices.Clone(marks)
	slices.SortFunc(marks, func(a, b tally.Mark) int {
		if order := cmp.Compare(a.Value, b.Value); ranks && order != 0 {
			return order
		}
		return cmp.Compare(a.Candidate, b.Candidate)
	})
	marks = slices.DeleteFunc(marks, func(mark tally.Mark) bool { return mark.Value == 0 })
	if len(marks) == 0 && m != Approval && !ranks {
		marks = []tally.Mark{{}}
	}
	var b strings.Builder
	for i, mark := range marks {
		switch {
		case i == 0:
		case !ranks:
			b.WriteByte(',')
		case mark.Value == marks[i-1].Value:
			b.WriteByte('=')
		default:
			b.WriteByte('>')
		}
		b.WriteString(Letter(int(mark.Candidate)))
		switch m {
		case Score, Points:
			b.WriteString(":" + strconv.Itoa(int(mark.Value)))
		case Dates:
			b.WriteString(":" + string(values()[mark.Value]))
		}
	}
	return Choice(b.String())
}

// sound looks for what no ballot of the method may say, wherever it was read.
func (r Rules) sound(marks []tally.Mark, text string) error {
	var seen [MaxOptions]bool
	sum, last := 0, uint16(0)
	for _, mark := range marks {
		letter := Letter(int(mark.Candidate))
		switch {
		case seen[mark.Candidate]:
			return fault(ErrTwice, letter)
		case r.Method == Score && mark.Value > tally.MaxPoints:
			return fault(ErrScore, letter+":"+strconv.Itoa(int(mark.Value)))
		case r.Method == STV && mark.Value == last:
			return fault(ErrTie, text)
		}
		seen[mark.Candidate] = true
		sum, last = sum+int(mark.Value), mark.Value
	}
	switch {
	case r.Method == Points && sum > r.Dots():
		return fault(ErrOverBudget, text)
	case len(marks) == 0:
		return fault(ErrBallot, text)
	}
	return nil
}
