package commands

import (
	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

// askRules asks for the next thing that is missing, and keeps the draft.
func (c *Call) askRules(d rulesDraft, asked string) error {
	d.Guided, d.Asked, d.Misses = true, asked, 0
	lines, err := c.rulesQuestion(d)
	if err != nil {
		return err
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, rulesKey, d); err != nil {
		return err
	}
	c.answer(lines...)
	return nil
}

func (c *Call) rulesQuestion(d rulesDraft) ([]string, error) {
	rule := saidRule{section: d.Section, aspect: d.Aspect}
	args := []any{}
	if d.Aspect != "" {
		args = append(args, "rule", c.name("aspect."+string(d.Aspect)))
	} else if d.Section != "" {
		args = append(args, "rule", c.sectionName(d.Section))
	}
	var lines []string
	switch d.Asked {
	case "section":
		circle, err := c.tx.Room(d.Circle)
		if err != nil {
			return nil, err
		}
		lines = append(c.pageLines(c.pageOf(circle)), c.T("rules.ask-section"))
	case "kind":
		lines = append(lines, c.T("rules.ask-kind", args...))
		for i, kind := range decision.Kinds() {
			lines = append(lines, c.choiceLine(i, c.name("kind."+string(kind))))
		}
	case "aspect":
		lines = append(lines, c.T("rules.ask-aspect", args...))
		for i, aspect := range c.aspectsOf(d) {
			key := aspect.Of(decision.Kind(d.Section))
			lines = append(lines, c.choiceLine(i, c.T("rules.part", "rule", c.name("aspect."+string(aspect)), "value", c.ruleValue(key, c.charterOf(d.Circle).Get(key)))))
		}
	case "value":
		key := rule.key()
		lines = append(lines, c.T("rules.ask-value", "rule", c.ruleName(key), "value", c.ruleValue(key, c.charterOf(d.Circle).Get(key))),
			c.T("rules.expects", "expects", c.expects(key)))
	case "sure":
		lines = append(lines, c.T("rules.ask-sure"))
		for _, step := range d.Steps {
			lines = append(lines, c.stepLine(step))
		}
		lines = append(lines, c.T("rules.sure-how", "yes", c.name("answer.yes")))
	}
	return append(lines, c.T("dialog.cancel")), nil
}

// aspectsOf are the rules of a kind for which its method has a use.
func (c *Call) aspectsOf(d rulesDraft) []charter.Aspect {
	kind := decision.Kind(d.Section)
	var all []charter.Aspect
	for _, aspect := range charter.Aspects() {
		if charter.Uses(c.charterOf(d.Circle).Of(kind), aspect) {
			all = append(all, aspect)
		}
	}
	return all
}
