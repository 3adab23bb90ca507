package tally

import (
	"cmp"
	"slices"
)

// choose says what comes next: the transfer of the largest surplus (rules 48 and 49)
// or else the exclusion of who has fewest votes (rules 50 and 51). Several candidates
// are those whom no earlier stage tells apart.
func (c *course) choose() (stage Stage, tied []int) {
	stage.Action, tied = Exclusion, c.in.members()
	sign := int64(1)
	if c.pending.size() > 0 {
		stage.Action, tied, sign = Surplus, c.pending.members(), -1
	}
	tied = lowest(tied, c.votes, sign)
	stage.Tied = several(tied)
	for at := len(c.history) - 2; at >= 0 && len(tied) > 1; at-- {
		if fewer := lowest(tied, c.history[at], sign); len(fewer) < len(tied) {
			tied, stage.Settled = fewer, at+1
		}
	}
	if len(tied) > 1 {
		stage.Tied, stage.Settled = tied, 0
	}
	return stage, tied
}

// lowest are those of candidates with the fewest votes, or with most where sign is -1.
func lowest(candidates []int, votes []int64, sign int64) []int {
	var low []int
	for _, c := range candidates {
		switch {
		case len(low) == 0 || sign*votes[c] < sign*votes[low[0]]:
			low = []int{c}
		case votes[c] == votes[low[0]]:
			low = append(low, c)
		}
	}
	return low
}

func several(tied []int) []int {
	if len(tied) < 2 {
		return nil
	}
	return tied
}

// ranked orders candidates by their votes, and those who are equal by the most recent
// stage at which they were not.
func (c *course) ranked(candidates []int) []int {
	slices.SortStableFunc(candidates, func(a, b int) int {
		if order := cmp.Compare(c.votes[b], c.votes[a]); order != 0 {
			return order
		}
		for _, votes := range slices.Backward(c.history) {
			if order := cmp.Compare(votes[b], votes[a]); order != 0 {
				return order
			}
		}
		return 0
	})
	return candidates
}

// branch tries each of tied as the candidate of stage.
func (c *course) branch(stage Stage, tied []int) (outlook, error) {
	var first, together outlook
	at := len(c.stages)
	matters := false
	for i, candidate := range tied {
		one, branched := c.clone(), stage
		one.shown = c.shown && i == 0
		branched.Candidate = candidate
		if err := one.transfer(&branched); err != nil {
			return outlook{}, err
		}
		end, err := one.finish(branched)
		if err != nil {
			return outlook{}, err
		}
		if i == 0 {
			first, together = end, end
		}
		matters = matters || end != first
		together = outlook{together.always.and(end.always), together.ever.or(end.ever)}
	}
	if c.shown {
		c.stages[at].Matters = matters
	}
	return together, nil
}

func (c *course) clone() *course {
	one := *c
	one.elected = slices.Clone(c.elected)
	one.votes = slices.Clone(c.votes)
	one.at = slices.Clone(c.at)
	one.value = slices.Clone(c.value)
	one.history = slices.Clip(c.history)
	return &one
}

// undecided ends a count in which the last seats fall to some of tied, whom no paper
// names: all others who continue are elected, since those would be excluded first.
func (c *course) undecided(tied []int) (outlook, error) {
	others := c.in
	for _, candidate := range tied {
		others = others.without(candidate)
	}
	stage := Stage{Action: Undecided, Tied: tied, Matters: true, Elected: c.ranked(others.members())}
	c.elect(stage.Elected)
	c.end(&stage)
	end, err := c.done()
	for _, candidate := range tied {
		end.ever.add(candidate)
	}
	return end, err
}
