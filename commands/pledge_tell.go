package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// heldLines say that it is on: how many, and who agreed to be named.
func (v voice) heldLines(p decision.Proposal, held int, names []string) []string {
	lines := []string{v.T("pledge.on", "number", number(p), "title", p.Title, "held", held, "days", v.days(p))}
	if len(names) > 0 {
		lines = append(lines, v.T("pledge.on-names", "names", strings.Join(names, ", ")))
	}
	return append(lines, v.T("pledge.on-private"))
}

// namesFor are the names that one of those held is told.
func (c *Call) namesFor(member collective.MemberID, named []collective.MemberID) ([]string, error) {
	return c.namesOf(slices.DeleteFunc(slices.Clone(named), func(id collective.MemberID) bool { return id == member }))
}

// letDownLines say to a member who confirmed that too few did.
func (c *Call) letDownLines(p decision.Proposal, m storage.Pledge, s settlement) func(voice) []string {
	key := "pledge.not-held"
	if s.held == 0 {
		key = "pledge.missed"
	}
	return func(v voice) []string {
		lines := []string{v.T(key, "number", number(p), "title", p.Title, "threshold", m.Threshold)}
		if !s.final {
			lines = append(lines, v.T("pledge.stays", "threshold", m.Threshold))
		}
		return lines
	}
}

// tellLapsed says to a member who was asked that no answer came.
func (c *Call) tellLapsed(p decision.Proposal, member collective.MemberID) error {
	last, err := c.lastMoment(p)
	if err != nil {
		return err
	}
	_, err = c.tellPledger(p, member, func(v voice) []string {
		lines := []string{v.T("pledge.lapsed", "number", number(p), "title", p.Title)}
		if c.now.Before(last) {
			lines = append(lines, v.T("pledge.again", "number", number(p), "pledge", v.name("name."+pledgeKey), "if", v.name("pledge.if")))
		}
		return lines
	})
	return err
}
