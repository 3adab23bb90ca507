package commands

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// cast keeps a ballot, in time or not: the receipt tells them apart. Nothing of
// the choice is written to the journal.
func (c *Call) cast(p decision.Proposal, choice decision.Choice, reason string) error {
	id, err := c.tx.Cast(storage.NewBallot{
		Proposal: p.ID, Version: p.Version, Voter: c.member.ID, Choice: choice, Reason: reason,
		Seq: c.event.Seq, At: c.event.Sent,
	})
	if err != nil {
		return err
	}
	c.did(voteKey, id)
	if !p.Accepts(c.event.Sent) {
		return refuse("vote.late", "number", number(p), "deadline", c.moment(p.Deadline))
	}
	return c.record(p, voteKey, "")
}

// standing is the asker's ballot as it counts now, empty without one.
func (c *Call) standing(p decision.Proposal) (decision.Choice, error) {
	ballots, err := c.tx.BallotsOf(p.ID, p.Version, c.member.ID)
	return decision.Standing(ballots, p.Deadline)[c.member.ID].Choice, err
}

// ballotText writes a ballot as its voter would.
func (v voice) ballotText(p decision.Proposal, choice decision.Choice) string {
	switch {
	case choice == "":
		return ""
	case slices.Contains(p.Rules.Method.Choices(), choice):
		return v.choice(choice)
	case p.Rules.Method == decision.Dates:
		text := string(choice)
		for _, answer := range []decision.Choice{decision.Yes, decision.IfNeedBe, decision.No} {
			text = strings.ReplaceAll(text, ":"+string(answer), " "+v.choice(answer))
		}
		return strings.ReplaceAll(text, ",", ", ")
	}
	return strings.NewReplacer(">", " > ", "=", " = ", ":", " ", ",", ", ").Replace(string(choice))
}
