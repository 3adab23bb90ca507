package commands

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/i18n"
	"tocsin/storage"
)

func join(lines []string) string { return strings.Join(lines, "\n") }

// capital begins a text with a capital letter; an empty one stays empty.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// mark is what stands before a command where the asker is: in a direct chat it needs
// none.
func (c *Call) mark() string {
	if c.room.Kind == storage.Direct {
		return ""
	}
	return "!"
}

// commandLine is how a command is typed where the asker is.
func (c *Call) commandLine(key string) string { return c.mark() + c.name("name."+key) }

// choiceLine is the i-th line of a list, from 0, that is answered by number.
func (c *Call) choiceLine(i int, text string) string { return strconv.Itoa(i+1) + " · " + text }

// quoted shortens what a member wrote for repeating it.
func quoted(text string) string {
	text = strings.ReplaceAll(clean(text), "`", "'")
	return cutTo(text, 60)
}

// cutTo shortens a text to so many characters, with an ellipsis after them.
func cutTo(text string, length int) string {
	if runes := []rune(text); len(runes) > length {
		return string(runes[:length]) + "…"
	}
	return text
}

// sameText compares texts as people do: case and accents do not matter.
func sameText(a, b string) bool { return i18n.Fold(a) == i18n.Fold(b) }
