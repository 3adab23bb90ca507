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

// part is a letter with its number, as written.
type part struct {
	text   string
	letter byte // capital
	number int
	state  byte // small, 0 where there is none
}

// ParseCode reads a code as Code writes it, with its parts in any order, in small letters too, with or without
// spaces between them. What follows the first word that is no part is the rest. Its
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

// IsCode says whether a line begins like a code, right or wrong: with at least a service and one more part.
func IsCode(line string) bool {
	parts, _ := split(line)
	for _, p := range parts {
		if p.letter == 'S' {
			return len(parts) > 1
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

// split reads the parts at the beginning of a line, and the words after them.
func split(line string) (parts []part, rest string) {
	at := 0
	for {
		at += len(line[at:]) - len(strings.TrimLeft(line[at:], " \t,;.·-"))
		p, end, ok := partAt(line, at)
		if !ok {
			return parts, strings.TrimSpace(strings.TrimLeft(line[at:], ":"))
		}
		parts = append(parts, p)
		at = end
	}
}

// tooMany stands for a number of more digits than any count.
const tooMany = 1 << 30

// partAt reads a part at a place of the line. Between a capital and its number may be one space, as people write
// in boxes. A letter of the state is one only where it is not the letter of the next part.
func partAt(line string, at int) (p part, end int, ok bool) {
	if at >= len(line) || !letter(line[at]) {
		return part{}, at, false
	}
	digits := at + 1
	if capital := line[at] < 'a'; capital && digits+1 < len(line) && line[digits] == ' ' {
		digits++
	}
	for end = digits; end < len(line) && digit(line[end]); end++ {
		if p.number = p.number*10 + int(line[end]-'0'); p.number > tooMany/10 {
			p.number = tooMany / 10
		}
	}
	if end == digits {
		return part{}, at, false
	}
	p.letter = line[at] &^ 0x20
	if p.letter == channelLetter && end < len(line) && strings.IndexByte(stateLetters, line[end]|0x20) >= 0 && ends(line, end+1) {
		p.state = line[end] | 0x20
		end++
	}
	if !ends(line, end) && !begins(line, end) {
		for end < len(line) && !strings.ContainsRune(" \t,;", rune(line[end])) { // "S3abc" is all wrong
			end++
		}
		p.letter = 0
	}
	p.text = line[at:end]
	return p, end, true
}

// ends says whether a part may end at a place: at anything but a letter or digit, or where the next part begins.
func ends(line string, at int) bool {
	return at >= len(line) || !digit(line[at]) && (!letter(line[at]) || begins(line, at)) && line[at] < 0x80
}

// begins says whether a letter with its number stands at a place.
func begins(line string, at int) bool {
	return at+1 < len(line) && letter(line[at]) && digit(line[at+1])
}

func letter(b byte) bool { return 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z' }
func digit(b byte) bool  { return '0' <= b && b <= '9' }
