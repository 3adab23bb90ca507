package commands

import (
	"time"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

// ruleEffect is the kind of effect of a change of rules.
const ruleEffect = "regle"

// What falls due for a change of rules; the ref is its proposal.
const (
	dueRules     = "change-rules"
	dueRulesTold = "tell-rules" // that it holds, in the circle's hours
)

func rulesEffect() effect {
	return effect{apply: planRules, revoke: revokeRules, show: voice.showAmendment}
}

func amendmentOf(p decision.Proposal) (charter.Amendment, error) {
	return charter.ReadAmendment(p.Details.Effect.With)
}

// startsOf is when an adopted change of rules begins to hold.
func startsOf(p decision.Proposal, a charter.Amendment) time.Time {
	final := p.Final
	if final.IsZero() { // it cannot be contested
		final = p.Deadline
	}
	return a.Starts(final, p.Deadline.Location())
}

// showAmendment says what a proposal changes, and from when on.
func (v voice) showAmendment(p decision.Proposal) []string {
	a, err := amendmentOf(p)
	if err != nil {
		return nil
	}
	var lines []string
	for _, step := range a.Steps {
		lines = append(lines, v.stepLine(step))
	}
	switch {
	case p.Adopted():
		return append(lines, v.T("rules.holds-from", "moment", v.moment(startsOf(p, a))))
	case p.State != decision.Open && p.State != decision.Seconding:
		return lines
	case a.From != "" && a.Starts(p.Deadline.Add(p.Rules.Contest), p.Deadline.Location()).After(p.Deadline.Add(p.Rules.Contest)):
		return append(lines, v.T("rules.would-hold-from", "day", v.plainDay(a.From)))
	}
	return append(lines, v.T("rules.would-hold"))
}

// plainDay writes a day, 2006-01-02, without the article that some languages put before it.
func (v voice) plainDay(day string) string {
	at, err := time.ParseInLocation(time.DateOnly, day, v.now.Location())
	if err != nil {
		return ""
	}
	return v.texts.Day(v.lang, at, v.now)
}

// planRules has an adopted change hold when it can be contested no more, or later.
func planRules(c *Call, p decision.Proposal) error {
	a, err := amendmentOf(p)
	if err != nil {
		return err
	}
	at := startsOf(p, a)
	if !at.After(c.tx.Now) {
		return c.holdRules(p, a)
	}
	return c.tx.Plan(dueRules, p.ID, at)
}

// rulesDue has a change hold, if its decision still does.
func rulesDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !p.Adopted() {
		return err
	}
	a, err := amendmentOf(p)
	if err != nil {
		return err
	}
	if at := startsOf(p, a); at.After(c.tx.Now) { // it was contested meanwhile: there is more time
		return c.tx.Plan(dueRules, p.ID, at)
	}
	c.speakFor(p.Circle)
	if err := c.holdRules(p, a); err != nil {
		return err
	}
	c.speakFor(p.Circle) // as it is spoken to from now on
	if at := c.openHours(p.Circle).Next(c.tx.Now); at.After(c.tx.Now) {
		return c.tx.Plan(dueRulesTold, p.ID, at)
	}
	return c.tellRules(p)
}
