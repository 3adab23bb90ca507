package tally

import "tocsin/collective"

// Step is a part of the working of a count, in the order in which a person would do
// it by hand: Turnout, Totals, Threshold, Pairwise, Paths, Locking, Round, Quota or
// Stage. Slices of numbers have an entry for each candidate.
type Step interface{ step() }

// Turnout is what was handed in: ballots that say something, blank ones, abstentions
// and ballots that nobody can read.
type Turnout struct{ Votes, Blank, Abstained, Invalid int64 }

// Totals are votes of Plurality, approvals of Approval or points of Score and Cumulative.
type Totals struct{ Of []int64 }

// Threshold is the rule of a Majority: the votes of each option, of which it takes
// Need out of Total. Proposal says that the options are no others than for and
// against, so that the fraction is what it takes to be for.
type Threshold struct {
	Of          []int64
	Fraction    collective.Fraction
	Base        collective.Base
	Total, Need int64
	Proposal    bool
}

// Pairwise is how many ballots prefer a to b, in Over[a][b].
type Pairwise struct{ Over [][]int64 }

// Paths is the strength of the strongest path from a to b, in Strength[a][b].
type Paths struct{ Strength [][]int64 }

// Pair is a majority of For against Against for A over B.
type Pair struct {
	A, B         int
	For, Against int64
	Kept         int // in how many of the orders of Locking it holds
}

// Locking is the work of RankedPairs: the majorities, strongest first, and the orders
// that they lead to. There is more than one where the sequence of equal majorities
// matters; Ways is how many different sets of majorities that sequence can keep.
type Locking struct {
	Pairs  []Pair
	Ways   int
	Orders [][][]int
}

// Round is one of IRV. Votes counts the ballots of those in In; Exhausted the ballots
// that name none of them. Then either Winners is set (more than one: they tie) or Out
// are eliminated: the last one, or at once all who have no vote at all. Tied lists
// those who were last together; Matters says that the result depends on who of them
// goes, and Out is then only the case that is shown.
type Round struct {
	In        []int
	Votes     []int64
	Exhausted int64
	Tied      []int
	Matters   bool
	Out       []int
	Winners   []int
}

// Quota is what it takes to be elected by STV: Votes divided by Seats + 1, without
// remainder, plus one.
type Quota struct {
	Votes, Quota int64
	Seats        int
}

func (Turnout) step()   {}
func (Totals) step()    {}
func (Threshold) step() {}
func (Pairwise) step()  {}
func (Paths) step()     {}
func (Locking) step()   {}
func (Round) step()     {}
func (Quota) step()     {}
func (Stage) step()     {}
