package decision

import (
	"strings"
	"unicode"
)

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// datesByLetter reads options by their letters or numbers, each followed by its mark,
// or by nothing, or in parentheses: "A+ B? C-", "A yes B no", "1 (2)", "AC". It is not
// sure where a mark is also an option, as "o" can be for yes.
func (rd reader) datesByLetter(text string) (ways [][]dated, sure bool) {
	var list []dated
	if together := rd.glued(text); together != nil {
		for _, option := range together[0] {
			list = append(list, dated{option, can, bare})
		}
		return [][]dated{list}, true
	}
	for rest := tokens(text); len(rest) > 0; {
		if len(list) > 0 && rest[0].word && rest[0].next {
			return nil, true
		}
		d, n, sure := rd.date(rest)
		if n == 0 || !sure {
			return nil, sure
		}
		list, rest = append(list, d), rest[n:]
	}
	if list == nil {
		return nil, true
	}
	return [][]dated{list}, true
}

// date reads one option and its mark from the first n tokens; from none if it cannot.
func (rd reader) date(rest []token) (d dated, n int, sure bool) {
	if len(rest) > 2 && rest[0].text == "(" && rest[2].text == ")" {
		option, ok := rd.called(rest[1].text)
		if !ok {
			return d, 0, true
		}
		return dated{option: option, value: canIfNeedBe, how: inside}, 3, true
	}
	option, ok := rd.called(rest[0].text)
	if !ok {
		return d, 0, true
	}
	n = 1
	explicit := len(rest) > n && (rest[n].text == ":" || rest[n].text == "=")
	if explicit {
		n++
	}
	worth, used := rd.leading(rest[n:])
	switch {
	case explicit && used == 0:
		return d, 0, true
	case used == 0:
		return dated{option: option, value: can, how: bare}, n, true
	}
	_, other := rd.called(rest[n].text)
	return dated{option: option, value: worth, how: marked}, n + used, explicit || !other
}

// leading is the mark with which tokens begin, and of how many of them it is: the
// longest that is one.
func (rd reader) leading(rest []token) (worth uint16, used int) {
	if len(rest) > 0 && !rest[0].word {
		worth, ok := rd.mark(rest[0].text)
		if !ok {
			return 0, 0
		}
		return worth, 1
	}
	var words []string
	for i, t := range rest {
		if !t.word || i == maxPhrase {
			break
		}
		words = append(words, t.text)
		if found, ok := rd.mark(strings.Join(words, " ")); ok {
			worth, used = found, i+1
		}
	}
	return worth, used
}
