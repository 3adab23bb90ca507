package tally

// stv is the single transferable vote by the rules of the Scottish Local Government
// Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52, which transfer by
// the weighted inclusive Gregory method with values of five decimal places. Ballots
// with ties are refused, blank ones are not counted for the quota.
//
// The rules break a tie by the most recent stage at which those concerned were not
// equal (49(2), 51(2)(a)) and otherwise by lot (49(3), 51(2)(b)). Here nothing is left
// to a lot: each case is tried. Who is elected in every case is elected; the others
// tie for the seats left. Where there are too many cases, the count ends with ErrTies.
func stv(e Election, seats int) (Result, error) {
	votes := e.votes()
	quota := votes/int64(seats+1) + 1 // rule 46
	work := &working{election: e, seats: seats, quota: quota * Unit, budget: roundBudget(e)}
	outlook, err := newCourse(work).finish(Stage{Action: First})
	if err != nil {
		return Result{}, err
	}
	result := Result{Steps: []Step{Quota{Votes: votes, Quota: quota, Seats: seats}}}
	for _, s := range work.stages {
		result.Steps = append(result.Steps, s)
	}
	for _, c := range work.elected {
		if outlook.always.has(c) {
			result.Groups = append(result.Groups, []int{c})
		}
	}
	result.Open = seats - outlook.always.size()
	if result.Open > 0 {
		result.Groups = append(result.Groups, outlook.ever.minus(outlook.always).members())
	}
	return result, nil
}

// working is what the cases of a count share, and the case that is shown.
type working struct {
	election Election
	seats    int
	quota    int64 // in Units
	budget   int64
	stages   []Stage
	elected  []int
}

// outlook is who is elected in every case, and who in at least one.
type outlook struct{ always, ever set }

// course is how far one case has got. Ballot i is with the candidate of its mark at[i],
// or exhausted, at a value in Units.
type course struct {
	*working
	in        set   // continuing: neither elected nor excluded
	elected   []int // in order
	pending   set   // elected with a surplus that is still theirs
	votes     []int64
	at        []int
	value     []int64
	exhausted int64
	lost      int64
	history   [][]int64 // votes at the end of each stage
	shown     bool
}

func newCourse(w *working) *course {
	lines, n := len(w.election.Ballots), len(w.election.Candidates)
	c := &course{working: w, in: all(n), at: make([]int, lines), value: make([]int64, lines), shown: true}
	c.votes = make([]int64, n)
	for i, b := range w.election.Ballots {
		c.value[i] = Unit
		if len(b.Marks) > 0 {
			c.votes[b.Marks[0].Candidate] += b.Count * Unit // rule 45
		}
	}
	return c
}

// finish ends a stage that has transferred what it had to, and goes on to the last.
func (c *course) finish(stage Stage) (outlook, error) {
	for {
		c.end(&stage)
		vacant := c.seats - len(c.elected)
		if vacant == 0 {
			return c.done()
		}
		if c.in.size() == vacant { // rule 52
			stage = Stage{Action: LastSeats}
			stage.Elected = c.ranked(c.in.members())
			c.elect(stage.Elected)
			c.end(&stage)
			return c.done()
		}
		next, tied := c.choose()
		switch {
		case next.Action == Exclusion && c.votes[tied[0]] == 0:
			if c.in.size()-len(tied) < vacant {
				return c.undecided(tied)
			}
			next.Candidate, next.Tied = tied[0], several(tied)
		case len(tied) > 1:
			return c.branch(next, tied)
		default:
			next.Candidate = tied[0]
		}
		if err := c.transfer(&next); err != nil {
			return outlook{}, err
		}
		stage = next
	}
}

// end elects who reaches the quota (rule 47) and writes the stage down.
func (c *course) end(stage *Stage) {
	var reached []int
	for _, candidate := range c.in.members() {
		if c.votes[candidate] >= c.quota {
			reached = append(reached, candidate)
		}
	}
	reached = c.ranked(reached)
	c.elect(reached)
	votes := append([]int64(nil), c.votes...)
	c.history = append(c.history, votes)
	if c.shown {
		stage.Elected = append(stage.Elected, reached...)
		stage.Votes, stage.Exhausted, stage.Lost = votes, c.exhausted, c.lost
		c.stages = append(c.stages, *stage)
	}
}

func (c *course) elect(candidates []int) {
	for _, candidate := range candidates {
		c.in = c.in.without(candidate)
		c.elected = append(c.elected, candidate)
		if c.votes[candidate] > c.quota {
			c.pending.add(candidate)
		}
	}
}

func (c *course) done() (outlook, error) {
	var elected set
	for _, candidate := range c.elected {
		elected.add(candidate)
	}
	if c.shown {
		c.working.elected = c.elected
	}
	return outlook{elected, elected}, nil
}
