package digest

// What a phone shows of a message without scrolling, with its first line and its last: about so many
// lines. A line holds so many items before it wraps too often.
const (
	Screen = 8
	Rows   = Screen - 2
	Each   = 2
)

// Row is a section as it is shown: its first items, and how many more there are.
type Row struct {
	Section
	More int
}

// Short is what fits on a phone: at most so many rows of so many items. Where there are more sections,
// the last row is left free for saying which: they are rest.
func (d Digest) Short(rows, each int) (shown []Row, rest []Section) {
	if len(d) > rows {
		d, rest = d[:rows-1], d[rows-1:]
	}
	for _, s := range d {
		n := min(each, len(s.Items))
		shown = append(shown, Row{Section{s.Kind, s.Items[:n]}, len(s.Items) - n})
	}
	return shown, rest
}

// Cut says whether Short leaves anything out.
func (d Digest) Cut(rows, each int) bool {
	shown, rest := d.Short(rows, each)
	for _, row := range shown {
		if row.More > 0 {
			return true
		}
	}
	return len(rest) > 0
}
