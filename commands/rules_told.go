package commands

import (
	"time"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

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
		if by[step.Key].Proposal == p.ID {
			continue
		}
		later[step.Key] = ""
		if change, ok := c.laterDecision(p, step.Key); ok {
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
