package commands

import (
	"errors"
	"slices"

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
	if errors.Is(err, storage.ErrNotFound) || err == nil && p.Circle != c.room.ID {
		return c.finish("", "")
	} else if err != nil {
		return err
	}
	if c.event.Body.Clear {
		return c.settle(refuse("guard.clear"))
	}
	if err := c.mayVote(p); err != nil {
		return c.settle(err)
	}
	return c.settle(c.cast(p, tapped(c.event.Body.Answers), ""))
}

// tapped reads the answers of a poll response: exactly one that is a choice, or
// the ballot cannot be read.
func tapped(answers []string) decision.Choice {
	if len(answers) == 1 && slices.Contains(decision.Choices(), decision.Choice(answers[0])) {
		return decision.Choice(answers[0])
	}
	return decision.Unreadable
}
