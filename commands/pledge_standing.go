package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// asPledges is what the rules are to see.
func asPledges(all []storage.Pledge) []pledge.Pledge {
	list := make([]pledge.Pledge, len(all))
	for i, p := range all {
		list[i] = p.Pledge
	}
	return list
}

// standingPledges reads the pledges that count: those of members who are still in a circle
// of the proposal. Of a forgotten member nothing is kept.
func (c *Call) standingPledges(p decision.Proposal) ([]storage.Pledge, error) {
	all, err := c.tx.Pledges(p.ID)
	if err != nil {
		return nil, err
	}
	var standing []storage.Pledge
	for _, m := range all {
		if _, err := c.tx.Member(m.Member); errors.Is(err, storage.ErrNotFound) {
			if err := c.tx.DropPledge(p.ID, m.Member); err != nil {
				return nil, err
			}
			continue
		} else if err != nil {
			return nil, err
		}
		in, err := c.inACircle(p, m.Member)
		if err != nil {
			return nil, err
		}
		if in {
			standing = append(standing, m)
		}
	}
	return standing, nil
}

func (c *Call) inACircle(p decision.Proposal, member collective.MemberID) (bool, error) {
	for _, circle := range p.Circles() {
		if in, err := c.tx.IsJoined(circle, member); err != nil || in {
			return in, err
		}
	}
	return false, nil
}

// dropSilent erases the pledges of those who were asked and did not answer, or are not
// in a circle any more, and gives those that count.
func (c *Call) dropSilent(p decision.Proposal) ([]storage.Pledge, error) {
	standing, err := c.standingPledges(p)
	if err != nil {
		return nil, err
	}
	all, err := c.tx.Pledges(p.ID)
	if err != nil {
		return nil, err
	}
	var rest []storage.Pledge
	for _, m := range all {
		here := slices.Contains(standing, m)
		switch {
		case here && m.State != pledge.Asked:
			rest = append(rest, m)
			continue
		case m.State == pledge.Pledged: // was not asked, and may come back
			continue
		}
		if err := c.tx.DropPledge(p.ID, m.Member); err != nil {
			return nil, err
		}
		if here {
			if err := c.tellLapsed(p, m.Member); err != nil {
				return nil, err
			}
		}
	}
	return rest, nil
}
