package decision

import (
	"strings"
	"unicode/utf8"

	"tocsin/collective/tally"
)

// The bounds of a mark: what is longer is not looked up.
const (
	maxPhrase = 5  // words
	maxMark   = 80 // bytes
)

// dated is what is said of one of the Dates, and how: with nothing but its option, which
// means yes, with a mark, or in parentheses.
type dated struct {
	option, value uint16
	how           string
}

const (
	bare   = "bare"
	marked = "marked"
	inside = "inside"
)

// dated reads the items of a ballot of Dates. Where some options are bare and others
// are marked as less than yes, as in "A, B no", the mark could be of both: only in
// parentheses it is surely not.
func (rd reader) dated(items []item) ([]tally.Mark, error) {
	var marks []tally.Mark
	alone, less := false, false
	for _, it := range items {
		byLetter, sure := rd.datesByLetter(it.text)
		if !sure {
			return nil, fault(errTwoWays, it.text)
		}
		list, err := only(it.text, append(rd.datesByName(it.text), byLetter...), rd.refusal(it.text))
		if err != nil {
			return nil, err
		}
		for _, d := range list {
			alone = alone || d.how == bare
			less = less || d.how == marked && d.value != can
			marks = append(marks, tally.Mark{Candidate: d.option, Value: d.value})
		}
	}
	if alone && less {
		return nil, fault(ErrBallot, items[0].text)
	}
	return marks, nil
}

// mark is the worth of a phrase or a sign.
func (rd reader) mark(phrase string) (uint16, bool) {
	switch phrase {
	case "+":
		return can, true
	case "?":
		return canIfNeedBe, true
	case "-":
		return 0, true
	}
	choice, known := rd.choice(phrase)
	for worth, value := range values() {
		if known && choice == value {
			return uint16(worth), true
		}
	}
	return 0, false
}

// datesByName reads one option and its mark, if any: "Monday if need be", "(Monday)".
func (rd reader) datesByName(text string) [][]dated {
	var ways [][]dated
	add := func(name string, d dated) {
		for _, option := range rd.one(name) {
			d.option = option[0]
			ways = append(ways, []dated{d})
		}
	}
	add(text, dated{value: can, how: bare})
	if name, ok := enclosed(text); ok {
		add(name, dated{value: canIfNeedBe, how: inside})
	}
	if sign, size := utf8.DecodeLastRuneInString(text); size > 0 {
		if worth, ok := rd.mark(string(sign)); ok && !letterOrDigit(sign) {
			add(strings.TrimRight(text[:len(text)-size], " :="), dated{value: worth, how: marked})
		}
	}
	for at := max(0, len(text)-2*maxMark); at < len(text); at++ {
		if strings.IndexByte(" :=(", text[at]) < 0 {
			continue
		}
		phrase := strings.TrimLeft(text[at:], " :=")
		if within, ok := enclosed(phrase); ok {
			phrase = within
		}
		if len(phrase) > maxMark || strings.Count(phrase, " ") >= maxPhrase {
			continue
		}
		if worth, ok := rd.mark(phrase); ok {
			add(strings.TrimRight(text[:at], " :="), dated{value: worth, how: marked})
		}
	}
	return ways
}

// enclosed is what stands between parentheses that are around all of a text.
func enclosed(text string) (string, bool) {
	within, ok := strings.CutPrefix(text, "(")
	if !ok || !strings.HasSuffix(within, ")") {
		return "", false
	}
	return strings.TrimSpace(within[:len(within)-1]), true
}
