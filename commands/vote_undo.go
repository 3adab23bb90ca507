package commands

import (
	"errors"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// undoVote takes a ballot back when its message is removed, or made into something that
// is not for Tocsin.
func undoVote(c *Call, ballot string) error {
	p, err := c.takeBallotBack(ballot)
	if err != nil || p.ID == "" {
		return err
	}
	if said, err := c.saidBefore(); err != nil || !said || !c.wordless() {
		return err
	}
	before, err := c.standing(p)
	if err != nil {
		return err
	}
	key := "vote.taken-back"
	if before != "" {
		key = "vote.taken-back-earlier"
	}
	c.say(key, "number", number(p), "before", c.ballotText(p, before))
	return nil
}

// redoVote replaces a ballot when its message is edited. A secret one is replaced by
// its phrase, as by another message.
func redoVote(c *Call, ballot string) error {
	if !strings.HasPrefix(ballot, secretRef) {
		if _, err := c.takeBallotBack(ballot); err != nil {
			return err
		}
	}
	return runVote(c)
}

// takeBallotBack takes a ballot back; it is of no proposal when it was already.
func (c *Call) takeBallotBack(ballot string) (p decision.Proposal, err error) {
	if strings.HasPrefix(ballot, secretRef) {
		return p, refuse("vote.secret-not-undone", "vote", c.commandLine(voteKey))
	}
	p, err = c.tx.BallotProposal(ballot)
	if errors.Is(err, storage.ErrNotFound) {
		return p, nil
	} else if err != nil {
		return p, err
	}
	if !p.Accepts(c.event.Sent) {
		return p, refuse("vote.too-late-to-undo", "number", number(p))
	}
	if err := c.tx.TakeBack(ballot); err != nil {
		return p, err
	}
	return p, c.record(p, "unvote", "")
}
