package chart

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-analyze/charts"
	"golang.org/x/text/unicode/norm"
)

// A face is a font, with its size in pixels.
type face struct {
	family string
	size   int
}

func (f face) style() charts.FontStyle {
	const points = 72.0 / 96 // in a pixel
	return charts.FontStyle{Font: charts.GetFont(f.family), FontSize: float64(f.size) * points, FontColor: ink}
}

// line is the height that a line of text takes.
func (f face) line() int { return f.size * 13 / 10 }

// clean is text on one line, in characters that have a shape, and no longer than what
// could ever be shown.
func clean(text string) string {
	const longest = 400
	var out []rune
	for _, r := range norm.NFC.String(text) {
		switch {
		case r == '\u202f' || r == '\u2007':
			out = append(out, '\u00a0')
		case unicode.IsSpace(r) && r != '\u00a0':
			out = append(out, ' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Me, unicode.Co):
		default:
			out = append(out, r)
		}
		if len(out) == longest {
			break
		}
	}
	return strings.Join(strings.FieldsFunc(string(out), func(r rune) bool { return r == ' ' }), " ")
}

// A measurer knows how wide text is.
type measurer struct{ *charts.Painter }

func newMeasurer() measurer {
	return measurer{charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputSVG, Width: width, Height: width})}
}

func (m measurer) width(f face, text string) int {
	if text == "" {
		return 0
	}
	return m.MeasureText(text, 0, f.style()).Width()
}

// wrap is text in at most limit lines no wider than room, with … where it is shortened.
func (m measurer) wrap(f face, text string, room, limit int) []string {
	words := strings.Split(clean(text), " ")
	var lines []string
	for len(words) > 0 && words[0] != "" {
		if len(lines) == limit-1 {
			return append(lines, m.shorten(f, strings.Join(words, " "), room))
		}
		n := 1
		for n < len(words) && m.width(f, strings.Join(words[:n+1], " ")) <= room {
			n++
		}
		line := strings.Join(words[:n], " ")
		words = slices.Clone(words[n:])
		if m.width(f, line) > room { // one word, broken where the line ends
			head := m.head(f, line, room)
			words = slices.Insert(words, 0, line[len(head):])
			line = head
		}
		lines = append(lines, line)
	}
	return lines
}

// shorten is text on one line, with … where it is cut.
func (m measurer) shorten(f face, text string, room int) string {
	text = clean(text)
	if m.width(f, text) <= room {
		return text
	}
	return strings.TrimRight(m.head(f, text, room-m.width(f, "…")), " \u00a0,;:") + "…"
}

// head is the longest beginning of text that fits, one character at least.
func (m measurer) head(f face, text string, room int) string {
	runes := []rune(text)
	low, high := 1, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if m.width(f, string(runes[:middle])) <= room {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(runes[:low])
}
