package commands

import (
	"errors"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/when"
)

const reviewKey = "review"

// review sets the day on which a circle asks itself what becomes of a decision.
func review() Command {
	return Command{Key: reviewKey, Group: lifeGroup, Guard: ofACircle, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 || rest == "" {
			return refuse("review.which", "review", c.commandLine(reviewKey))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		if p.State != decision.Open && p.State != decision.Seconding && !p.Adopted() {
			return refuse("carry.not-adopted", "number", number(p), "result", c.commandLine(resultKey))
		}
		if p.Kind == decision.RuleChange { // nothing but another change ends a rule
			return refuse("rules.no-review", "number", number(p), "rules", c.commandLine(rulesKey))
		}
		day, _, err := when.Span(rest, c.now, c.now.Location())
		var unread *when.Error
		if errors.As(err, &unread) {
			return c.unclear(unread, true)
		} else if err != nil {
			return err
		}
		if p.State != decision.Closed && day.String() <= p.Deadline.In(c.now.Location()).Format(time.DateOnly) {
			return refuse("prolong.not-longer", "number", number(p), "deadline", c.moment(p.Deadline))
		}
		p.Review = day.String()
		if err := c.tx.SaveProposal(p); err != nil {
			return err
		}
		if err := c.planReview(p); err != nil {
			return err
		}
		if err := c.tell(p, func(v voice) []string {
			return []string{v.T("review.set", "number", number(p), "day", v.dayText(p.Review))}
		}); err != nil {
			return err
		}
		return c.record(p, reviewKey, p.Review)
	}}
}

// planReview has the circle asked on the day of the review of a decision.
func (c *Call) planReview(p decision.Proposal) error {
	if err := c.tx.Unplan(dueReview, p.ID); err != nil || p.Review == "" || !p.Adopted() {
		return err
	}
	day, err := time.ParseInLocation(time.DateOnly, p.Review, c.zoneOf(p.Circle))
	if err != nil {
		return err
	}
	if at := c.openHours(p.Circles()...).Next(day); at.After(c.now) {
		return c.tx.Plan(dueReview, p.ID, at)
	}
	return c.tx.Plan(dueReview, p.ID, c.openHours(p.Circles()...).Next(c.voiceFor(p.Circle).tomorrow())) // the vote took longer
}
