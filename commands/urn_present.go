package commands

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// addPresent adds everybody who is noted as there in the room of the assembly, and has not
// voted otherwise: those whose hands were counted.
func (c *Call) addPresent(p decision.Proposal, u *storage.Urn, electors []electorName) error {
	circle, err := c.tx.Room(u.Circle)
	if err != nil {
		return err
	}
	here, err := c.hereInPerson(circle)
	if err != nil {
		return err
	}
	voted, err := c.votedOpenly(p)
	if err != nil {
		return err
	}
	for _, who := range here {
		if guest, ok := who.Who.Guest(); ok {
			if err := addGuest(u, electors, cutTo(clean(guest), maxOption)); err != nil {
				return err
			}
			continue
		}
		id, _ := who.Who.Member()
		elector := slices.ContainsFunc(electors, func(e electorName) bool { return e.id == id })
		if elector && !slices.Contains(voted, id) && !slices.Contains(u.Voters, id) {
			u.Voters = append(u.Voters, id)
		}
	}
	return nil
}

// countsPresent says whether an urn is of those who are there.
func (c *Call) countsPresent(names string) bool {
	for _, name := range cutList(names) {
		if mark, _ := c.marks.word(name); mark == "present" {
			return true
		}
	}
	return false
}

// votedOpenly are those of whom everybody can see that they have voted on an open vote.
func (c *Call) votedOpenly(p decision.Proposal) ([]collective.MemberID, error) {
	if p.Rules.Secret {
		return nil, nil
	}
	ballots, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return nil, err
	}
	voted := decision.Voters(ballots)
	urns, err := c.tx.Urns(p.ID, p.Version)
	for _, urn := range urns {
		if urn.State != storage.UrnRemoved {
			voted = append(voted, urn.Voters...)
		}
	}
	return voted, err
}
