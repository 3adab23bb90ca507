package commands

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// box gathers what is to be counted of a proposal, for one of its circles or for all
// where circle is empty. waiting is how many ballots are in urns without witnesses.
func (c *Call) box(p decision.Proposal, circle collective.RoomID) (box decision.Box, waiting int, err error) {
	box.Deadline = p.Deadline
	if box.Electorate, err = c.electorateOf(p, circle); err != nil {
		return box, 0, err
	}
	if p.Rules.Active > 0 {
		active, err := c.tx.ActiveElectors(p.ID)
		if err != nil {
			return box, 0, err
		}
		for _, m := range active {
			if slices.Contains(box.Electorate, m) {
				box.Active++
			}
		}
	}
	if p.Rules.Secret {
		err = c.fillSecretly(p, &box)
	} else {
		box.Ballots, err = c.tx.Ballots(p.ID, p.Version)
	}
	if err != nil {
		return box, 0, err
	}
	urns, err := c.tx.Urns(p.ID, p.Version)
	if err != nil {
		return box, 0, err
	}
	for _, urn := range urns {
		counted := decision.Urn{Channel: urn.Channel, Ballots: urn.Ballots, Voters: urn.Voters, Guests: len(urn.Guests)}
		switch {
		case urn.State != storage.UrnCounted:
			waiting += counted.Sum()
		case circle == "" || circle == urn.Circle:
			box.Urns = append(box.Urns, counted)
		case circle != "": // those who voted there have voted
			box.Electorate = slices.DeleteFunc(box.Electorate, func(m collective.MemberID) bool { return slices.Contains(urn.Voters, m) })
		}
	}
	return box, waiting, nil
}

func (c *Call) fillSecretly(p decision.Proposal, box *decision.Box) (err error) {
	ballots, err := c.tx.SecretBallots(p.ID)
	if err != nil {
		return err
	}
	for _, b := range ballots {
		box.Secret = append(box.Secret, b.Choice)
	}
	box.Voted, box.Late, err = c.tx.Turnout(p.ID)
	return err
}

// voters are those who have given a ballot, on whatever way. Of a secret vote they are
// all who could: not even that nobody has voted is told.
func (c *Call) voters(p decision.Proposal) ([]collective.MemberID, error) {
	if p.Rules.Secret {
		return c.tx.Electorate(p.ID)
	}
	ballots, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return nil, err
	}
	voters := decision.Voters(ballots)
	urns, err := c.tx.Urns(p.ID, p.Version)
	for _, urn := range urns {
		voters = append(voters, urn.Author) // who entered it may not take it all away alone
		voters = append(voters, urn.Voters...)
	}
	return voters, err
}

// electorateOf is who could vote in one circle of several, or in all of them where
// circle is empty.
func (c *Call) electorateOf(p decision.Proposal, circle collective.RoomID) ([]collective.MemberID, error) {
	if circle == "" {
		return c.tx.Electorate(p.ID)
	}
	return c.tx.ElectorateIn(p.ID, circle)
}
