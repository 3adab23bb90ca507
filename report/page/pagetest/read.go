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
	shows    = regexp.MustCompile(`^BT ([-\d.]+) ([-\d.]+) Td \(`)
	draws    = regexp.MustCompile(`^[-\d.]+ [-\d.]+ ([-\d.]+) ([-\d.]+) re`)
)

// read is what a page's stream shows.
func read(content []byte, fonts map[string]*sfnt.Font) Page {
	var p Page
	var font *sfnt.Font
	var size float64
	for len(content) > 0 {
		if !bytes.HasPrefix(content, []byte("BT ")) && !bytes.Contains(content[:min(len(content), 60)], []byte(" re")) {
			_, content, _ = bytes.Cut(content, []byte("\n")) // nothing that is looked for
			continue
		}
		if m := setsFont.FindSubmatch(content); m != nil {
			font, size = fonts[string(m[1])], number(m[2])
		} else if m := draws.FindSubmatch(content); m != nil {
			p.Boxes = append(p.Boxes, Box{number(m[1]) * 25.4 / 72, -number(m[2]) * 25.4 / 72})
		} else if m := shows.FindSubmatch(content); m != nil {
			text, rest := shown(content[len(m[0]):])
			p.Lines = append(p.Lines, Line{number(m[1]), number(m[2]), size, width(font, text, size), text})
			content = rest
		}
		_, content, _ = bytes.Cut(content, []byte("\n"))
	}
	return p
}

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
