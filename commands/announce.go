package commands

import (
	"errors"
	"strings"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// announce says in the circles what is put to them, and posts the polls. Who asked
// elsewhere is told where to look.
func (c *Call) announce(p decision.Proposal, electors int, before string) error {
	author := ""
	if p.Author != "" {
		member, err := c.tx.Member(p.Author)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return err
		}
		author = member.Name
	}
	names, err := c.circleNames(p.Circles())
	if err != nil {
		return err
	}
	here := false
	err = c.inEach(p, func(circle storage.Room, v voice) error {
		lines := v.presentation(p, author)
		if before != "" {
			lines = append([]string{v.T(before, "number", number(p), "version", p.Version)}, lines...)
		}
		if len(names) > 1 {
			lines = append(lines, v.together(p, names))
			if _, differ := charter.Together(p.Kind, c.chartersOf(p.Circles())...); differ {
				lines = append(lines, v.T("proposal.strictest"))
			}
		}
		lines = append(lines, v.ballotLine(p), v.requirement(p.Rules, electors))
		if p.Rules.There > 0 {
			lines = append(lines, v.T("proposal.there", "electors", electors, "days", p.Rules.There))
		}
		lines = append(lines, v.howToVote(p, "!")...)
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines)})
		here = here || circle.ID == c.room.ID
		return c.postPoll(p, circle, v)
	})
	if err == nil && !here && c.room.ID != "" {
		c.say("propose.published-in", "number", number(p), "circle", strings.Join(names, ", "))
	}
	return err
}

// together says which circles decide, as one or each for itself too.
func (v voice) together(p decision.Proposal, names []string) string {
	key := "proposal.together"
	if p.Each {
		key = "proposal.each"
	}
	return v.T(key, "circles", strings.Join(names, ", "))
}
