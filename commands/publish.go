package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// What falls due for a proposal; the ref is its id.
const (
	dueClose   = "close-proposal"
	dueRemind  = "remind-voters"
	dueReask   = "reask-voters" // those who did not object, about a new version
	dueFinal   = "end-contest"
	dueFinally = "end-contest-again" // of a result that was contested
	dueReview  = "review-decision"
)

// publish puts a proposal to its circles: the vote opens, or it waits for those who
// second it.
func (c *Call) publish(p decision.Proposal) error {
	if err := c.tx.AddProposal(&p); err != nil {
		return err
	}
	if p.State == decision.Seconding {
		if err := c.askSeconds(p); err != nil {
			return err
		}
		if err := c.tx.Plan(dueClose, p.ID, p.Deadline); err != nil {
			return err
		}
	} else if err := c.open(p, ""); err != nil {
		return err
	}
	c.did(proposeKey, p.ID)
	return c.record(p, "propose", p.Title)
}

// open freezes the electorate, tells the circles, and posts a native poll beside it
// for those who would rather tap. before is a first line of its own, or empty.
func (c *Call) open(p decision.Proposal, before string) error {
	since := time.Time{}
	if p.Rules.Active > 0 {
		since = c.event.Sent.AddDate(0, 0, -p.Rules.Active)
	}
	electors, err := c.tx.Freeze(p.ID, p.Circles(), c.event.Sent, since)
	if err != nil {
		return err
	}
	if err := c.announce(p, electors, before); err != nil {
		return err
	}
	return c.keepOpen(p)
}

// republish replaces a proposal that its author edited before anybody else had voted.
func (c *Call) republish(next decision.Proposal) error {
	electorate, err := c.tx.Electorate(next.ID)
	if err != nil {
		return err
	}
	old, err := c.tx.Polls(next.ID)
	if err != nil {
		return err
	}
	if err := c.forgetPolls(next, old); err != nil {
		return err
	}
	if err := c.announce(next, len(electorate), ""); err != nil {
		return err
	}
	if err := c.redactPolls(old); err != nil {
		return err
	}
	if err := c.keepOpen(next); err != nil {
		return err
	}
	c.did(proposeKey, next.ID)
	return c.record(next, "amend", next.Title)
}

// keepOpen saves an open proposal and plans its deadline anew.
func (c *Call) keepOpen(p decision.Proposal) error {
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	return planVote(c.tx, c.settings.Hours, p)
}

// record appends an act to the journal of each circle of a proposal.
func (c *Call) record(p decision.Proposal, act, detail string) error {
	return record(c.tx, p, c.member.ID, act, detail)
}

func record(tx *storage.Tx, p decision.Proposal, by collective.MemberID, act, detail string) error {
	for _, circle := range p.Circles() {
		if err := tx.Record(storage.Entry{Circle: circle, Member: by, Act: act, Ref: p.ID, Detail: detail}); err != nil {
			return err
		}
	}
	return nil
}

// inEach does something for each circle of a proposal, with the voice in which that
// circle is addressed.
func (c *Call) inEach(p decision.Proposal, do func(circle storage.Room, v voice) error) error {
	for _, id := range p.Circles() {
		circle, err := c.tx.Room(id)
		if err != nil {
			return err
		}
		if err := do(circle, c.voiceIn(circle, c.tx.Now)); err != nil {
			return err
		}
	}
	return nil
}

// tell says something in each circle of a proposal, and where it was asked for when
// that is elsewhere.
func (c *Call) tell(p decision.Proposal, lines func(v voice) []string) error {
	err := c.inEach(p, func(circle storage.Room, v voice) error {
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines(v))})
		return nil
	})
	if err == nil && c.room.ID != "" && !p.In(c.room.ID) {
		c.answer(lines(c.voice)...)
	}
	return err
}

// number is how a proposal's number is written, without the groups of digits that
// other numbers have.
func number(p decision.Proposal) string { return itoa(p.Number) }
