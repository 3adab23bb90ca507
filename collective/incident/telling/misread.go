package telling

import "strings"

// On paper and on phones the letter O and the digit 0 are one. These rules read one for the other where the code
// cannot mean anything else: nothing begins with a digit, and nothing ends in a letter but the state.

// longestSlug is how many digits the number of a slug has at most.
const longestSlug = 2

// longestCount is how many zeros a count ends in at most.
const longestCount = 4

// zeroForO says whether "06" stands at a place, for O6: the digit that nothing begins with, before the number of a slug, in a
// line of parts without an obstacle. A day ("05 nov") or a phone number is none.
func zeroForO(line string, at int, before []part) bool {
	if len(before) == 0 || obstacleIn(before) || at+1 >= len(line) || line[at] != '0' || !digit(line[at+1]) || line[at+1] == '0' {
		return false
	}
	end := at + 1
	for end < len(line) && digit(line[end]) {
		end++
	}
	if end-at-1 > longestSlug || end < len(line) && !strings.ContainsRune(" \t,;:", rune(line[end])) {
		return false
	}
	next := strings.TrimLeft(line[end:], " \t,;:")
	if next != "" && digit(next[0]) {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	_, month := daysSaid().months[foldWord(strings.TrimRight(word, ".,;"))]
	return !month
}

// oForZero says whether a letter O after a digit is a zero: at the end of the part, or between digits where the
// obstacle was said already. Before a number it is the next part otherwise, and after a channel its state.
func oForZero(line string, at int, of byte, before []part) bool {
	if of&^0x20 == channelLetter || line[at]|0x20 != 'o' {
		return false
	}
	last := at
	for last < at+longestCount && last+1 < len(line) && line[last+1]|0x20 == 'o' {
		last++
	}
	if last+1 < len(line) && digit(line[last+1]) {
		return obstacleIn(before) || of|0x20 == 'o'
	}
	return ends(line, last+1)
}

// obstacleIn says whether an obstacle is among the parts.
func obstacleIn(parts []part) bool {
	for _, p := range parts {
		if p.letter == 'O' {
			return true
		}
	}
	return false
}
