package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// pollResponse handles a tap on the native poll of an open vote. It counts as the
// same ballot as a command would.
func (c *Call) pollResponse() error {
	txn, err := c.tx.ByEvent(c.event.Body.Target)
	if errors.Is(err, storage.ErrNotFound) { // somebody else's poll
		return c.finish("", "")
	} else if err != nil {
		return err
	}
	p, err := c.tx.ProposalByPoll(txn)
	if errors.Is(err, storage.ErrNotFound) || err == nil && !p.In(c.room.ID) {
		return c.finish("", "")
	} else if err != nil {
		return err
	}
	if p.Rules.Secret { // no poll was posted
		return c.finish("", "")
	}
	if c.hurried(true) {
		return c.finish("", "")
	}
	if c.event.Body.Clear {
		return c.settle(refuse("guard.clear"))
	}
	if err := c.mayVote(p); err != nil {
		return c.settle(err)
	}
	if _, err := c.leaveUrn(p, ballotDraft{Choice: tapped(p, c.event.Body.Answers)}); err != nil {
		return c.settle(err)
	}
	if err := c.cast(p, tapped(p, c.event.Body.Answers), ""); err != nil {
		return c.settle(err)
	}
	return c.settle(c.voted(p, ballotDraft{}))
}

// tapped reads the answers of a poll response, or the ballot cannot be read.
func tapped(p decision.Proposal, answers []string) decision.Choice {
	if p.Rules.Method == decision.Approval && len(answers) > 0 {
		choice, err := decision.ReadBallot(p.Rules, p.Options, strings.Join(answers, ","),
			func(string) (decision.Choice, bool) { return "", false })
		if err != nil {
			return decision.Unreadable
		}
		return choice
	}
	if len(answers) == 1 && slices.Contains(p.Rules.Method.Choices(), decision.Choice(answers[0])) {
		return decision.Choice(answers[0])
	}
	return decision.Unreadable
}
