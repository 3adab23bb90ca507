package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/report/published"
)

// closeDue decides a proposal at its deadline. One that nobody seconded lapses.
func closeDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil {
		return err
	}
	if p.State == decision.Seconding && !c.tx.Now.Before(p.Deadline) {
		return c.withdraw(p, "support.lapsed")
	}
	if !p.Due(c.tx.Now) {
		return nil
	}
	if absent, err := c.absent(p); err != nil {
		return err
	} else if absent {
		return c.withdrawAs(p, "export.joint", "lapse-joint")
	}
	if err = c.close(p); errors.Is(err, errUncountable) {
		return c.cannotCount(p, err)
	}
	return err
}

// closeEarly closes an open vote at once when every ballot is in, where the rules
// allow it.
func (c *Call) closeEarly(p decision.Proposal) error {
	if !p.Rules.Early || p.Rules.Secret {
		return nil
	}
	box, waiting, err := c.box(p, "")
	if err != nil || waiting > 0 || !box.Count().Complete() {
		return err
	}
	if err := c.tx.Unplan(dueClose, p.ID); err != nil {
		return err
	}
	p.Deadline = c.now.In(p.Deadline.Location())
	return c.close(p)
}

// close counts, keeps the receipt, says it, publishes the ballots where they are to be
// recounted from a file, and applies the answer to a review.
func (c *Call) close(p decision.Proposal) error {
	receipt, waiting, err := c.decide(p)
	if err != nil {
		return err
	}
	file, err := c.ballotFile(p, receipt)
	if err != nil {
		return err
	}
	if file != nil {
		receipt.Digest = published.Digest(file)
	}
	p.State, p.Receipt = decision.Closed, &receipt
	if err := c.reviewInAssembly(&p); err != nil {
		return err
	}
	if p.Rules.Contest > 0 && receipt.Outcome != decision.Noted {
		p.Final = c.now.Add(p.Rules.Contest)
		err = c.tx.Plan(dueFinal, p.ID, p.Final)
	} else {
		err = c.burnBallots(p)
	}
	if err != nil {
		return err
	}
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	if err := c.recordAs("", p, "close", string(receipt.Outcome)+" "+receipt.Digest); err != nil {
		return err
	}
	if err := unplan(c.tx, p.ID, dueRemind, dueObjectors, dueReask); err != nil {
		return err
	}
	if err := errors.Join(c.planReview(p), c.dropPledges(p)); err != nil {
		return err
	}
	if err := errors.Join(c.enacted(p), c.takeEffect(p)); err != nil {
		return err
	}
	if err := c.sayClosed(p, waiting, file); err != nil {
		return err
	}
	if err := errors.Join(c.dated(p), c.publishTally(p)); err != nil {
		return err
	}
	return c.reviewed(p)
}

// decide applies the rules to what is in the box. waiting is how many ballots are in
// urns that nobody has witnessed, which count nowhere.
func (c *Call) decide(p decision.Proposal) (receipt decision.Receipt, waiting int, err error) {
	whole, waiting, err := c.box(p, "")
	if err != nil {
		return receipt, waiting, err
	}
	if !p.Each {
		receipt, err = decision.Decide(p.Rules, len(p.Options), whole.Count())
		return receipt, waiting, uncountable(err)
	}
	parts := make([]decision.Part, 0, len(p.Others)+1)
	for _, circle := range p.Circles() {
		box, _, err := c.box(p, circle)
		if err != nil {
			return receipt, waiting, err
		}
		parts = append(parts, decision.Part{Circle: circle, Count: box.Count()})
	}
	receipt, err = decision.DecideEach(p.Rules, len(p.Options), whole.Count(), parts)
	return receipt, waiting, uncountable(err)
}
