package poster

import (
	"strings"

	"tocsin/report/page"
)

const (
	gap        = 6.0 // between parts, at the least
	inside     = 4.0 // of a frame
	titleLines = 8
	placeLines = 4 // of the times, and of the place
	reachLines = 4 // of the contact
	framed     = 150.0
)

// A part is what belongs together, a block a line or one in all.
type part []page.Block

// stacked is how high parts are, one under the other.
func stacked(parts []part) float64 {
	height := -gap
	for _, p := range parts {
		height += gap + page.Total(p)
	}
	return height
}

// parts are those that say something.
func (s sheet) parts() []part {
	return some(s.heading(), s.meeting(), s.about(), s.targets(), s.asks(), s.contact())
}

func some(parts ...part) []part {
	var out []part
	for _, p := range parts {
		if len(p) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// heading is the title: no word of it broken, its lines about equally long.
func (s sheet) heading() part {
	text, size := s.OneLine(s.Poster.Title), s.title
	for size > brokenTitle && !s.unbroken(page.Bold(size), text) {
		size--
	}
	f := page.Bold(size)
	lines := s.Shorten(f, text, page.Body, titleLines)
	if len(lines) < titleLines {
		for width := page.Body; ; width -= 2 {
			narrower := s.Wrap(f, text, width)
			if len(narrower) > len(lines) || !s.unbroken(f, text) || width < page.Body/3 {
				break
			}
			lines = narrower
		}
	}
	var p part
	for _, line := range lines {
		p = append(p, page.Block{Height: f.Line() * 0.86, Draw: func(y, _ float64) { s.Text(f, page.Left, y, line) }})
	}
	return p
}

// unbroken says whether every word is as wide as the page at most.
func (s sheet) unbroken(f page.Face, text string) bool {
	for word := range strings.SplitSeq(text, " ") {
		if s.Width(f, word) > page.Body {
			return false
		}
	}
	return true
}

// meeting is when and where, between two strokes.
func (s sheet) meeting() part {
	var lines part
	add := func(text string, larger float64) {
		f := s.onOneLine(text, larger)
		for _, line := range s.short(f, text, placeLines) {
			lines = append(lines, page.Block{Height: f.Line(), Draw: func(y, _ float64) { s.Text(f, page.Left, y, line) }})
		}
	}
	add(strings.Join(s.When, "\n"), 1.5)
	add(s.Where, 1.2)
	if len(lines) == 0 {
		return nil
	}
	const stroke, pad = 1.2, 2.0
	height := page.Total(lines) + 2*(stroke+pad)
	return part{{Height: height, Draw: func(y, _ float64) {
		s.Stroke(y, stroke)
		s.Put(lines, y+stroke+pad, height)
		s.Stroke(y+height-stroke, stroke)
	}}}
}

// onOneLine is a face as many times as large as the text, or less where that keeps every
// line of what it is for whole.
func (s sheet) onOneLine(text string, larger float64) page.Face {
	widest := 0.0
	for _, line := range s.Paragraphs(text) {
		widest = max(widest, s.Width(page.Bold(s.text), line))
	}
	if fits := page.Body / widest; fits > 1.05 {
		larger = min(larger, fits*0.99)
	}
	return page.Bold(s.text * larger)
}
