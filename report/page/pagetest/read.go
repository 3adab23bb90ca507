package pagetest

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf16"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

var (
	setsFont = regexp.MustCompile(`^BT /F(\w+) ([\d.]+) Tf ET\n`)
	colours  = regexp.MustCompile(`^q [\d. ]+ (?:g|rg) (BT )`)
	shows    = regexp.MustCompile(`^BT ([-\d.]+) ([-\d.]+) Td \(`)
	draws    = regexp.MustCompile(`^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re S`)
	moves    = regexp.MustCompile(`^([-\d.]+) 0\.00000 0\.00000 ([-\d.]+) ([-\d.]+) ([-\d.]+) cm\n`)
)

// A setting is how large what follows is drawn, and from where.
type setting struct{ scale, x, y float64 }

func (s setting) at(x, y float64) (float64, float64) { return s.x + s.scale*x, s.y + s.scale*y }

// read is what a page's stream shows.
func read(content []byte, fonts map[string]*sfnt.Font) Page {
	var p Page
	var font *sfnt.Font
	var size float64
	now := setting{scale: 1}
	var before []setting
	for ; len(content) > 0; _, content, _ = bytes.Cut(content, []byte("\n")) {
		if m := colours.FindSubmatchIndex(content[:min(len(content), 60)]); m != nil {
			content = content[m[2]:]
		}
		switch head := content[:min(len(content), 90)]; {
		case bytes.HasPrefix(head, []byte("q\n")):
			before = append(before, now)
		case bytes.HasPrefix(head, []byte("Q\n")) && len(before) > 0:
			now, before = before[len(before)-1], before[:len(before)-1]
		case moves.Match(head):
			m := moves.FindSubmatch(head)
			now.x, now.y = now.at(number(m[3]), number(m[4]))
			now.scale *= number(m[1])
		case setsFont.Match(head):
			m := setsFont.FindSubmatch(head)
			font, size = fonts[string(m[1])], number(m[2])
		case draws.Match(head):
			m := draws.FindSubmatch(head)
			x, y := now.at(number(m[1]), number(m[2]))
			p.Boxes = append(p.Boxes, Box{x, y, now.scale * number(m[3]) * inMM, -now.scale * number(m[4]) * inMM})
		case shows.Match(head):
			m := shows.FindSubmatch(head)
			text, rest := shown(content[len(m[0]):])
			x, y := now.at(number(m[1]), number(m[2]))
			p.Lines = append(p.Lines, Line{x, y, now.scale * size, now.scale * width(font, text, size), text})
			content = rest
		}
	}
	return p
}

const inMM = 25.4 / 72 // of a point

// shown is a string of a PDF in UTF-16, up to its closing bracket.
func shown(content []byte) (text string, rest []byte) {
	var raw []byte
	for i := 0; i < len(content); i++ {
		switch c := content[i]; c {
		case ')':
			var units []uint16
			for ; len(raw) > 1; raw = raw[2:] {
				units = append(units, uint16(raw[0])<<8|uint16(raw[1]))
			}
			return string(utf16.Decode(units)), content[i:]
		case '\\':
			i++
			if c = content[i]; c == 'r' {
				c = '\r'
			}
			raw = append(raw, c)
		default:
			raw = append(raw, c)
		}
	}
	return "", nil
}

func number(b []byte) float64 {
	n, _ := strconv.ParseFloat(string(b), 64)
	return n
}

// width is how wide text is, in points.
func width(f *sfnt.Font, text string, size float64) float64 {
	var sum fixed.Int26_6
	for _, r := range text {
		glyph, _ := f.GlyphIndex(nil, r)
		advance, _ := f.GlyphAdvance(nil, glyph, fixed.I(1000), font.HintingNone)
		sum += advance
	}
	return float64(sum) / 64 * size / 1000
}
