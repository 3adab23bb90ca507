package assembly

import (
	"slices"
	"strings"
)

// PutBack puts a line that was taken out where it stood: with its number, among the others of its
// part in the order of theirs. It errors with ErrNoPart, with ErrEmpty, with ErrSame where a line
// has that number, and with ErrNoLine for a number that was never given.
func (d Document) PutBack(part int, line Line) (Document, error) {
	_, there := d.Line(line.Number)
	switch {
	case part < 0 || part >= len(d.Parts):
		return d, ErrNoPart
	case strings.TrimSpace(line.Text) == "":
		return d, ErrEmpty
	case there:
		return d, ErrSame
	case line.Number < 1 || line.Number > d.Last:
		return d, ErrNoLine
	}
	d = d.clone()
	lines := d.Parts[part].Lines
	at, _ := slices.BinarySearchFunc(lines, line.Number, func(l Line, n int) int { return l.Number - n })
	d.Parts[part].Lines = slices.Insert(lines, at, line)
	return d, nil
}
