package paper

import (
	"slices"
	"strings"
)

// clean has in every text of s only what the fonts can draw.
func (p *printer) clean(s Sheet) Sheet {
	list := func(from []string) []string {
		out := make([]string, len(from))
		for i, text := range from {
			out[i] = p.Drawable(text)
		}
		return out
	}
	s.Title, s.Text = p.Drawable(s.Title), p.Drawable(s.Text)
	s.Lines, s.How, s.Columns = list(s.Lines), list(s.How), list(s.Columns)
	s.Choices = slices.Clone(s.Choices)
	for i, c := range s.Choices {
		s.Choices[i] = Choice{p.Drawable(c.Letter), p.Drawable(c.Text)}
	}
	w := &s.Words
	for _, word := range []*string{
		&w.Notice, &w.Ballot, &w.Name, &w.Cut, &w.Tally, &w.Hint, &w.Total, &w.Blank, &w.Spoilt, &w.Papers,
		&w.Voted, &w.Counted, &w.Witness, &w.Signature,
	} {
		*word = strings.TrimSpace(p.Drawable(*word))
	}
	return s
}
