package commands

import (
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// maxTries is how often the numbers of a witness may differ.
const maxTries = 2

// confirmBlindly takes what a witness of a secret vote has counted, and compares: the
// numbers are shown to nobody before the end. Two tries are enough for who was there.
func (c *Call) confirmBlindly(p decision.Proposal, u storage.Urn, text string) error {
	counted, err := c.readCounts(p, text)
	if err != nil {
		return err
	}
	if len(counted) == 0 {
		return refuse("witness.say-numbers", "number", number(p), "witness", c.commandLine(witnessKey), "example", c.urnExample(p))
	}
	missed, err := c.tx.Supports(u.ID, storage.Mismatches)
	if err != nil {
		return err
	}
	tries := 0
	for _, m := range missed {
		if m.Member == c.member.ID {
			tries = len(m.Reason)
		}
	}
	if tries >= maxTries {
		return refuse("witness.no-more", "number", number(p))
	}
	if !sameCounts(counted, u.Ballots) {
		again := storage.Support{Member: c.member.ID, Reason: strings.Repeat("x", tries+1)}
		if _, err := c.tx.Support(u.ID, storage.Mismatches, again); err != nil {
			return err
		}
		return refuse("witness.differs", "number", number(p))
	}
	return c.confirm(p, u)
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
