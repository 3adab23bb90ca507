package commands

import (
	"strings"
	"unicode/utf8"

	"tocsin/collective/decision"
)

// The longest title and text, in characters: a title is read on a phone, and a
// Matrix event holds 64 kB with encryption.
const (
	maxTitle = 200
	maxText  = 4000
	maxLine  = 500 // of a title with its kind, days, deadline and rules
)

// quotes are the pairs by which people mark a title.
var quotes = map[rune]string{'"': "\"", '«': "»", '“': "”\"", '„': "“”\"", '‚': "‘'", '\'': "'", '‘': "’'"}

// parse reads the line of a proposal: its kind, its title, days, deadline and
// stricter rules; the lines after the first are its text.
func (d *draft) parse(c *Call, line string) error {
	head, body, _ := strings.Cut(line, "\n")
	if utf8.RuneCountInString(head) > maxLine {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	words := strings.Fields(head)
	kind, n := c.kinds.prefix(words)
	d.Kind = decision.Kind(kind)
	words = words[n:]
	title, rest, closed := quotedTitle(strings.Join(words, " "))
	if !closed {
		title, rest = c.bareTitle(words)
	}
	if err := d.setTitle(title); err != nil {
		return err
	}
	for words = strings.Fields(rest); len(words) > 0; {
		n, err := d.option(c, words)
		if err != nil {
			return err
		}
		if n == 0 {
			return c.notUnderstood(words)
		}
		words = words[n:]
	}
	return d.parseBody(c, body)
}

// notUnderstood says what after a title was not understood, and how to write it.
func (c *Call) notUnderstood(words []string) error {
	return refuse("propose.not-understood", "said", quoted(strings.Join(words, " ")),
		"command", c.commandLine(proposeKey)).hint("usage.propose")
}

// quotedTitle takes a title between quotation marks.
func quotedTitle(text string) (title, rest string, ok bool) {
	first, size := utf8.DecodeRuneInString(text)
	closing, ok := quotes[first]
	if !ok {
		return "", text, false
	}
	for i, r := range text[size:] {
		if !strings.ContainsRune(closing, r) {
			continue
		}
		after := text[size+i+utf8.RuneLen(r):]
		if inWord := (r == '\'' || r == '’') && after != "" && after[0] != ' '; !inWord { // an apostrophe
			return text[size : size+i], after, true
		}
	}
	return "", text, false
}

// bareTitle takes words up to the first from which on there are only days, a
// deadline and rules. It looks from the end, so that each place is read once.
func (c *Call) bareTitle(words []string) (title, rest string) {
	options := make([]bool, len(words)+1) // from here on there are only options
	options[len(words)] = true
	first := len(words)
	for i := len(words) - 1; i > 0; i-- {
		var probe draft
		n, err := probe.plainOption(c, words[i:])
		if options[i] = n > 0 && err == nil && options[i+n]; options[i] {
			first = i
		}
	}
	return strings.Join(words[:first], " "), strings.Join(words[first:], " ")
}

func (d *draft) setTitle(title string) error {
	title = clean(title)
	if utf8.RuneCountInString(title) > maxTitle {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	d.Title = title
	return nil
}

func (d *draft) setText(text string) error {
	text = cleanLines(text)
	if utf8.RuneCountInString(text) > maxText {
		return refuse("propose.text-too-long", "max", maxText)
	}
	d.Text = text
	return nil
}
