package recount

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"tocsin/collective/tally"
)

// plural is a word that takes an s from two on.
func plural(n int64, word string) string {
	if n < 2 {
		return word
	}
	return word + "s"
}

// and lists candidates as a sentence does.
func (p *printer) and(candidates []int) string {
	list := p.Names(candidates)
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " et " + list[last]
}

// votes writes Units of a vote: 12 or 7,99974.
func votes(units int64) string {
	if units%tally.Unit == 0 {
		return strconv.FormatInt(units/tally.Unit, 10)
	}
	return decimals(units)
}

func decimals(units int64) string {
	return fmt.Sprintf("%d,%05d", units/tally.Unit, units%tally.Unit)
}

// pad fills a text with spaces up to a width, on its left where it is a number.
func pad(text string, width int, number bool) string {
	space := strings.Repeat(" ", max(width-utf8.RuneCountInString(text), 0))
	if number {
		return space + text
	}
	return text + space
}

// table writes rows of cells in columns, the first one text and the others numbers.
func (p *printer) table(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString("  " + pad(cell, widths[i], i > 0))
		}
		p.line("%s", strings.TrimRight(b.String(), " "))
	}
}
