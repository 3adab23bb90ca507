package page

import (
	"regexp"
	"strings"
	"unicode"
)

var breaks = strings.NewReplacer(
	"\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ",
)

// signs stand after a space in some languages, and neither begin nor end a line.
var signs = strings.NewReplacer(
	" :", "\u00a0:", " ;", "\u00a0;", " ?", "\u00a0?", " !", "\u00a0!", " %", "\u00a0%", " €", "\u00a0€",
	"« ", "«\u00a0", " »", "\u00a0»", "n° ", "n°\u00a0", "N° ", "N°\u00a0",
)

// hour is a time of day as French writes it.
var hour = regexp.MustCompile(`\d h( \d\d)?\b`)

// Paragraphs is text without what has no shape and can mislead about what has; every line of
// it says something, and breaks neither before a sign nor in an hour.
func Paragraphs(text string) string {
	text = strings.Map(func(r rune) rune {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			return -1
		}
		return r
	}, breaks.Replace(strings.ToValidUTF8(text, "\ufffd")))
	var out []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return hour.ReplaceAllStringFunc(signs.Replace(strings.Join(out, "\n")), func(at string) string {
		return strings.ReplaceAll(at, " ", "\u00a0")
	})
}

// OneLine is Paragraphs on one line.
func OneLine(text string) string { return strings.ReplaceAll(Paragraphs(text), "\n", " ") }

// OneLine is text on one line that can be drawn.
func (p *Printer) OneLine(text string) string { return p.Drawable(OneLine(text)) }

// Paragraphs are the lines of a text, each of which can be drawn.
func (p *Printer) Paragraphs(text string) []string {
	if text = Paragraphs(text); text == "" {
		return nil
	}
	return strings.Split(p.Drawable(text), "\n")
}
