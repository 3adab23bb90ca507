package telling

import (
	"fmt"
	"strings"

	"tocsin/collective/incident"
)

// Reason says why a part of a code is wrong; it is a stable key for translations.
type Reason string

// The reasons.
const (
	UnknownLetter Reason = "unknown-letter"
	OutOfRange    Reason = "out-of-range" // no such number in the list of the form
	TooLarge      Reason = "too-large"    // more than a report takes
	Repeated      Reason = "repeated"
)

// CodeError is a part of a code that was not taken.
type CodeError struct {
	Part string // as it was written
	Why  Reason
}

// Error names the part: it is a letter and a number, and says nothing of anybody.
func (e *CodeError) Error() string { return fmt.Sprintf("part %s of the code: %s", e.Part, e.Why) }

// ParseCode reads a code as Code writes it, with its parts in any order, in small letters too, with or without
// spaces between them, and with O and 0 for one another where that can be told. What follows the first word that is no part is the rest. Its
// error is a *CodeError: nothing is guessed, and of a wrong code nothing is taken.
func ParseCode(line string) (told Told, rest string, err error) {
	parts, rest := split(line)
	told = Told{Sure: map[incident.Dimension]bool{}, Unsure: map[incident.Dimension][]string{}}
	seen := map[byte]bool{}
	for _, p := range parts {
		if seen[p.letter] {
			return Told{}, "", &CodeError{p.text, Repeated}
		}
		seen[p.letter] = true
		if why := told.take(p); why != "" {
			return Told{}, "", &CodeError{p.text, why}
		}
	}
	return told, rest, nil
}

// IsCode says whether a line begins like a code, right or wrong: with at least a service and one more part, or
// with a service and nothing else in the line.
func IsCode(line string) bool {
	parts, rest := split(line)
	for _, p := range parts {
		if p.letter == 'S' {
			return len(parts) > 1 || rest == ""
		}
	}
	return false
}

// take adds a part, or says why it is wrong.
func (t *Told) take(p part) Reason {
	for _, c := range coded {
		if c.letter == p.letter {
			return t.takeSlug(c.dimension, p)
		}
	}
	if m := strings.IndexByte(measured, p.letter); m >= 0 {
		return takeNumber(&t.Values[m], p.number, limits[m], incident.Measure(m).Summed())
	}
	if p.letter == timesLetter {
		return takeNumber(&t.Times, p.number, mostTimes, true)
	}
	return UnknownLetter
}

func (t *Told) takeSlug(d incident.Dimension, p part) Reason {
	all := slugs(d)
	if p.number < 1 || p.number > len(all) {
		return OutOfRange
	}
	t.Codes.Set(d, all[p.number-1])
	t.Sure[d] = true
	if p.state != 0 {
		t.Codes.State = slugs(incident.State)[strings.IndexByte(stateLetters, p.state)]
		t.Sure[incident.State] = true
	}
	return ""
}

// takeNumber takes a count, or the number of a band.
func takeNumber(to *int, n, limit int, counts bool) Reason {
	switch {
	case n < 1, n > limit && !counts:
		return OutOfRange
	case n > limit:
		return TooLarge
	}
	*to = n
	return ""
}
