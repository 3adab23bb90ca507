package page

import "strings"

// Width is how wide text is on one line.
func (p *Printer) Width(f Face, text string) float64 {
	p.pdf.SetFont(family, f.style, f.size)
	return p.pdf.GetStringWidth(text)
}

// Wrap is text in lines no wider than width. It breaks at spaces, never at one that
// does not break, and inside a word only if that alone is too wide: then after a stroke,
// such as those of addresses, where one comes late enough in the line.
func (p *Printer) Wrap(f Face, text string, width float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line := ""
		for word := range strings.SplitSeq(paragraph, " ") {
			if word == "" {
				continue
			}
			if line != "" && p.Width(f, line+" "+word) <= width {
				line += " " + word
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for word != "" && p.Width(f, word) > width {
				head := p.head(f, word, width)
				lines, word = append(lines, head), word[len(head):]
			}
			line = word
		}
		if line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, line) // one empty line at most between paragraphs
		}
	}
	return lines
}

// head is the longest beginning of word that fits, one character at least, or up to the
// last stroke in its second half.
func (p *Printer) head(f Face, word string, width float64) string {
	end, stroke := 0, 0
	for i, r := range word {
		next := i + len(string(r))
		if end > 0 && p.Width(f, word[:next]) > width {
			break
		}
		if end = next; strings.ContainsRune("/-_.?&=,;", r) {
			stroke = end
		}
	}
	if stroke > end/2 {
		return word[:stroke]
	}
	return word[:end]
}

// Shorten is text in at most limit lines, with … where something is left out.
func (p *Printer) Shorten(f Face, text string, width float64, limit int) []string {
	lines := p.Wrap(f, text, width)
	if len(lines) <= limit {
		return lines
	}
	lines = lines[:limit:limit]
	last := strings.TrimRight(lines[limit-1], " ")
	for last != "" && p.Width(f, last+"…") > width {
		runes := []rune(last)
		last = strings.TrimRight(string(runes[:len(runes)-1]), " ")
	}
	lines[limit-1] = last + "…"
	return lines
}

// Fit is the beginning of text that fits on one line.
func (p *Printer) Fit(f Face, text string, width float64) string {
	return strings.Join(p.Shorten(f, text, width, 1), "")
}
