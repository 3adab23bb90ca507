package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// withdraw takes one's own proposal back: alone as long as nobody else has voted, with
// co-signers after that, for it belongs to those who voted too.
func withdraw() Command {
	return Command{Key: "withdraw", Group: lifeGroup, Guard: ofACircle, Undo: undoMotion, Run: func(c *Call) error {
		n, _ := leadingNumber(c.rest)
		if n == 0 {
			return refuse("withdraw.which", "withdraw", c.commandLine("withdraw"), "proposals", c.commandLine("proposals"))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		if err := c.undecided(p); err != nil {
			return err
		}
		if p.Author != c.member.ID {
			return refuse("withdraw.not-yours", "number", number(p))
		}
		voters, err := c.voters(p)
		if err != nil {
			return err
		}
		if p.Withdrawable(c.member.ID, voters) {
			return c.withdraw(p, "withdraw.done")
		}
		return c.move(p, storage.Motion{Kind: storage.ToWithdraw})
	}}
}

// withdraw ends a proposal without a decision; key says why.
func (c *Call) withdraw(p decision.Proposal, key string) error {
	return c.withdrawAs(p, key, c.withdrawal(p))
}

// withdrawAs is withdraw; act is how the journal calls it.
func (c *Call) withdrawAs(p decision.Proposal, key, act string) error {
	p.State = decision.Withdrawn
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	if err := unplan(c.tx, p.ID, dueClose, dueRemind, dueObjectors, dueReask); err != nil {
		return err
	}
	if p.Rules.Secret {
		if err := c.emptyBox(p); err != nil {
			return err
		}
	}
	if err := c.tell(p, func(v voice) []string {
		return []string{v.T(key, "number", number(p), "title", p.Title, "propose", "!"+v.name("name."+proposeKey))}
	}); err != nil {
		return err
	}
	if err := c.endPolls(p, func(v voice) string { return v.T("withdraw.poll", "number", number(p)) }); err != nil {
		return err
	}
	return errors.Join(c.record(p, act, ""), c.dropPledges(p), c.leftDateless(p), c.leaveJoint(p), c.missEffect(p))
}

// withdrawal is how the journal calls the end of a proposal without a decision: by its author, by
// those who co-signed, of whom the last is not named, or by nobody's seconding it.
func (c *Call) withdrawal(p decision.Proposal) string {
	switch c.member.ID {
	case p.Author:
		return "withdraw"
	case "":
		return "lapse"
	}
	return "withdraw-together"
}
