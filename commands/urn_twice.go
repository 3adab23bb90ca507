package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// notTwice says who of an urn has voted already: in another urn, or in secret.
func (c *Call) notTwice(p decision.Proposal, u storage.Urn) error {
	urns, err := c.tx.Urns(p.ID, p.Version)
	if err != nil {
		return err
	}
	var twice []collective.MemberID
	for _, other := range urns {
		for _, m := range other.Voters {
			if slices.Contains(u.Voters, m) {
				twice = append(twice, m)
			}
		}
	}
	if len(twice) > 0 {
		names, err := c.namesOf(twice)
		if err != nil {
			return err
		}
		return refuse("urn.twice", "names", strings.Join(names, ", "))
	}
	return c.notSecretlyToo(p, u)
}

// notSecretlyToo says who of an urn of a secret vote has a ballot in the box: it cannot
// be taken out again. An urn of a secret vote is spoken of in private only.
func (c *Call) notSecretlyToo(p decision.Proposal, u storage.Urn) error {
	if !p.Rules.Secret {
		return nil
	}
	voted, _, err := c.tx.Turnout(p.ID)
	if err != nil {
		return err
	}
	voted = slices.DeleteFunc(voted, func(m collective.MemberID) bool { return !slices.Contains(u.Voters, m) })
	if len(voted) == 0 {
		return nil
	}
	names, err := c.namesOf(voted)
	if err != nil {
		return err
	}
	return refuse("urn.voted-secretly", "names", strings.Join(names, ", "))
}

// inUrn is the urn on whose list a member stands, nil without one.
func (c *Call) inUrn(p decision.Proposal, member collective.MemberID) (*storage.Urn, error) {
	urns, err := c.tx.Urns(p.ID, p.Version)
	if err != nil {
		return nil, err
	}
	for _, u := range urns {
		if slices.Contains(u.Voters, member) {
			return &u, nil
		}
	}
	return nil, nil
}

// leastInSecret is how many ballots an urn of a secret vote must hold: with fewer, its
// list of names would tell who voted what.
const leastInSecret = 3

// urnOfSecret says why an urn of a secret vote cannot be spoken of here, or nil.
func (c *Call) urnOfSecret(p decision.Proposal, command string) error {
	if !p.Rules.Secret || c.room.Kind == storage.Direct && c.room.Encrypted() {
		return nil
	}
	return refuse("urn.secret-here", "number", number(p), "command", c.name("name."+command))
}
