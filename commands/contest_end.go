package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// annulling is how many members it takes to annul a result: one more than co-signers,
// and a tenth of those who voted.
func (c *Call) annulling(p decision.Proposal) (int, error) {
	cosigners, err := c.cosigners(p)
	return max(cosigners+1, (p.Receipt.Count.Voted()+9)/10), err
}

// annul ends a result that enough members contest: nothing of it holds, nor of its ballots
// if they were secret.
func (c *Call) annul(p decision.Proposal, contests int) error {
	p.State = decision.Annulled
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	if err := unplan(c.tx, p.ID, dueFinal, dueFinally, dueReview); err != nil {
		return err
	}
	if p.Rules.Secret {
		if err := c.emptyBox(p); err != nil {
			return err
		}
	}
	if err := errors.Join(c.recordAs("", p, "annul", ""), c.unreviewed(p), c.dropPledges(p), c.unenacted(p), c.loseEffect(p)); err != nil {
		return err
	}
	err := c.tell(p, func(v voice) []string {
		return []string{v.T("contest.annulled", "number", number(p), "title", p.Title, "contests", contests),
			v.T("contest.again", "propose", "!"+v.name("name."+proposedBy(p)))}
	})
	return errors.Join(err, c.keepsDate(p), c.leaveJoint(p))
}

// proposedBy is the command that puts such a proposal to a circle.
func proposedBy(p decision.Proposal) string {
	if p.Kind == decision.RuleChange {
		return rulesKey
	}
	return proposeKey
}

// finalDue ends the time in which a result can be contested: it is frozen, and of a
// secret vote the ballots with their phrases are erased.
func finalDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || p.State != decision.Closed && p.State != decision.Ended {
		return err
	}
	if err := c.burnBallots(p); err != nil {
		return err
	}
	if err := c.recordAs("", p, "final", ""); err != nil {
		return err
	}
	contests, err := c.tx.Supports(p.ID, storage.Contests)
	if err != nil || len(contests) == 0 {
		return err
	}
	return c.tell(p, func(v voice) []string {
		return []string{v.T("contest.upheld", "number", number(p), "title", p.Title, "contests", len(contests))}
	})
}
