package commands

import (
	"strings"

	"tocsin/collective/decision"
)

// participants names who took part in a secret vote, where the rule said so beforehand
// and enough did: at least half, and three.
func (c *Call) participants(v voice, p decision.Proposal) (string, error) {
	count := p.Receipt.Count
	if !p.Rules.Secret || !p.Rules.Names || count.Voted() < 3 || 2*count.Voted() < count.Electorate {
		return "", nil
	}
	voted, _, err := c.tx.Turnout(p.ID)
	if err != nil {
		return "", err
	}
	urns, err := c.countedUrns(p)
	if err != nil {
		return "", err
	}
	for _, u := range urns {
		voted = append(voted, u.Voters...)
	}
	names, err := c.namesOf(voted)
	if len(names) == 0 {
		return "", err
	}
	return v.T("receipt.participants", "names", strings.Join(names, ", ")), err
}
