package commands

import (
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// redoRules replaces the proposal when its author edits the command, as long as nobody else has
// voted. It keeps its number.
func redoRules(c *Call, id string) error {
	p, err := c.ownOpen(id, "propose.edited-late")
	if err != nil {
		return err
	}
	head, body, _ := strings.Cut(c.rest, "\n")
	circle, words, err := c.namedCircle(rulesKey, strings.Fields(head), "journal.which-circle")
	if err != nil {
		return err
	}
	if circle.ID != p.Circle {
		return refuse("propose.edited-circles", "number", number(p))
	}
	if verb, took := c.charting.prefix(words); verb == "change" {
		words = words[took:]
	}
	next, err := c.rulesAnew(circle, words, body)
	if err != nil {
		return err
	}
	if p.State == decision.Open { // its rules are those with which it opened
		next.Rules = p.Rules
	}
	next.ID, next.Number, next.Version, next.Opened, next.State = p.ID, p.Number, p.Version+1, p.Opened, p.State
	if p.State == decision.Seconding {
		err = c.secondAnew(next)
	} else {
		err = c.republish(next)
	}
	c.did(rulesKey, p.ID)
	return err
}

// rulesAnew composes a change that is said in one line; whatever is missing is refused.
func (c *Call) rulesAnew(circle storage.Room, words []string, body string) (p decision.Proposal, err error) {
	d := rulesDraft{Circle: circle.ID}
	if words, err = c.cutFrom(words, &d); err != nil {
		return p, err
	}
	if d.Text, err = motiveOf(body); err != nil {
		return p, err
	}
	parts := c.cutRules(words)
	if len(parts) > mostSteps {
		return p, refuse("rules.too-many", "max", mostSteps)
	}
	for _, part := range parts {
		said := c.readRule(part)
		if said.missing(false) != "" {
			return p, refuse("rules.edited-incomplete", "rules", c.commandLine(rulesKey))
		}
		step, err := c.readStep(d, said)
		if err != nil {
			return p, err
		}
		d.Steps = append(d.Steps, step)
	}
	if len(d.Steps) == 0 {
		return p, refuse("rules.edited-incomplete", "rules", c.commandLine(rulesKey))
	}
	return c.composeRules(d)
}
