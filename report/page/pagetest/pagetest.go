// Package pagetest reads PDFs as package page makes them, for tests of what is on them.
package pagetest

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"math"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// A4 in points.
const wide, high = 595.28, 841.89

// A Page is what is on it, in the order in which it was drawn.
type Page struct {
	Width, Height float64 // in points
	Lines         []Line
	Boxes         []Box
}

// A Line is text as it stands on a page, in points from the left and from the bottom.
type Line struct {
	X, Y, Size, Width float64
	Text              string
}

// A Box is a rectangle: its upper left in points as those of a Line, its width and height
// in millimetres.
type Box struct{ X, Y, Width, Height float64 }

// Text is the lines of a page.
func (p Page) Text() string {
	var all []string
	for _, l := range p.Lines {
		all = append(all, l.Text)
	}
	return strings.Join(all, "\n")
}

// All is the text of pages, its lines joined again.
func All(pages []Page) string {
	var texts []string
	for _, p := range pages {
		texts = append(texts, strings.ReplaceAll(p.Text(), "\n", " "))
	}
	return strings.Join(texts, " ")
}

// Must is the pages that make makes, nothing on which leaves the page or lies over
// something else, and which come out the same twice.
func Must(tb testing.TB, make func() ([]byte, error)) []Page {
	tb.Helper()
	pdf, err := make()
	if err != nil {
		tb.Fatal(err)
	}
	again, err := make()
	if err != nil || !bytes.Equal(pdf, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	pages := MustRead(tb, pdf)
	for n, p := range pages {
		for _, b := range p.Boxes {
			if b.X < 20 || b.X+b.Width/inMM > p.Width-20 || b.Y > p.Height-20 || b.Y-b.Height/inMM < 20 {
				tb.Errorf("page %d: a box leaves the page: %+v", n+1, b)
			}
		}
		for i, l := range p.Lines {
			if l.X < 20 || l.X+l.Width > p.Width-14 || l.Y < 18 || l.Y > p.Height-20 {
				tb.Errorf("page %d: %q leaves the page: %+v", n+1, l.Text, l)
			}
			for _, m := range p.Lines[:i] {
				over := math.Abs(l.Y-m.Y) < 0.8*min(l.Size, m.Size)
				if over && l.X < m.X+m.Width && m.X < l.X+l.Width {
					tb.Errorf("page %d: %q lies over %q", n+1, l.Text, m.Text)
				}
			}
		}
	}
	return pages
}

var (
	pageObject = regexp.MustCompile(`/Type /Page\n((?s:.*?))/Contents (\d+) 0 R`)
	mediaBox   = regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`)
)

// MustRead is the pages of a PDF.
func MustRead(tb testing.TB, pdf []byte) []Page {
	tb.Helper()
	fonts := map[string]*sfnt.Font{}
	for _, found := range regexp.MustCompile(`/F(\w+) (\d+) 0 R`).FindAllSubmatch(pdf, -1) {
		ttf := goregular.TTF
		if bytes.HasPrefix(mustObject(tb, pdf, found[2]), []byte("<</Type /Font\n/Subtype /Type0\n/BaseFont /utf8goB\n")) {
			ttf = gobold.TTF
		}
		font, err := sfnt.Parse(ttf)
		if err != nil {
			tb.Fatal(err)
		}
		fonts[string(found[1])] = font
	}
	var pages []Page
	for _, found := range pageObject.FindAllSubmatch(pdf, -1) {
		_, stream, _ := bytes.Cut(mustObject(tb, pdf, found[2]), []byte("stream\n"))
		z, err := zlib.NewReader(bytes.NewReader(stream))
		if err != nil {
			tb.Fatal(err)
		}
		content, err := io.ReadAll(z)
		if err != nil {
			tb.Fatal(err)
		}
		p := read(content, fonts)
		if p.Width, p.Height = wide, high; mediaBox.Match(found[1]) {
			m := mediaBox.FindSubmatch(found[1])
			p.Width, p.Height = number(m[1]), number(m[2])
		}
		pages = append(pages, p)
	}
	return pages
}

// mustObject is the PDF from the object of a number on.
func mustObject(tb testing.TB, pdf, number []byte) []byte {
	tb.Helper()
	_, object, ok := bytes.Cut(pdf, fmt.Appendf(nil, "\n%s 0 obj\n", number))
	if !ok {
		tb.Fatalf("no object %s", number)
	}
	return object
}
