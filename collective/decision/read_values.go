package decision

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective/tally"
)

// token is a run of letters, a run of digits, or one other character.
type token struct {
	text string
	word bool // letters or digits
	next bool // right after a letter or a digit
}

// tokens cuts a text. A dash or an apostrophe between two letters is one of them.
func tokens(text string) []token {
	var list []token
	last, start := rune(0), 0 // of the token that is read
	for at, r := range text {
		next := at + utf8.RuneLen(r)
		after, _ := utf8.DecodeRuneInString(text[next:])
		letter := unicode.IsLetter(r) || unicode.IsMark(r) ||
			(r == '-' || r == '\'') && unicode.IsLetter(last) && unicode.IsLetter(after)
		digit := '0' <= r && r <= '9'
		end := len(list) - 1
		switch wasDigit := '0' <= last && last <= '9'; {
		case r == ' ':
		case end >= 0 && last != ' ' && list[end].word && (letter && !wasDigit || digit && wasDigit):
			list[end].text = text[start:next]
		default:
			start = at
			list = append(list, token{text[at:next], letter || digit, letterOrDigit(last)})
		}
		last = r
	}
	return list
}

// scored reads the items of a Score or Points ballot.
func (rd reader) scored(items []item) ([]tally.Mark, error) {
	var marks []tally.Mark
	for _, it := range items {
		ways := append(rd.scoresByName(it.text), rd.scoresByLetter(it.text)...)
		list, err := only(it.text, ways, rd.noScore(it.text))
		if err != nil {
			return nil, err
		}
		if len(rd.named(it.text)) > 0 { // "Room 5" can also be room 5 without a score
			return nil, fault(errTwoWays, it.text)
		}
		marks = append(marks, list...)
	}
	return marks, nil
}

// scoresByName reads the text of an option and its number.
func (rd reader) scoresByName(text string) [][]tally.Mark {
	name := strings.TrimRight(text, "0123456789")
	n, ok := number(text[len(name):])
	if !ok {
		return nil
	}
	var ways [][]tally.Mark
	for _, option := range rd.named(strings.TrimRight(name, " :=")) {
		ways = append(ways, []tally.Mark{{Candidate: option[0], Value: uint16(n)}})
	}
	return ways
}

// scoresByLetter reads letters, each with its number.
func (rd reader) scoresByLetter(text string) [][]tally.Mark {
	var marks []tally.Mark
	rest := tokens(text)
	for len(rest) > 0 {
		option, ok := rd.called(rest[0].text)
		if rest = rest[1:]; len(rest) > 0 && (rest[0].text == ":" || rest[0].text == "=") {
			rest = rest[1:]
		}
		if !ok || len(rest) == 0 {
			return nil
		}
		n, ok := number(rest[0].text)
		if !ok {
			return nil
		}
		marks = append(marks, tally.Mark{Candidate: option, Value: uint16(n)})
		rest = rest[1:]
	}
	if marks == nil {
		return nil
	}
	return [][]tally.Mark{marks}
}

// noScore says why an item has no scores: a letter that is no option, and otherwise
// that it is not understood.
func (rd reader) noScore(text string) error {
	for _, t := range tokens(text) {
		if _, ok := rd.called(t.text); !ok && len(t.text) == 1 && strings.Contains(alphabet, strings.ToUpper(t.text)) {
			return fault(ErrNoOption, t.text)
		}
	}
	return fault(ErrBallot, text)
}
