package tally

// irv is instant-runoff voting (the alternative vote; W. R. Ware, 1871): each ballot
// counts for the one it prefers among those left; the last is eliminated until one
// has more than half of the ballots that still name somebody. A ballot that names
// nobody left is exhausted. Ballots with ties are refused.
//
// Where several are last together, each of them is tried: who wins in any of these
// cases is a winner, and more than one winner is a tie. Candidates without any vote go
// at once: they have nothing to pass on, so that their sequence changes nothing.
// Where there are too many cases, the count ends with ErrTies.
func irv(e Election) (Result, error) {
	r := runoff{election: e, known: map[set]set{}, budget: roundBudget(e)}
	in := all(len(e.Candidates))
	winners, err := r.winners(in)
	if err != nil {
		return Result{}, err
	}
	result := Result{Groups: [][]int{winners.members()}}
	for {
		round, err := r.round(in)
		if err != nil {
			return Result{}, err
		}
		result.Steps = append(result.Steps, round)
		if round.Winners != nil {
			return result, nil
		}
		for _, c := range round.Out {
			in = in.without(c)
		}
	}
}

// roundBudget bounds how many ballots are looked at to try every case of a tie. It
// always leaves enough for a count without ties.
func roundBudget(e Election) int64 {
	lines := int64(len(e.Ballots) + 1000)
	return 200_000_000 + 2*int64(len(e.Candidates))*lines
}

type runoff struct {
	election Election
	known    map[set]set // the winners among a set of candidates
	budget   int64
}

// votes counts the ballots for each of in, and those that name none of them.
func (r *runoff) votes(in set) (votes []int64, exhausted int64) {
	r.budget -= int64(len(r.election.Ballots) + 1000)
	votes = make([]int64, len(r.election.Candidates))
	for _, b := range r.election.Ballots {
		if at := next(b, 0, in); at < len(b.Marks) {
			votes[b.Marks[at].Candidate] += b.Count
		} else if at > 0 {
			exhausted += b.Count
		}
	}
	return votes, exhausted
}

// next is the index of the first mark, from one on, of a candidate that is in.
func next(b Ballot, from int, in set) int {
	for from < len(b.Marks) && !in.has(int(b.Marks[from].Candidate)) {
		from++
	}
	return from
}

// winners are those of in who win in at least one of the cases.
func (r *runoff) winners(in set) (set, error) {
	if winners, ok := r.known[in]; ok {
		return winners, nil
	}
	votes, _ := r.votes(in)
	if r.budget < 0 {
		return set{}, ErrTies
	}
	winners, decided := lead(in, votes)
	if !decided {
		for _, out := range cases(last(in, votes), votes) {
			more, err := r.winners(in.minus(out))
			if err != nil {
				return set{}, err
			}
			winners = winners.or(more)
		}
	}
	r.known[in] = winners
	return winners, nil
}

// round is the round among in as it is shown.
func (r *runoff) round(in set) (Round, error) {
	votes, exhausted := r.votes(in)
	round := Round{In: in.members(), Votes: votes, Exhausted: exhausted}
	if winners, decided := lead(in, votes); decided {
		round.Winners = winners.members()
		return round, nil
	}
	tied := last(in, votes)
	options := cases(tied, votes)
	round.Out = options[0].members()
	if len(options) == 1 {
		return round, nil
	}
	round.Tied = tied.members()
	first, err := r.winners(in.minus(options[0]))
	for _, out := range options[1:] {
		other, failed := r.winners(in.minus(out))
		if failed != nil {
			err = failed
		}
		round.Matters = round.Matters || other != first
	}
	return round, err
}
