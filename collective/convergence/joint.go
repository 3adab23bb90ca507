package convergence

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"tocsin/collective/decision"
)

// Published is the tally of one collective, with the digest of the message that brought it.
type Published struct {
	Tally  Tally
	Digest string
}

// Joint adds the ballots of several collectives and counts them as one. Those that published none
// add nothing. Nothing is the outcome where there is no ballot at all.
func Joint(terms Terms, all []Published) (decision.Receipt, error) {
	sum := decision.Count{Ballots: map[decision.Choice]int{}}
	for _, p := range all {
		if p.Tally.State != Counted {
			continue
		}
		c := p.Tally.count()
		sum.Electorate, sum.Absent = sum.Electorate+c.Electorate, sum.Absent+c.Absent
		sum.Invalid, sum.Late = sum.Invalid+c.Invalid, sum.Late+c.Late
		for choice, n := range c.Ballots {
			sum.Ballots[choice] += n
		}
	}
	if sum.Voted() == 0 {
		return decision.Receipt{Outcome: Nothing, Rules: terms.rules(), Count: sum}, nil
	}
	return decision.Decide(terms.rules(), len(terms.Options), sum)
}

// Print is the digest of what was added, in hexadecimal digits: two Tocsins that have the same print
// added the same tallies.
func Print(all []Published) string {
	var digests []string
	for _, p := range all {
		digests = append(digests, p.Digest)
	}
	slices.Sort(digests)
	sum := sha256.Sum256([]byte("tocsin joint\n" + strings.Join(digests, "\n")))
	return hex.EncodeToString(sum[:])
}
