package tally

// plurality counts first preferences: whoever has most wins. What else a ballot ranks
// does not count.
func plurality(e Election) Result { return most(firsts(e)) }

func firsts(e Election) []int64 {
	totals := make([]int64, len(e.Candidates))
	for _, b := range e.Ballots {
		if len(b.Marks) > 0 {
			totals[b.Marks[0].Candidate] += b.Count
		}
	}
	return totals
}

// points adds up what the ballots give: one for each one approved (Brams and Fishburn,
// "Approval Voting", American Political Science Review 72, 1978), the points of a score
// ballot, or those of a budget that each voter shares out as they like, which is
// cumulative voting (James Garth Marshall, "Minorities and Majorities: Their Relative
// Rights", 1853). Left out is 0. The highest sum wins.
func points(e Election) Result {
	totals := make([]int64, len(e.Candidates))
	for _, b := range e.Ballots {
		for _, m := range b.Marks {
			totals[m.Candidate] += b.Count * int64(m.Value)
		}
	}
	return most(totals)
}

func most(totals []int64) Result {
	return Result{Groups: [][]int{highest(totals)}, Steps: []Step{Totals{totals}}}
}

// highest lists those with the highest total.
func highest(totals []int64) []int {
	var best []int
	for c, total := range totals {
		switch {
		case len(best) == 0 || total > totals[best[0]]:
			best = []int{c}
		case total == totals[best[0]]:
			best = append(best, c)
		}
	}
	return best
}
