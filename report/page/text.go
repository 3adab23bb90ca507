package page

import (
	"fmt"
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

// A Face is a weight and a size in points.
type Face struct {
	style string // "" or "B"
	size  float64
}

// Line is the height in millimetres that a line takes.
func (f Face) Line() float64 { return f.size * mm * leading }

// Base is how far under the top of a line one writes on.
func (f Face) Base() float64 { return f.size * mm * 1.1 }

func (p *Printer) loadFonts() error {
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

func (p *Printer) has(r rune) bool {
	glyph, err := p.font.GlyphIndex(nil, r)
	return err == nil && glyph != 0 && r <= 0xFFFF
}

// alike are signs that the fonts have in the place of those that they lack: of rules that
// are met and not met, of the item that is spoken of.
var alike = strings.NewReplacer("✓", "√", "✗", "×", "▸", "►")

// Drawable is text in characters that the fonts have: a letter loses an accent that is
// unknown before it becomes a box, and what has no shape of its own is left out.
func (p *Printer) Drawable(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(alike.Replace(text))
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
