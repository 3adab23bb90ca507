package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// blocks are written as letters: a line is l, a gap g, a gap that announces G, a head that
// comes again h, one that ends it E.
func blocks(text string) []Block {
	var all []Block
	for _, r := range text {
		b := Block{Height: 10}
		switch r {
		case 'g':
			b = Space(3)
		case 'G':
			b = Space(3)
			b.Keep = true
		case 'h':
			b.Again, b.Keep = true, true
		case 'E':
			b.Ends, b.Gap, b.Keep, b.Height = true, true, true, 3
		}
		b.Draw = func(_, _ float64) { drawn += string(r) }
		all = append(all, b)
	}
	return all
}

var drawn string

func TestGapsDoNotBeginAPage(t *testing.T) {
	for text, want := range map[string]string{ // a page holds 40
		"llll":       "llll",
		"lllll":      "llll l",
		"llllgl":     "llll l",
		"llllgg":     "llll",
		"gllll":      "glll l",
		"lllglgl":    "lllg lgl",
		"lllGl":      "lll l",
		"llGlGl":     "llGl l",
		"hlllgl":     "hlll hl",
		"hlllg":      "hlll",
		"hlllElgl":   "hlll lgl",
		"hlllglglgl": "hlll hlglg hl",
		"":           "",
		"g":          "g",
		"hllllllEhl": "hlll hlll hl",
	} {
		var got []string
		for _, page := range Paginate(blocks(text), 40) {
			drawn = ""
			for _, b := range page {
				b.Draw(0, b.Height)
			}
			got = append(got, drawn)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// Only what is too wide alone is cut, and an address after its strokes.
func TestWrap(t *testing.T) {
	p, err := New("", "", "")
	if err != nil {
		t.Fatal(err)
	}
	const address = "https://exemple.org/caisse-de-solidarite/reglement-interieur-version-definitive-2026.pdf"
	for _, width := range []float64{25, 40, 60, 90, 120} {
		lines := p.Wrap(Reading, "sur "+address, width)
		if got := strings.Join(lines[1:], ""); lines[0] != "sur" && len(lines) > 1 || len(lines) > 1 && got != address {
			t.Errorf("%g: %q", width, lines)
		}
		for _, l := range lines[:len(lines)-1] {
			if width > 30 && l != "sur" && !strings.ContainsAny(l[len(l)-1:], "/-.") {
				t.Errorf("%g: cut inside a word: %q", width, l)
			}
		}
		for _, text := range []string{address, strings.Repeat("x", 300), "-" + strings.Repeat("x", 300), strings.Repeat("é/", 200)} {
			lines := p.Wrap(Reading, text, width)
			if strings.Join(lines, "") != text {
				t.Errorf("%g: %q is %q", width, text, lines)
			}
			for _, l := range lines {
				if p.Width(Reading, l) > width {
					t.Errorf("%g: %q is too wide", width, l)
				}
			}
		}
	}
	for _, width := range []float64{0.1, 0, -4} { // no room is no reason never to end
		if got := fmt.Sprint(p.Wrap(Reading, strings.Repeat("x", 30), width)); strings.Count(got, "x") != 30 {
			t.Error(got)
		}
	}
}
