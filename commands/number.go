package commands

import (
	"strconv"
	"strings"
	"unicode"

	"tocsin/collective/decision"
)

// leadingNumber reads a number at the start of a text, as members write it: "12",
// "n° 12", "#12". Without one it is 0 and the text is left whole.
func leadingNumber(text string) (int, string) {
	rest := strings.TrimSpace(text)
	for _, mark := range []string{"n°", "nº", "nr.", "nr ", "no.", "no ", "#"} {
		if len(rest) > len(mark) && strings.EqualFold(rest[:len(mark)], mark) {
			rest = rest[len(mark):]
			break
		}
	}
	rest = strings.TrimSpace(rest)
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsDigit(r) })
	if end < 0 {
		end = len(rest)
	}
	n, err := strconv.Atoi(rest[:end])
	if err != nil || n < 1 || n > 1_000_000 {
		return 0, text
	}
	return n, strings.TrimLeft(strings.TrimSpace(rest[end:]), ":. ")
}

// number is how a proposal's number is written, without the groups of digits that
// other numbers have.
func number(p decision.Proposal) string { return itoa(p.Number) }

// itoa writes a number that is not to be grouped: of a proposal, in a command.
func itoa(n int) string { return strconv.Itoa(n) }
