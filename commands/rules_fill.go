package commands

import (
	"strings"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
)

// replyRules takes the answer to a question.
func replyRules(c *Call, raw []byte) error {
	d, err := readRulesDraft(raw)
	if err != nil {
		return err
	}
	before := d
	if err = c.fillRules(&d); err == nil {
		err = c.continueRules(d)
	}
	return c.askOnRefusal(err, rulesKey, &before.Misses, &before)
}

// fillRules reads an answer to the question that was asked.
func (c *Call) fillRules(d *rulesDraft) error {
	words := strings.Fields(c.rest)
	switch d.Asked {
	case "section":
		return c.fillSection(d, words)
	case "kind":
		return c.fillKind(d, words)
	case "aspect":
		return c.fillAspect(d, words)
	case "value":
		d.Value = skipFillers(words)
	case "sure":
		if meaning, _ := c.answers.word(c.rest); meaning != "yes" {
			return refuse("rules.sure-again", "yes", c.name("answer.yes"))
		}
	}
	return nil
}

func (c *Call) fillSection(d *rulesDraft, words []string) error {
	said := c.readRule(words)
	section, numbered := c.sectionNumbered(words)
	switch {
	case numbered:
		d.Section = section
	case said.section == "" && said.aspect == "":
		return refuse("dialog.number", "max", len(charter.Sections()))
	default:
		d.Section, d.Aspect, d.Value = said.section, said.aspect, said.value
	}
	return nil
}

func (c *Call) fillKind(d *rulesDraft, words []string) error {
	kinds, said := decision.Kinds(), c.readRule(words)
	n, rest := leadingNumber(c.rest)
	switch {
	case n >= 1 && n <= len(kinds) && rest == "":
		d.Section = string(kinds[n-1])
	case decision.Kind(said.section).Known():
		d.Section = said.section
	default:
		return refuse("dialog.number", "max", len(kinds))
	}
	return nil
}

func (c *Call) fillAspect(d *rulesDraft, words []string) error {
	aspects, said := c.aspectsOf(*d), c.readRule(words)
	n, rest := leadingNumber(c.rest)
	switch {
	case n >= 1 && n <= len(aspects) && rest == "":
		d.Aspect = aspects[n-1]
	case said.aspect != "":
		d.Aspect, d.Value = said.aspect, said.value
	default:
		return refuse("dialog.number", "max", len(aspects))
	}
	return nil
}
