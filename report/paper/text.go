package paper

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

const (
	family = "go"
	// unknown stands for a character that the fonts do not have.
	unknown = '□'
	mm      = 25.4 / 72 // in a point
	leading = 1.32
)

// A face is a weight and a size in points.
type face struct {
	style string // "" or "B"
	size  float64
}

// line is the height in millimetres that a line takes.
func (f face) line() float64 { return f.size * mm * leading }

func (p *printer) loadFonts() error {
	font, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		return fmt.Errorf("read font: %w", err)
	}
	p.font = font
	p.pdf.AddUTF8FontFromBytes(family, "", goregular.TTF)
	p.pdf.AddUTF8FontFromBytes(family, "B", gobold.TTF)
	if err := p.pdf.Error(); err != nil {
		return fmt.Errorf("load font: %w", err)
	}
	return nil
}

func (p *printer) has(r rune) bool {
	glyph, err := p.font.GlyphIndex(nil, r)
	return err == nil && glyph != 0 && r <= 0xFFFF
}

// clean has in every text of s only what the fonts can draw.
func (p *printer) clean(s Sheet) Sheet {
	list := func(from []string) []string {
		out := make([]string, len(from))
		for i, text := range from {
			out[i] = p.drawable(text)
		}
		return out
	}
	s.Title, s.Text, s.Footer = p.drawable(s.Title), p.drawable(s.Text), p.drawable(s.Footer)
	s.Lines, s.How, s.Columns = list(s.Lines), list(s.How), list(s.Columns)
	s.Choices = slices.Clone(s.Choices)
	for i, c := range s.Choices {
		s.Choices[i] = Choice{p.drawable(c.Letter), p.drawable(c.Text)}
	}
	w := &s.Words
	for _, word := range []*string{
		&w.Notice, &w.Ballot, &w.Name, &w.Cut, &w.Tally, &w.Hint, &w.Total, &w.Blank, &w.Spoilt, &w.Papers,
		&w.Voted, &w.Counted, &w.Witness, &w.Signature,
	} {
		*word = strings.TrimSpace(p.drawable(*word))
	}
	return s
}

// drawable is text in characters that the fonts have: a letter loses an accent that is
// unknown before it becomes a box, and what has no shape of its own is left out.
func (p *printer) drawable(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	var out strings.Builder
	for _, r := range norm.NFC.String(text) {
		switch {
		case r == '\n':
			out.WriteRune(r)
		case r == '\u202f' || r == '\u2007':
			out.WriteRune('\u00a0')
		case r == '\u2010' || r == '\u2011':
			out.WriteRune('-')
		case unicode.IsSpace(r) && r != '\u00a0':
			out.WriteRune(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Me):
		case p.has(r):
			out.WriteRune(r)
		default:
			base, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
			if !p.has(base) {
				base = unknown
			}
			out.WriteRune(base)
		}
	}
	return out.String()
}
