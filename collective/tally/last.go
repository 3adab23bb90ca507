package tally

// lead says whether a round of IRV decides: for whoever has more than half of the
// votes or is alone, or for all of in where no ballot names any of them.
func lead(in set, votes []int64) (winners set, decided bool) {
	total := int64(0)
	list := in.members()
	for _, c := range list {
		total += votes[c]
	}
	if total == 0 || len(list) == 1 {
		return in, true
	}
	for _, c := range list {
		if votes[c] > total-votes[c] {
			winners.add(c)
			return winners, true
		}
	}
	return set{}, false
}

// last is the set of those of in with the fewest votes.
func last(in set, votes []int64) set {
	var fewest set
	lowest := int64(-1)
	for _, c := range in.members() {
		if lowest < 0 || votes[c] < lowest {
			lowest, fewest = votes[c], set{}
		}
		if votes[c] == lowest {
			fewest.add(c)
		}
	}
	return fewest
}

// cases are the sets that can go when tied are last together: one of them, or all of
// them at once where they have no votes.
func cases(tied set, votes []int64) []set {
	list := tied.members()
	if votes[list[0]] == 0 {
		return []set{tied}
	}
	sets := make([]set, len(list))
	for i, c := range list {
		sets[i].add(c)
	}
	return sets
}
