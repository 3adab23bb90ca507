package i18n

import (
	"errors"
	"strings"
)

// segment is a piece of a text: literal, or a place for an argument.
type segment struct {
	text  string
	arg   string
	forms []string // plural forms, when the place holds a word and not the number
}

var errBraces = errors.New("{ and } do not match")

func parse(text string) ([]segment, error) {
	var out []segment
	for text != "" {
		literal, rest, found := strings.Cut(text, "{")
		if strings.Contains(literal, "}") {
			return nil, errBraces
		}
		if literal != "" {
			out = append(out, segment{text: literal})
		}
		if !found {
			break
		}
		place, after, closed := strings.Cut(rest, "}")
		if !closed || place == "" || strings.Contains(place, "{") {
			return nil, errBraces
		}
		parts := strings.Split(place, "|")
		s := segment{arg: parts[0]}
		if len(parts) > 1 {
			s.forms = parts[1:]
		}
		out = append(out, s)
		text = after
	}
	return out, nil
}

// spaces are those of French punctuation, and what does not break.
var spaces = strings.NewReplacer(
	" :", "\u00a0:", " ;", "\u00a0;", " ?", "\u00a0?", " !", "\u00a0!", " %", "\u00a0%",
	"« ", "«\u00a0", " »", "\u00a0»", "n° ", "n°\u00a0", "N° ", "N°\u00a0",
)

// frenchSpaces makes the spaces of French punctuation unbreakable, so that no
// line on a phone begins with a colon.
func frenchSpaces(text string) string { return spaces.Replace(text) }
