package telling

import "strings"

// grammar reads a phrase of the vocabulary into elements.
type grammar struct {
	*lexicon
	phrase   string
	at       int
	language string
	proper   bool // it names a service or place
}

// row reads elements up to the end of the phrase or of its bracket.
func (g *grammar) row() []element {
	var row []element
	gap, wide := 0, false
	for g.at < len(g.phrase) && g.phrase[g.at] != '|' && g.phrase[g.at] != ')' {
		switch word := g.word(); {
		case word == "..":
			gap = 4
			continue
		case word == "...":
			gap = 8
			continue
		case word == "~":
			gap, wide = 8, true
			continue
		case word != "":
			row = append(row, g.single(word, gap, wide))
		case g.phrase[g.at] == '(':
			row = append(row, g.group(gap, wide))
		default:
			g.at++ // a space
			continue
		}
		gap, wide = 0, false
	}
	return row
}

// word reads the letters and marks of a word.
func (g *grammar) word() string {
	end := g.at
	for end < len(g.phrase) && !strings.ContainsRune(" ()|", rune(g.phrase[end])) {
		end++
	}
	word := g.phrase[g.at:end]
	g.at = end
	return word
}

func (g *grammar) single(word string, gap int, wide bool) element {
	plain, optional := strings.CutSuffix(word, "?")
	return element{id: g.element(plain), gap: gap, wide: wide, optional: optional}
}

// group reads a bracket, whose single words are one element.
func (g *grammar) group(gap int, wide bool) element {
	var words []string
	e := element{id: -1, gap: gap, wide: wide}
	for g.at < len(g.phrase) && g.phrase[g.at] != ')' {
		g.at++ // the bracket or stroke
		start := g.at
		row := g.row()
		if text := g.phrase[start:g.at]; strings.ContainsAny(text, " (") && len(row) > 0 {
			e.rows = append(e.rows, row)
		} else if text != "" {
			words = append(words, text)
		}
	}
	g.at = min(g.at+1, len(g.phrase))
	mark := g.word()
	marked, optional := strings.CutSuffix(mark, "?")
	e.optional = optional
	if len(words) > 0 {
		for i := range words {
			if words[i] = strings.TrimSuffix(words[i], "?"); !strings.ContainsAny(words[i], "*=") {
				words[i] += marked
			}
		}
		e.id = g.element(strings.Join(words, "|"))
	}
	return e
}

// element is the number of a set of words.
func (g *grammar) element(words string) int {
	key := g.language + " " + words
	id, known := g.elements[key]
	if !known {
		id = len(g.elements)
		g.elements[key] = id
		g.languages = append(g.languages, g.language)
	} else if !g.proper {
		return id
	}
	for _, word := range strings.Split(words, "|") {
		g.add(foldWord(word), id, g.language, g.proper)
		if spelled := umlauts.Replace(strings.ToLower(word)); spelled != strings.ToLower(word) {
			g.add(foldWord(spelled), id, g.language, g.proper)
		}
	}
	return id
}
