package commands

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// maxTries is how often the numbers of a witness may differ.
const maxTries = 2

// confirmBlindly takes what a witness of a secret vote has counted, and finds the urn
// that says the same: the numbers are shown to nobody before the end. Two tries are
// enough for who was there.
func (c *Call) confirmBlindly(p decision.Proposal, waiting []storage.Urn, text string) error {
	counted, err := c.readCounts(p, text)
	if err != nil {
		return err
	}
	if len(counted) == 0 {
		return refuse("witness.say-numbers", "number", number(p), "witness", c.commandLine(witnessKey), "example", c.urnExample(p))
	}
	others := slices.DeleteFunc(slices.Clone(waiting), func(u storage.Urn) bool { return u.Author == c.member.ID })
	if len(others) == 0 {
		return refuse("witness.own", "number", number(p))
	}
	tries, err := c.mismatches(others[0])
	switch {
	case err != nil:
		return err
	case tries >= maxTries:
		return refuse("witness.no-more", "number", number(p))
	}
	for _, u := range others {
		if sameCounts(counted, u.Ballots) {
			return c.confirm(p, u)
		}
	}
	again := storage.Support{Member: c.member.ID, Reason: strings.Repeat("x", tries+1)}
	if _, err := c.tx.Support(others[0].ID, storage.Mismatches, again); err != nil {
		return err
	}
	return refuse("witness.differs", "number", number(p))
}

// mismatches is how often the asker gave other numbers than an urn's.
func (c *Call) mismatches(u storage.Urn) (int, error) {
	missed, err := c.tx.Supports(u.ID, storage.Mismatches)
	for _, m := range missed {
		if m.Member == c.member.ID {
			return len(m.Reason), err
		}
	}
	return 0, err
}

// sameCounts compares the numbers of two counts; none is zero.
func sameCounts(a, b map[decision.Choice]int) bool {
	for choice, n := range a {
		if b[choice] != n {
			return false
		}
	}
	for choice, n := range b {
		if a[choice] != n {
			return false
		}
	}
	return true
}
