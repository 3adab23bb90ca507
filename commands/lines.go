package commands

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tocsin/storage"
)

func join(lines []string) string { return strings.Join(lines, "\n") }

// capital begins a text with a capital letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// commandLine is how a command is typed where the asker is: in a direct chat it
// needs no mark.
func (c *Call) commandLine(key string) string {
	if c.room.Kind == storage.Direct {
		return c.name("name." + key)
	}
	return "!" + c.name("name."+key)
}

// itoa writes a number that is not to be grouped: of a proposal, in a command.
func itoa(n int) string { return strconv.Itoa(n) }
