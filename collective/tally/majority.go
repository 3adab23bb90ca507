package tally

import (
	"fmt"
	"math"
	"strings"

	"tocsin/collective"
)

// The options of a vote on a text.
const (
	inFavour = "pour"
	against  = "contre"
)

// majority finds the option that reaches a share of the votes. One half takes more
// than half; any other fraction is reached when it is met
// exactly. Where no other options than for and against stand on the ballots, the
// fraction is what it takes to be for: a text that reaches it is adopted, however many
// are against. Otherwise the option with most votes wins if it reaches the fraction.
// Options with equally many votes, and more than none, tie; where nothing of this
// holds, there is no result.
func majority(e Election, rules Rules) (Result, error) {
	totals := firsts(e)
	base, total, err := e.base(rules)
	if err != nil {
		return Result{}, err
	}
	fraction := rules.Fraction
	if fraction.IsZero() {
		fraction = collective.Half()
	}
	t := Threshold{
		Of: totals, Fraction: fraction, Base: base, Total: total,
		Need: int64(fraction.Need(int(total))), Proposal: e.isProposal(),
	}
	result := Result{Steps: []Step{t}}
	best := highest(totals)
	switch adopted := e.index(inFavour); {
	case t.Proposal && adopted >= 0 && totals[adopted] >= t.Need:
		result.Groups = [][]int{{adopted}}
	case totals[best[0]] > 0 && (len(best) > 1 || totals[best[0]] >= t.Need):
		result.Groups = [][]int{best}
	}
	return result, nil
}

// base is what the fraction is a fraction of, and how much that is.
func (e Election) base(rules Rules) (collective.Base, int64, error) {
	base, total := rules.Of, e.votes()
	taking := total + e.Abstained
	switch base {
	case collective.Expressed, "":
		base = collective.Expressed
	case collective.Cast:
		total = taking
	case collective.Everyone:
		if rules.Electorate < taking+e.Invalid || rules.Electorate > MaxVotes {
			return "", 0, fmt.Errorf("electorate %d: %w", rules.Electorate, ErrElectorate)
		}
		total = rules.Electorate
	default:
		return "", 0, fmt.Errorf("of %q: %w", base, ErrBase)
	}
	if total > math.MaxInt {
		return "", 0, fmt.Errorf("%d votes: %w", total, ErrElection)
	}
	return base, total, nil
}

func (e Election) isProposal() bool {
	for _, name := range e.Candidates {
		if !strings.EqualFold(name, inFavour) && !strings.EqualFold(name, against) {
			return false
		}
	}
	return true
}

func (e Election) index(name string) int {
	for i, candidate := range e.Candidates {
		if strings.EqualFold(candidate, name) {
			return i
		}
	}
	return -1
}
