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

// holdRules has the steps of an amendment hold from now on: but for those of which another
// decision was taken later, and those that cannot be any more.
func (c *Call) holdRules(p decision.Proposal, a charter.Amendment) error {
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
			return err
		}
		if err := c.rulesAgain(); err != nil {
			return err
		}
		done.Steps = append(done.Steps, step)
	}
	if len(done.Steps) == 0 {
		return nil
	}
	detail, err := json.Marshal(done.Steps)
	if err != nil {
		return fmt.Errorf("write rules: %w", err)
	}
	return errors.Join(c.keepAsRuled(p), c.recordAs("", p, "rule-change", string(detail)))
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
