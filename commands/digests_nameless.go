package commands

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/collective"
	"tocsin/collective/mask"
	"tocsin/storage"
)

// shortestName is how many letters a word of a name has that is looked for in a text.
const shortestName = 3

// memberNames are the words of the display names of those in some circles, the longest first.
func (c *Call) memberNames(circles []storage.Room) ([]string, error) {
	var ids []collective.MemberID
	for _, circle := range circles {
		joined, err := c.tx.Joined(circle.ID, c.tx.Now)
		if err != nil {
			return nil, err
		}
		ids = append(ids, joined...)
	}
	slices.Sort(ids)
	members, err := c.tx.Members(slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	var names []string
	for _, m := range members {
		for _, word := range strings.FieldsFunc(clean(m.Name), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if utf8.RuneCountInString(word) >= shortestName && unicode.IsUpper([]rune(capital(word))[0]) {
				names = append(names, capital(word))
			}
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return slices.Compact(names), nil
}

// nameless is a text without what looks like personal data and without names of members. An address stays:
// it is where one meets.
func (v voice) nameless(text string, names []string) string {
	var b strings.Builder
	at := 0
	for _, f := range mask.Finds(text) {
		if f.Kind == mask.Address {
			continue
		}
		b.WriteString(text[at:f.Start] + "[" + v.T("mask."+string(f.Kind)) + "]")
		at = f.End
	}
	b.WriteString(text[at:])
	text = b.String()
	for _, name := range names {
		text = v.withoutName(text, name)
	}
	return text
}

// withoutName replaces a name where it is a word of its own and begins with a capital letter.
func (v voice) withoutName(text, name string) string {
	var b strings.Builder
	for {
		at := strings.Index(text, name)
		if at < 0 {
			b.WriteString(text)
			return b.String()
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(name):])
		b.WriteString(text[:at])
		if unicode.IsLetter(before) || unicode.IsLetter(after) {
			b.WriteString(name)
		} else {
			b.WriteString("[" + v.T("mask.name") + "]")
		}
		text = text[at+len(name):]
	}
}
