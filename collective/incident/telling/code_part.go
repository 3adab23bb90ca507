package telling

import "strings"

// part is a letter with its number, as written.
type part struct {
	text   string
	letter byte // capital
	number int
	state  byte // small, 0 where there is none
}

// split reads the parts at the beginning of a line, and the words after them.
func split(line string) (parts []part, rest string) {
	at := 0
	for {
		at += len(line[at:]) - len(strings.TrimLeft(line[at:], " \t,;.·-"))
		p, end, ok := partAt(line, at, parts)
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
func partAt(line string, at int, before []part) (p part, end int, ok bool) {
	switch {
	case at >= len(line):
		return part{}, at, false
	case letter(line[at]):
		p.letter = line[at] &^ 0x20
	case zeroForO(line, at, before):
		p.letter = 'O'
	default:
		return part{}, at, false
	}
	digits := at + 1
	if capital := line[at] < 'a'; capital && digits+1 < len(line) && line[digits] == ' ' {
		digits++
	}
	if p.number, end = numberFrom(line, digits, p.letter, before); end == digits {
		return part{}, at, false
	}
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

// numberFrom is the number at a place, and where it ends.
func numberFrom(line string, at int, of byte, before []part) (n, end int) {
	for end = at; end < len(line) && (digit(line[end]) || end > at && oForZero(line, end, of, before)); end++ {
		if digit(line[end]) {
			n = n*10 + int(line[end]-'0')
		} else {
			n *= 10
		}
		n = min(n, tooMany/10)
	}
	return n, end
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

func digit(b byte) bool { return '0' <= b && b <= '9' }
