package paper

import "strings"

func (p *printer) width(f face, text string) float64 {
	p.pdf.SetFont(family, f.style, f.size)
	return p.pdf.GetStringWidth(text)
}

// wrap is text in lines no wider than width. It breaks at spaces, never at one that
// does not break, and inside a word only if that alone is too wide.
func (p *printer) wrap(f face, text string, width float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line := ""
		for word := range strings.SplitSeq(paragraph, " ") {
			if word == "" {
				continue
			}
			if line != "" && p.width(f, line+" "+word) <= width {
				line += " " + word
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for p.width(f, word) > width {
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

// head is the longest beginning of word that fits, one character at least.
func (p *printer) head(f face, word string, width float64) string {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if end > 0 && p.width(f, word[:next]) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// shorten is text in at most limit lines, with … where something is left out.
func (p *printer) shorten(f face, text string, width float64, limit int) []string {
	lines := p.wrap(f, text, width)
	if len(lines) <= limit {
		return lines
	}
	lines = lines[:limit:limit]
	last := strings.TrimRight(lines[limit-1], " ")
	for last != "" && p.width(f, last+"…") > width {
		runes := []rune(last)
		last = strings.TrimRight(string(runes[:len(runes)-1]), " ")
	}
	lines[limit-1] = last + "…"
	return lines
}

// fit is the beginning of text that fits on one line.
func (p *printer) fit(f face, text string, width float64) string {
	return strings.Join(p.shorten(f, text, width, 1), "")
}
