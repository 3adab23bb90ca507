package telling

import (
	"slices"
)

// quantity is a number with its unit. Its value is in hundredths: of minutes, where hours
// were said.
type quantity struct {
	value    int
	unit     unit
	hours    bool
	from, to int // tokens
}

var (
	articles = []string{"un", "une", "een", "ein", "eine", "einen", "einer", "a", "an", "one", "1", "another", "d"}
	rangers  = []string{"a", "ou", "tot", "bis", "to", "or", "of", "oder", "et"}
	ordinal  = []string{"e", "eme", "ieme", "de", "ste", "th", "rd", "nd", "er"}
	fillers  = []string{"longs", "longues", "bonnes", "grosses", "lange", "volle", "ganze", "long", "full", "whole", "bons", "d", "de",
		"vains", "vergeefse", "vergebliche", "failed", "phone", "unanswered", "telefonische", "vollen", "gute", "goede", "good", "coup"}
)

// quantities lists what is counted, in the order of the text.
func quantities(tokens []token) []quantity {
	var found []quantity
	for i := 0; i < len(tokens); {
		q, ok := quantityAt(tokens, i)
		if !ok {
			i++
			continue
		}
		found = append(found, q)
		i = q.to
	}
	return found
}

func quantityAt(tokens []token, i int) (quantity, bool) {
	if n, known := onces[tokens[i].text]; known {
		return quantity{value: 100 * n, unit: times, from: i, to: i + 1}, true
	}
	if minute, end, ok := chunks().at(tokens, i); ok {
		return quantity{value: minute, unit: minutes, hours: true, from: i, to: end}, true
	}
	value, next, ok := numberAt(tokens, i)
	if !ok {
		return oneOf(tokens, i)
	}
	next = upTo(tokens, next)
	q := quantity{value: value, from: i, to: next}
	for skip := 0; skip < 3 && next+skip < len(tokens) && tokens[next+skip].part == tokens[next-1].part; skip++ {
		if u, known := units()[tokens[next+skip].text]; known {
			return q.in(tokens, u, next+skip+1), true
		}
		if !slices.Contains(fillers, tokens[next+skip].text) {
			break
		}
	}
	if i > 0 && tokens[i-1].text == "€" {
		q.unit = euros
	}
	return q, true
}

// oneOf reads "une heure", "a month", "une personne". "Un appel" is no count: it may be one that came back.
func oneOf(tokens []token, i int) (quantity, bool) {
	if !slices.Contains(articles, tokens[i].text) || i+1 >= len(tokens) || tokens[i+1].part != tokens[i].part {
		return quantity{}, false
	}
	u, known := units()[tokens[i+1].text]
	if !known || u >= calls && u < persons || u == children || u == once || len(tokens[i+1].text) < 2 {
		return quantity{}, false
	}
	return quantity{value: 100, from: i}.in(tokens, u, i+2), true
}

// numberAt reads a number in digits or words, with the ending of an ordinal.
func numberAt(tokens []token, i int) (value, end int, ok bool) {
	if tokens[i].number < 0 {
		return numerals().at(tokens, i)
	}
	value, end = tokens[i].number, i+1
	if end < len(tokens) && tokens[end].glued && slices.Contains(ordinal, tokens[end].text) {
		end++
	}
	return value, end, true
}

// upTo passes over the upper end of a range: figures must stand, so the lower one counts.
func upTo(tokens []token, next int) int {
	if next >= len(tokens) {
		return next
	}
	at := next
	switch {
	case tokens[at].dash && tokens[at].number >= 0:
	case slices.Contains(rangers, tokens[at].text) && at+1 < len(tokens) && tokens[at+1].part == tokens[next-1].part:
		at++
	default:
		return next
	}
	if _, end, ok := numberAt(tokens, at); ok {
		return end
	}
	return next
}

// in is the quantity in a unit that ends at a token; after hours, minutes may follow.
func (q quantity) in(tokens []token, u unit, end int) quantity {
	q.unit, q.to = u, end
	switch u {
	case years:
		q.unit, q.value = months, 12*q.value
	case once:
		q.unit = times
	case hours:
		q.unit, q.value, q.hours = minutes, 60*q.value, true
		if more, to, ok := beyondTheHour(tokens, end); ok {
			q.value, q.to = q.value+more, to
		}
	case months:
		if more, to, ok := extraAt(tokens, end); ok && more == 3000 {
			q.value, q.to = q.value+50, to
		}
	}
	return q
}

func extraAt(tokens []token, i int) (int, int, bool) {
	if i >= len(tokens) || tokens[i].part != tokens[i-1].part {
		return 0, i, false
	}
	return extras().at(tokens, i)
}

// beyondTheHour reads the rest of 1h30, "1 Std 15" and "une heure et quart".
func beyondTheHour(tokens []token, i int) (more, end int, ok bool) {
	if more, end, ok = extraAt(tokens, i); ok || i >= len(tokens) || tokens[i].part != tokens[i-1].part {
		return more, end, ok
	}
	more, end, ok = numberAt(tokens, i)
	if !ok || more >= 6000 || more%100 != 0 {
		return 0, i, false
	}
	if end < len(tokens) && tokens[end].part == tokens[i].part {
		if u, known := units()[tokens[end].text]; known && u != minutes {
			return 0, i, false // "2 h 12 appels"
		} else if known {
			end++
		}
	}
	return more, end, true
}
