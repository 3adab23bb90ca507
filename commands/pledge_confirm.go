package commands

import (
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// confirmPledge takes the yes of a member who was asked whether a pledge still holds.
func (c *Call) confirmPledge(p decision.Proposal, mine storage.Pledge, naming string) error {
	switch mine.State {
	case pledge.Pledged:
		return refuse("pledge.nothing-to-confirm", "number", number(p))
	case pledge.Confirmed:
		if naming != "" {
			return c.namePledge(p, mine, naming)
		}
		return c.ownPledge(p, mine)
	}
	until, err := c.tx.PlannedAt(dueSettle, p.ID)
	if err != nil {
		return err
	}
	mine.State = pledge.Confirmed
	if naming != "" {
		mine.Named = naming == "pledge.named"
	}
	if err := c.tx.SavePledge(mine); err != nil {
		return err
	}
	c.did(pledgeKey, p.ID+":"+confirming)
	confirmed := c.T("pledge.confirmed", "number", number(p), "until", c.moment(until))
	if naming != "" || mine.Named {
		c.answer(confirmed, c.namedLine(p, mine.Named))
		return nil
	}
	c.answer(confirmed, c.askNamed())
	return c.tx.SaveDialog(c.room.ID, c.member.ID, pledgeKey, pledgeDraft{Number: p.Number, Asked: byName})
}

func (c *Call) askNamed() string {
	return c.T("pledge.ask-named", "yes", c.name("answer.yes"), "no", c.name("answer.no"))
}

func (v voice) namedLine(p decision.Proposal, named bool) string {
	key := "pledge.will-not-name"
	if named {
		key = "pledge.will-name"
	}
	return v.T(key, "number", number(p))
}

// namePledge keeps whether a member agrees to be named to the others who confirm.
func (c *Call) namePledge(p decision.Proposal, mine storage.Pledge, naming string) error {
	already := mine.Named && mine.Held > 0
	mine.Named = naming == "pledge.named"
	if err := c.tx.SavePledge(mine); err != nil {
		return err
	}
	line := c.namedLine(p, mine.Named)
	if already && !mine.Named {
		line = c.T("pledge.named-already", "number", number(p))
	}
	if mine.State != pledge.Asked {
		c.answer(line)
		return nil
	}
	until, err := c.tx.PlannedAt(dueSettle, p.ID)
	if err != nil {
		return err
	}
	c.answer(line, c.howToConfirm(p, until))
	return nil
}

func (v voice) howToConfirm(p decision.Proposal, until time.Time) string {
	return v.T("pledge.call-how", "number", number(p), "until", v.moment(until),
		"pledge", v.name("name."+pledgeKey), "yes", v.name("answer.yes"), "no", v.name("answer.no"))
}
