package tally

import "math/bits"

// set is a set of candidates. It is comparable, so that it can be a key of a map.
type set [MaxCandidates / 64]uint64

// all is the set of the first n candidates.
func all(n int) set {
	var s set
	for c := range n {
		s.add(c)
	}
	return s
}

func (s *set) add(c int)     { s[c/64] |= 1 << (c % 64) }
func (s set) has(c int) bool { return s[c/64]&(1<<(c%64)) != 0 }

func (s set) without(c int) set {
	s[c/64] &^= 1 << (c % 64)
	return s
}

func (s set) and(t set) set {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}

func (s set) or(t set) set {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

func (s set) minus(t set) set {
	for i := range s {
		s[i] &^= t[i]
	}
	return s
}

func (s set) size() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// members lists the candidates of s in the order of their indexes.
func (s set) members() []int {
	list := make([]int, 0, s.size())
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			list = append(list, 64*i+bits.TrailingZeros64(word))
		}
	}
	return list
}
