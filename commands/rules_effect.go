package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/incident"
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
	case a.From != "":
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
		_, err := c.holdRules(p, a)
		return err
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
	if _, err := c.holdRules(p, a); err != nil {
		return err
	}
	c.speakFor(p.Circle) // as it is spoken to from now on
	if at := c.openHours(p.Circle).Next(c.tx.Now); at.After(c.tx.Now) {
		return c.tx.Plan(dueRulesTold, p.ID, at)
	}
	return c.tellRules(p)
}

// holdRules has the steps of an amendment hold from now on: but for those of which another
// decision was taken later, and those that cannot be any more. It returns how many do.
func (c *Call) holdRules(p decision.Proposal, a charter.Amendment) (int, error) {
	done := charter.Amendment{}
	for _, step := range a.Steps {
		if _, later := c.laterDecision(p, step.Key); later {
			continue
		}
		if _, err := c.charterOf(p.Circle).Set(step.Key, step.Value); err != nil {
			continue
		}
		step.Before = c.charterOf(p.Circle).Get(step.Key)
		if err := c.tx.ChangeRule(p.Circle, charter.Change{
			Key: step.Key, Value: step.Value, Since: c.tx.Now, Decided: p.Deadline, Proposal: p.ID, Number: p.Number,
		}); err != nil {
			return 0, err
		}
		if err := c.rulesAgain(); err != nil {
			return 0, err
		}
		done.Steps = append(done.Steps, step)
	}
	if len(done.Steps) == 0 {
		return 0, nil
	}
	detail, err := json.Marshal(done.Steps)
	if err != nil {
		return 0, fmt.Errorf("write rules: %w", err)
	}
	return len(done.Steps), errors.Join(c.keepAsRuled(p), c.recordAs("", p, "rule-change", string(detail)))
}

// laterDecision is the change that holds of a rule and was decided after a proposal.
func (c *Call) laterDecision(p decision.Proposal, key charter.Key) (charter.Change, bool) {
	_, by := c.charterAt(p.Circle, c.tx.Now)
	change, held := by[key]
	return change, held && change.Proposal != p.ID && change.After(charter.Change{Decided: p.Deadline, Number: p.Number})
}

// keepAsRuled has the reports of a circle kept as long as its rules say: a shorter time reaches
// what is there already.
func (c *Call) keepAsRuled(p decision.Proposal) error {
	of := c.charterOf(p.Circle)
	const day = 24 * time.Hour
	return c.tx.SetReportRetention(p.Circle, incident.Retention{
		Text: time.Duration(of.Words) * day, Coded: time.Duration(of.Codes*365/12) * day,
	})
}

// revokeRules takes back what a decision changed: what held before holds again, unless the circle
// has changed it since.
func revokeRules(c *Call, p decision.Proposal) error {
	if err := unplan(c.tx, p.ID, dueRules, dueRulesTold); err != nil {
		return err
	}
	n, err := c.tx.RevokeRules(p.ID)
	if err != nil || n == 0 {
		return err
	}
	if err := errors.Join(c.rulesAgain(), c.keepAsRuled(p), c.recordAs("", p, "rule-revoke", "")); err != nil {
		return err
	}
	return c.tell(p, func(v voice) []string {
		return []string{v.T("rules.revoked", "number", number(p), "rules", "!"+v.name("name."+rulesKey))}
	})
}

// rulesToldDue says that a change holds, in the circle's hours.
func rulesToldDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !p.Adopted() {
		return err
	}
	if open := c.openHours(p.Circle); !open.Holds(c.tx.Now) {
		return c.tx.Plan(dueRulesTold, p.ID, open.Next(c.tx.Now))
	}
	return c.tellRules(p)
}

// tellRules says what holds from now on, and what does not because of a later decision.
func (c *Call) tellRules(p decision.Proposal) error {
	a, err := amendmentOf(p)
	if err != nil {
		return err
	}
	later := map[charter.Key]string{}
	_, by := c.charterAt(p.Circle, c.tx.Now)
	for _, step := range a.Steps {
		change := by[step.Key]
		if change.Proposal == p.ID {
			continue
		}
		later[step.Key] = ""
		if change.Number > 0 {
			later[step.Key] = itoa(change.Number)
		}
	}
	return c.tell(p, func(v voice) []string {
		lines := []string{v.T("rules.hold", "number", number(p))}
		for _, step := range a.Steps {
			lines = append(lines, v.heldLine(step, later, c.charterBefore(p, step)))
		}
		return append(lines, v.T("rules.hold-how", "rules", "!"+v.name("name."+rulesKey)))
	})
}

// charterBefore is what a rule was until a change of it held.
func (c *Call) charterBefore(p decision.Proposal, step charter.Step) string {
	others, since := []charter.Change{}, time.Time{}
	for _, change := range c.changes[p.Circle] {
		if change.Proposal != p.ID {
			others = append(others, change)
		} else if change.Key == step.Key {
			since = change.Since
		}
	}
	before, _ := charter.New(defaultsOf(c.settings)).At(others, since)
	return before.Get(step.Key)
}

// heldLine says what became of one rule.
func (v voice) heldLine(step charter.Step, later map[charter.Key]string, before string) string {
	by, not := later[step.Key]
	switch {
	case not && by != "":
		return v.T("rules.later", "rule", v.ruleName(step.Key), "number", by)
	case not:
		return v.T("rules.cannot", "rule", v.ruleName(step.Key))
	case before != step.Before:
		return v.T("rules.meanwhile", "step", v.stepLine(charter.Step{Key: step.Key, Before: before, Value: step.Value}), "was", v.ruleValue(step.Key, step.Before))
	}
	return v.stepLine(step)
}
