package decision

import (
	"strings"
	"unicode"
)

// means says whether a phrase stands for a choice, by itself or by word.
func (rd reader) means(phrase string, choice Choice) bool {
	said, known := rd.choice(phrase)
	return known && said == choice
}

func (rd reader) choice(phrase string) (Choice, bool) {
	for _, own := range []Choice{Yes, IfNeedBe, No, Abstain} {
		if strings.EqualFold(phrase, string(own)) {
			return own, true
		}
	}
	if rd.word == nil {
		return "", false
	}
	return rd.word(phrase)
}

// plain is a text as it is compared and cut: lines joined by semicolons, single spaces,
// nothing invisible, one kind of apostrophe, dash and arrow, no full stop at its end.
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028':
			return '\n'
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.IsControl(r), 0xfe00 <= r && r <= 0xfe0f:
			return -1
		case r == '‘' || r == '’':
			return '\''
		case r == '–' || r == '—' || r == '−':
			return '-'
		case r == '→' || r == '›':
			return '>'
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(strings.Join(strings.Fields(line), " "), ".!…,; ")
		if line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, ";")
}
