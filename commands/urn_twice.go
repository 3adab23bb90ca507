package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// notTwice says who of an urn has voted already in another one, or nil. What waits for
// its witnesses counts nowhere, and keeps nobody from voting otherwise.
func (c *Call) notTwice(p decision.Proposal, u storage.Urn) error {
	urns, err := c.countedUrns(p)
	if err != nil {
		return err
	}
	var twice []collective.MemberID
	var names []string
	for _, other := range urns {
		if other.ID == u.ID {
			continue
		}
		for _, m := range other.Voters {
			if slices.Contains(u.Voters, m) {
				twice = append(twice, m)
			}
		}
		for _, guest := range other.Guests {
			if slices.ContainsFunc(u.Guests, func(g string) bool { return sameText(g, guest) }) {
				names = append(names, "+"+guest)
			}
		}
	}
	members, err := c.namesOf(twice)
	if err != nil {
		return err
	}
	if names = append(members, names...); len(names) > 0 {
		return refuse("urn.twice", "names", strings.Join(names, ", "))
	}
	return nil
}

// countedUrns are the urns of a proposal that two witnesses have confirmed.
func (c *Call) countedUrns(p decision.Proposal) ([]storage.Urn, error) {
	urns, err := c.tx.Urns(p.ID, p.Version)
	return slices.DeleteFunc(urns, func(u storage.Urn) bool { return u.State != storage.UrnCounted }), err
}

// secretlyToo says whether somebody of an urn of a secret vote has a ballot in the box
// too, from where it cannot be taken out again. Who it is, is said to that member alone:
// lists of names would otherwise find out who has voted.
func (c *Call) secretlyToo(p decision.Proposal, u storage.Urn) (bool, error) {
	if !p.Rules.Secret {
		return false, nil
	}
	voted, _, err := c.tx.Turnout(p.ID)
	if err != nil {
		return false, err
	}
	voted = slices.DeleteFunc(voted, func(m collective.MemberID) bool { return !slices.Contains(u.Voters, m) })
	for _, member := range voted {
		if err := c.tellMember(p, member, func(v voice) []string {
			return []string{v.T("urn.you-twice", "number", number(p), "title", p.Title, "channel", v.name("channel."+string(u.Channel)))}
		}); err != nil {
			return false, err
		}
	}
	return len(voted) > 0, nil
}

// inUrn is the counted urn on whose list a member stands, nil without one. One that
// waits for its witnesses holds nobody back.
func (c *Call) inUrn(p decision.Proposal, member collective.MemberID) (*storage.Urn, error) {
	urns, err := c.countedUrns(p)
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
