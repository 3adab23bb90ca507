package commands

import (
	"tocsin/collective"
	"tocsin/collective/decision"
)

// undoPropose withdraws a proposal when its author removes the command.
func undoPropose(c *Call, id string) error {
	p, err := c.ownOpen(id, "withdraw.not-alone")
	if err != nil {
		return err
	}
	return c.withdraw(p, "withdraw.done")
}

// redoPropose changes a proposal when its author edits the command. It keeps its
// number, as long as nobody else has voted.
func redoPropose(c *Call, id string) error {
	p, err := c.ownOpen(id, "propose.edited-late")
	if err != nil {
		return err
	}
	d := draft{Circles: []collective.RoomID{p.Circle}}
	if p.State == decision.Open { // its rules are those with which it opened
		d.At = p.Opened
	}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	if missing := c.missing(d, false); missing != nothing {
		return refuse("propose.edited-incomplete", "number", number(p))
	}
	next, err := c.compose(d)
	if err != nil {
		return err
	}
	if len(next.Others) > 0 || len(p.Others) > 0 {
		return refuse("propose.edited-circles", "number", number(p))
	}
	next.ID, next.Number, next.Version, next.Opened, next.State = p.ID, p.Number, p.Version+1, p.Opened, p.State
	if p.State == decision.Seconding {
		c.did(proposeKey, p.ID)
		return c.secondAnew(next)
	}
	return c.republish(next)
}

// ownOpen reads a proposal that the asker may still take back or change alone;
// otherwise it says why not, with the text of key when others have voted.
func (c *Call) ownOpen(id, key string) (decision.Proposal, error) {
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return p, err
	}
	if err := c.undecided(p); err != nil {
		return p, err
	}
	if p.Author != c.member.ID {
		return p, refuse("withdraw.not-yours", "number", number(p))
	}
	voters, err := c.voters(p)
	if err != nil {
		return p, err
	}
	if !p.Withdrawable(c.member.ID, voters) {
		return p, refuse(key, "number", number(p), "withdraw", c.commandLine("withdraw"), "amend", c.commandLine(amendKey))
	}
	return p, nil
}
