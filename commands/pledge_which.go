package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// searched is how many proposals are looked through for strikes.
const searched = 100

// pledgeToWhich takes what was written without saying of which strike: there may be one
// only.
func (c *Call) pledgeToWhich(written string) error {
	strikes, err := c.strikes()
	if err != nil {
		return err
	}
	mine, err := c.tx.PledgesOf(c.member.ID)
	if err != nil {
		return err
	}
	for _, m := range mine {
		p, err := c.tx.ProposalByID(m.Proposal)
		if err != nil {
			return err
		}
		strikes = append(strikes, p)
	}
	switch len(strikes) {
	case 0:
		return refuse("pledge.none-open", "propose", c.commandLine(proposeKey))
	case 1:
		return c.pledgeTo(pledgeDraft{Number: strikes[0].Number}, written)
	}
	return c.askStrike(nil, strikes, written)
}

// askStrike asks to which strike, or from how many where there is one only.
func (c *Call) askStrike(lines []string, strikes []decision.Proposal, said string) error {
	d := pledgeDraft{Asked: whichStrike, Said: said}
	lines = append(lines, c.T("pledge.strikes"))
	for _, p := range strikes {
		lines = append(lines, c.T("pledge.strike-line", "number", number(p), "title", p.Title, "days", c.days(p)))
	}
	if len(strikes) == 1 {
		d = pledgeDraft{Number: strikes[0].Number, Asked: fromHowMany}
		lines = append(lines[:len(lines)-2], c.T("pledge.ask-number", "number", number(strikes[0]), "title", strikes[0].Title))
	} else {
		lines = append(lines, c.T("pledge.ask-which"))
	}
	c.answer(append(lines, c.T("pledge.protects"), c.T("dialog.cancel"))...)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, pledgeKey, d)
}

// strikes are those to which the asker can pledge and has not.
func (c *Call) strikes() ([]decision.Proposal, error) {
	all, err := c.proposalsIn(searched, decision.Open, decision.Closed)
	if err != nil {
		return nil, err
	}
	var strikes []decision.Proposal
	for _, p := range all {
		may := c.mayPledge(p)
		var refusal *Refusal
		if errors.As(may, &refusal) {
			continue
		} else if may != nil {
			return nil, may
		}
		_, err := c.tx.PledgeOf(p.ID, c.member.ID)
		if errors.Is(err, storage.ErrNotFound) {
			strikes = append(strikes, p)
		} else if err != nil {
			return nil, err
		}
	}
	return strikes, nil
}
