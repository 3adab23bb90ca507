package commands

import (
	"time"

	"tocsin/collective/decision"
)

// standardDeadline is when a vote ends whose proposer says nothing: after the time
// that the rule gives, at the next full hour.
func (v voice) standardDeadline(rules decision.Rules) time.Time {
	at := v.now.Add(rules.Open)
	hour := time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), 0, 0, 0, at.Location())
	for hour.Before(at) { // twice in the hour that comes twice
		hour = hour.Add(time.Hour)
	}
	return hour
}

// checkDeadline says why a vote cannot end when its proposer wants, or nil.
func (c *Call) checkDeadline(p decision.Proposal) error {
	if !p.Deadline.After(c.now) {
		return refuse("propose.deadline-past", "deadline", c.moment(p.Deadline))
	}
	if p.Deadline.After(c.now.Add(decision.MaxOpen)) {
		return refuse("propose.too-long")
	}
	if p.From != "" && p.From <= p.Deadline.Format(time.DateOnly) {
		return refuse("propose.after-start", "deadline", c.moment(p.Deadline), "days", c.days(p))
	}
	return nil
}

// longEnough moves the deadline so that there is time to answer the new version.
func (c *Call) longEnough(p decision.Proposal) (time.Time, error) {
	standard := c.standardDeadline(p.Rules)
	if standard.Before(p.Deadline) {
		return p.Deadline, nil
	}
	if standard.After(p.Opened.Add(decision.MaxOpen)) {
		return standard, refuse("propose.too-long")
	}
	if p.From != "" && p.From <= standard.Format(time.DateOnly) {
		return standard, refuse("amend.too-late", "number", number(p), "deadline", c.moment(standard), "days", c.days(p))
	}
	return standard.In(p.Deadline.Location()), nil
}

// longer says why a vote cannot be prolonged to a moment, or nil.
func (c *Call) longer(p decision.Proposal, until time.Time) error {
	switch {
	case !until.After(p.Deadline):
		return refuse("prolong.not-longer", "number", number(p), "deadline", c.moment(p.Deadline))
	case until.After(p.Opened.Add(decision.MaxOpen)):
		return refuse("propose.too-long")
	case p.From != "" && p.From <= until.In(c.now.Location()).Format(time.DateOnly):
		return refuse("propose.after-start", "deadline", c.moment(until), "days", c.days(p))
	}
	return nil
}
