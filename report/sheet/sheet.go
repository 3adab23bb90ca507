// Package sheet writes tables that spreadsheet programs open. What people wrote stays text in
// them: no program computes it.
package sheet

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What spreadsheet programs have room for.
const (
	maxRows = 1 << 20
	maxName = 31    // of a sheet, in UTF-16
	maxCell = 32767 // in UTF-16
)

// ErrTooLong says that a table has more rows than spreadsheet programs show.
var ErrTooLong = errors.New("sheet: more rows than spreadsheet programs show")

// whole is the number that a cell is, if it is one that every program shows as it is
// written: no sign, no zero before it, not so long that it is rounded.
func whole(cell string) (int, bool) {
	n, err := strconv.Atoi(cell)
	return n, err == nil && n >= 0 && len(cell) < 16 && strconv.Itoa(n) == cell
}

// tab is a name that a sheet may have.
func tab(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(name, "\ufffd"))
	name = strings.Trim(strings.Join(strings.Fields(name), " "), "' ")
	if name = strings.Trim(cut(name, maxName), "' "); name == "" || strings.EqualFold(name, "history") {
		return "1"
	}
	return name
}

// names are those of the sheets of a workbook: programs open none in which two are the same,
// capitals or not.
func names(tabs []Tab) []string {
	taken := map[string]bool{}
	out := make([]string, len(tabs))
	for i, t := range tabs {
		name := tab(t.Name)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			number := " " + strconv.Itoa(n)
			name = cut(tab(t.Name), maxName-len(number)) + number
		}
		taken[strings.ToLower(name)] = true
		out[i] = name
	}
	return out
}

// cut is the beginning of text that is so long in UTF-16.
func cut(text string, limit int) string {
	n := 0
	for i, r := range text {
		if n++; r > 0xFFFF {
			n++
		}
		if n > limit {
			return text[:i]
		}
	}
	return text
}

// shown is text without what no XML may have.
func shown(cell string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r):
			return -1
		case r == '\uFFFE' || r == '\uFFFF':
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(cell, "\r\n", "\n"), "\ufffd"))
}
