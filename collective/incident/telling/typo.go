package telling

import (
	"cmp"
	"hash/maphash"
	"maps"
	"slices"
	"strings"
)

// From these lengths on a word may have one wrong letter: the name of a service or place, and any other.
const (
	slips      = 6
	otherSlips = 8
)

// longestWord is from which length on a word is not looked at for slips.
const longestWord = 32

var seed = maphash.MakeSeed()

// rest is what is left of a word of the vocabulary without one of its letters.
type rest struct {
	hash uint64
	word int32
}

// neighbours remembers each long word without any one of its letters: two words that share such a
// rest are two slips apart at most.
func (l *lexicon) neighbours(known string) {
	for _, word := range strings.Fields(known) {
		l.known[word] = true
	}
	for _, word := range slices.Sorted(maps.Keys(l.exact)) {
		if len(word) < slips || len(word) < otherSlips && !l.proper[word] {
			continue
		}
		at := int32(len(l.long))
		l.long = append(l.long, word)
		shorter(word, func(hash uint64) { l.rests = append(l.rests, rest{hash, at}) })
	}
	slices.SortFunc(l.rests, func(a, b rest) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) })
}

// same says whether two words mean the same in all patterns, as a word and its plural do.
func (l *lexicon) same(a, b string) bool {
	first, second := l.exact[a], l.exact[b]
	for _, id := range first {
		for _, other := range second {
			if id == other {
				return true
			}
		}
	}
	return false
}

// slipOf is the only word of the vocabulary that one wrong, missing, added or swapped letter makes of an
// unknown one, which may have an ending besides; or "". The first letter is never the wrong one.
func (l *lexicon) slipOf(word string) string {
	if l.known[word] {
		return ""
	}
	found := l.nearest(word)
	if found != "" || len(word) <= slips {
		return found
	}
	if last := len(word) - 1; word[last] == 's' || word[last] == 'n' || word[last] == 'e' {
		return l.nearest(word[:last])
	}
	return ""
}

func (l *lexicon) nearest(word string) (found string) {
	if len(word) < slips || len(word) > longestWord {
		return ""
	}
	clear := true
	shorter(word, func(hash uint64) {
		i, _ := slices.BinarySearchFunc(l.rests, hash, func(r rest, h uint64) int { return cmp.Compare(r.hash, h) })
		for ; i < len(l.rests) && l.rests[i].hash == hash; i++ {
			switch near := l.long[l.rests[i].word]; {
			case near == found || !slip(near, word):
			case found != "" && !l.same(found, near):
				clear = false
			default:
				found = near
			}
		}
	})
	if !clear {
		return ""
	}
	return found
}

// shorter visits a word and the word without each of its letters but the first.
func shorter(word string, visit func(uint64)) {
	visit(maphash.String(seed, word))
	var rest [longestWord]byte
	if len(word) > len(rest) {
		return
	}
	for i := 1; i < len(word); i++ {
		n := copy(rest[:], word[:i])
		n += copy(rest[n:], word[i+1:])
		visit(maphash.Bytes(seed, rest[:n]))
	}
}

// slip says whether two words differ by one letter, or by two neighbours swapped.
func slip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) > len(b) {
		return a[i+1:] == b[i:]
	}
	if i == len(b) || a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
