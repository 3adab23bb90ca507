package commands

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"tocsin/i18n"
)

// unknown answers a command that does not exist with the nearest one.
func (c *Call) unknown(name, rest string) error {
	key := c.nearest(name)
	if key == "" {
		return refuse("unknown", "said", quoted(name), "help", c.commandLine("help")).hint("unknown.help")
	}
	line := c.commandLine(key)
	if rest != "" {
		line += " " + cutTo(strings.ReplaceAll(clean(rest), "`", "'"), 300) // whole, to be copied
	}
	return refuse("unknown.nearest", "said", quoted(name), "nearest", line)
}

// nearest finds the command with the name closest to what was written, or none
// when it is not close: one letter in three may be wrong, and two at the most, the first of which
// is then right. Of several it is the one that begins most like what was written.
func (c *Call) nearest(written string) string {
	written = i18n.Fold(written)
	best, found := min(2, (len(written)+1)/3), ""
	letters := utf8.RuneCountInString(written)
	for _, name := range slices.Sorted(maps.Keys(c.names)) {
		if far := letters - utf8.RuneCountInString(name); far > best || -far > best {
			continue // that many letters are to be added or removed
		}
		d := distance(written, name)
		if d > 1 && alike(written, name) == 0 {
			continue // thanks are no slip in "santé"
		}
		if d < best || d == best && (found == "" || alike(written, name) > alike(written, found)) {
			best, found = d, name
		}
	}
	return c.names[found]
}

// alike is how many bytes two names begin with in common.
func alike(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// distance counts the letters to insert, remove, change or swap with a neighbour
// to get from a to b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	rows := make([][]int, len(s)+1)
	for i := range rows {
		rows[i] = make([]int, len(t)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(s); i++ {
		for j := 1; j <= len(t); j++ {
			change := 1
			if s[i-1] == t[j-1] {
				change = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(s)][len(t)]
}
