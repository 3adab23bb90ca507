package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective/decision"
)

// What can become of a decision, in the order of the letters.
func reviewOptions() []string { return []string{"keep", "amend", "end"} }

// reviewDue asks the circles of a decision: keep, amend, end? It is a question like
// any other, which nobody in particular puts.
func reviewDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !p.Adopted() {
		return err
	}
	circle, err := c.tx.Room(p.Circle)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle.ID)
	rules, err := c.kindRules(decision.Question, p.Circles()).Tighten(decision.Question, decision.Wish{Method: decision.Approval})
	if err != nil {
		return err
	}
	rules.Seconds = 0
	q := decision.Proposal{
		Circle: p.Circle, Others: p.Others, Kind: decision.Question, State: decision.Open, Of: p.ID, Rules: rules,
		Title: cutTo(v.T("review.question", "number", number(p), "title", p.Title), maxTitle), Opened: c.now, Deadline: v.standardDeadline(rules),
	}
	for _, option := range reviewOptions() {
		q.Options = append(q.Options, v.T("review."+option))
	}
	return c.publish(&q)
}

// reviewed applies the answer to a review: what is kept is asked about again after as
// long, what is ended is so.
func (c *Call) reviewed(q decision.Proposal) error {
	if q.Of == "" || q.Receipt.Outcome != decision.Adopted {
		return nil
	}
	p, err := c.tx.ProposalByID(q.Of)
	if err != nil || !p.Adopted() {
		return err
	}
	at := int(strings.TrimSpace(q.Receipt.Result)[0] - 'A')
	if at < 0 || at >= len(reviewOptions()) {
		return nil
	}
	answer := reviewOptions()[at]
	switch answer {
	case "keep":
		p.Review = c.now.Add(c.now.Sub(p.Deadline)).Format(time.DateOnly)
	case "end":
		p.State, p.Review = decision.Ended, ""
	case "amend":
		p.Review = ""
	}
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	if err := c.planReview(p); err != nil {
		return err
	}
	if err := errors.Join(c.recordAs("", p, "review-"+answer, ""), c.dropPledges(p)); err != nil {
		return err
	}
	if err := c.tell(p, func(v voice) []string {
		return []string{v.T("review.told-"+answer, "number", number(p), "title", p.Title, "day", v.dayText(p.Review),
			"propose", "!"+v.name("name."+proposeKey))}
	}); err != nil || answer != "end" {
		return err
	}
	return c.endEffect(p, q)
}

// unreviewed undoes what the answer to a review did, when it is annulled: the decision
// holds, and is asked about again the next day.
func (c *Call) unreviewed(q decision.Proposal) error {
	if q.Of == "" || q.Receipt.Outcome != decision.Adopted {
		return nil
	}
	p, err := c.tx.ProposalByID(q.Of)
	if err != nil || p.State != decision.Ended && !p.Adopted() {
		return err
	}
	p.State, p.Review = decision.Closed, c.voiceFor(p.Circle).tomorrow().Format(time.DateOnly)
	return errors.Join(c.tx.SaveProposal(p), c.planReview(p), c.resumeEffect(p, q))
}
