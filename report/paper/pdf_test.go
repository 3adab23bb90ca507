package paper_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A4 in points.
const wide, high = 595.28, 841.89

// A line is text as it stands on a page, in points from the left and from the bottom.
type line struct {
	x, y, size, width float64
	text              string
}

// A box is a rectangle with its width and height in millimetres.
type box struct{ width, height float64 }

type page struct {
	lines []line
	boxes []box
}

func (p page) text() string {
	var all []string
	for _, l := range p.lines {
		all = append(all, l.text)
	}
	return strings.Join(all, "\n")
}

// MustPages reads the pages of a PDF as this package makes them.
func MustPages(tb testing.TB, pdf []byte) []page {
	tb.Helper()
	fonts := map[string]*sfnt.Font{}
	for _, found := range regexp.MustCompile(`/F(\w+) (\d+) 0 R`).FindAllSubmatch(pdf, -1) {
		ttf := goregular.TTF
		if bytes.HasPrefix(MustObject(tb, pdf, found[2]), []byte("<</Type /Font\n/Subtype /Type0\n/BaseFont /utf8goB\n")) {
			ttf = gobold.TTF
		}
		font, err := sfnt.Parse(ttf)
		if err != nil {
			tb.Fatal(err)
		}
		fonts[string(found[1])] = font
	}
	var pages []page
	for _, found := range regexp.MustCompile(`/Type /Page\n(?s:.*?)/Contents (\d+) 0 R`).FindAllSubmatch(pdf, -1) {
		_, stream, _ := bytes.Cut(MustObject(tb, pdf, found[1]), []byte("stream\n"))
		z, err := zlib.NewReader(bytes.NewReader(stream))
		if err != nil {
			tb.Fatal(err)
		}
		content, err := io.ReadAll(z)
		if err != nil {
			tb.Fatal(err)
		}
		pages = append(pages, read(content, fonts))
	}
	return pages
}

// MustObject is the PDF from the object of a number on.
func MustObject(tb testing.TB, pdf, number []byte) []byte {
	tb.Helper()
	_, object, ok := bytes.Cut(pdf, fmt.Appendf(nil, "\n%s 0 obj\n", number))
	if !ok {
		tb.Fatalf("no object %s", number)
	}
	return object
}

var (
	setsFont = regexp.MustCompile(`^BT /F(\w+) ([\d.]+) Tf ET\n`)
	shows    = regexp.MustCompile(`^BT ([-\d.]+) ([-\d.]+) Td \(`)
	draws    = regexp.MustCompile(`^[-\d.]+ [-\d.]+ ([-\d.]+) ([-\d.]+) re`)
)

// read is what a page's stream shows.
func read(content []byte, fonts map[string]*sfnt.Font) page {
	var p page
	var font *sfnt.Font
	var size float64
	for len(content) > 0 {
		if m := setsFont.FindSubmatch(content); m != nil {
			font, size = fonts[string(m[1])], number(m[2])
		} else if m := draws.FindSubmatch(content); m != nil {
			p.boxes = append(p.boxes, box{number(m[1]) * 25.4 / 72, -number(m[2]) * 25.4 / 72})
		} else if m := shows.FindSubmatch(content); m != nil {
			text, rest := shown(content[len(m[0]):])
			p.lines = append(p.lines, line{number(m[1]), number(m[2]), size, width(font, text, size), text})
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
