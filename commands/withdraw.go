package commands

import (
	"tocsin/collective/decision"
	"tocsin/storage"
)

// withdraw takes one's own proposal back, as long as nobody else has voted.
func withdraw() Command {
	return Command{Key: "withdraw", Guard: ofACircle, Run: func(c *Call) error {
		n, _ := leadingNumber(c.rest)
		if n == 0 {
			return refuse("withdraw.which", "withdraw", c.commandLine("withdraw"), "proposals", c.commandLine("proposals"))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		p, circle, err := c.ownOpen(p.ID, "withdraw.not-alone")
		if err != nil {
			return err
		}
		return c.withdraw(p, circle)
	}}
}

// ownOpen reads a proposal that the asker may still take back or change alone;
// otherwise it says why not, with the text of key when others have voted.
func (c *Call) ownOpen(id, key string) (decision.Proposal, storage.Room, error) {
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return p, storage.Room{}, err
	}
	circle, err := c.tx.Room(p.Circle)
	if err != nil {
		return p, circle, err
	}
	ballots, err := c.tx.Ballots(p.ID)
	if err != nil {
		return p, circle, err
	}
	switch {
	case p.State != decision.Open:
		return p, circle, c.mayVote(p)
	case p.Author != c.member.ID:
		return p, circle, refuse("withdraw.not-yours", "number", number(p))
	case !p.Withdrawable(c.member.ID, decision.Voters(ballots)):
		return p, circle, refuse(key, "number", number(p))
	}
	return p, circle, nil
}

func (c *Call) withdraw(p decision.Proposal, circle storage.Room) error {
	p.State = decision.Withdrawn
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	if err := c.tx.Unplan(dueClose, p.ID); err != nil {
		return err
	}
	v := c.voiceIn(circle, c.tx.Now)
	c.post(circle, storage.Outgoing{Op: storage.Say, Text: v.T("withdraw.done", "number", number(p), "title", p.Title)})
	c.post(circle, storage.Outgoing{Op: storage.PollEnd, Refers: p.Poll, Text: v.T("withdraw.poll", "number", number(p))})
	return c.tx.Record(storage.Entry{Circle: p.Circle, Member: c.member.ID, Act: "withdraw", Ref: p.ID})
}
