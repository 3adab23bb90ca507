// Package published writes the ballots of a vote as a file that anybody can count
// again with tocsin tally, and names it by its digest.
//
// Whatever a member wrote stands in comments, and no text can leave its comment.
package published

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"tocsin/collective/decision"
)

// Vote is what is published of a vote.
type Vote struct {
	Heading []string // lines of comment, in the reader's language
	Options []string // in the order of their letters; none where the method has none
	Ballots []Line
}

// Line is a number of ballots that say the same.
type Line struct {
	Count  int
	Choice decision.Choice
	Note   string // the phrase of a secret ballot, or a channel: a comment on the line
}

// File is the file, in UTF-8 with LF. The same vote always gives the same file,
// whatever the order of its ballots: sorted by note, so that a phrase is found quickly,
// then by choice, with equal lines as one. Every option is on a line of no ballots,
// so that one nobody chose is counted too.
func (v Vote) File() []byte {
	var b strings.Builder
	for _, line := range v.Heading {
		b.WriteString(strings.TrimSpace("# "+clean(line)) + "\n")
	}
	for i, option := range v.Options {
		fmt.Fprintf(&b, "# %s = %s\n", decision.Letter(i), clean(option))
	}
	for i := range v.Options {
		fmt.Fprintf(&b, "0: %s\n", decision.Letter(i))
	}
	for _, line := range v.lines() {
		fmt.Fprintf(&b, "%d: %s", line.Count, line.Choice)
		if line.Note != "" {
			b.WriteString(" # " + line.Note)
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// lines are the ballots in their order, each once.
func (v Vote) lines() []Line {
	lines := make([]Line, 0, len(v.Ballots))
	for _, line := range v.Ballots {
		if line.Count > 0 {
			choice := strings.ReplaceAll(clean(string(line.Choice)), "#", "")
			lines = append(lines, Line{line.Count, decision.Choice(choice), clean(line.Note)})
		}
	}
	slices.SortFunc(lines, func(a, b Line) int {
		return cmp.Or(cmp.Compare(a.Note, b.Note), cmp.Compare(a.Choice, b.Choice))
	})
	merged := lines[:0]
	for _, line := range lines {
		last := len(merged) - 1
		if last >= 0 && merged[last].Note == line.Note && merged[last].Choice == line.Choice {
			merged[last].Count += line.Count
			continue
		}
		merged = append(merged, line)
	}
	return merged
}

// maxComment bounds a comment, in characters, far below the longest line that
// tally.Parse reads.
const maxComment = 2000

// clean is a text on one line, without anything that does not print or that changes
// the direction of what stands around it.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r), unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
	text = strings.Join(strings.Fields(text), " ")
	if long := []rune(text); len(long) > maxComment {
		text = string(long[:maxComment]) + "…"
	}
	return text
}

// Digest is the SHA-256 of a file in hexadecimal digits.
func Digest(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}
