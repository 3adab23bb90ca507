package commands

import (
	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// ownPledges lists the asker's pledges and the strikes to which the asker can pledge,
// and asks for what is missing to make another one.
func (c *Call) ownPledges() error {
	mine, err := c.tx.PledgesOf(c.member.ID)
	if err != nil {
		return err
	}
	var lines []string
	var change []string
	for _, m := range mine {
		p, err := c.tx.ProposalByID(m.Proposal)
		if err != nil {
			return err
		}
		line, err := c.pledgeLine(p, m)
		if err != nil {
			return err
		}
		if len(lines) == 0 {
			lines = append(lines, c.T("pledge.yours"))
		}
		lines = append(lines, line)
		if change == nil {
			change = c.howToChange(p, m)
		}
	}
	lines = append(lines, change...)
	strikes, err := c.strikes()
	if err != nil {
		return err
	}
	switch {
	case len(lines)+len(strikes) == 0:
		return refuse("pledge.none-open", "propose", c.commandLine(proposeKey))
	case len(strikes) == 0:
		c.answer(lines...)
		return nil
	}
	return c.askStrike(lines, strikes, "")
}

// ownPledge says how one pledge of the asker's stands.
func (c *Call) ownPledge(p decision.Proposal, mine storage.Pledge) error {
	line, err := c.pledgeLine(p, mine)
	if err != nil {
		return err
	}
	lines := []string{capital(line)}
	if mine.State == pledge.Pledged {
		lines = append(lines, c.T("pledge.protects"))
	}
	c.answer(append(lines, c.howToChange(p, mine)...)...)
	return nil
}

func (c *Call) pledgeLine(p decision.Proposal, mine storage.Pledge) (string, error) {
	args := []any{"number", number(p), "title", p.Title, "threshold", mine.Threshold, "held", mine.Held,
		"pledge", c.commandLine(pledgeKey), "yes", c.name("answer.yes")}
	if mine.Held > 0 {
		return c.T("pledge.line-held", args...), nil
	}
	if mine.State == pledge.Pledged {
		return c.T("pledge.line-"+string(mine.State), args...), nil
	}
	until, err := c.tx.PlannedAt(dueSettle, p.ID)
	return c.T("pledge.line-"+string(mine.State), append(args, "until", c.moment(until))...), err
}
