package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/when"
	"tocsin/storage"
)

// mostSteps is how many rules one proposal can change: more, and nobody would read them.
const mostSteps = 8

// changeRules puts a change of rules to the circle, or asks for what is missing.
func (c *Call) changeRules(circle storage.Room, words []string, body string) error {
	d := rulesDraft{Circle: circle.ID}
	words, err := c.cutFrom(words, &d)
	if err != nil {
		return err
	}
	if d.Text, err = motiveOf(body); err != nil {
		return err
	}
	d.Rest = c.cutRules(words)
	if len(d.Rest) > mostSteps {
		return refuse("rules.too-many", "max", mostSteps)
	}
	return c.continueRules(d)
}

// motiveOf is the text below the line: why.
func motiveOf(body string) (string, error) {
	var d draft
	err := d.setText(body)
	return d.Text, err
}

// cutFrom takes "dès le 2027-01-01" out of what was said: the day from which on the change holds.
func (c *Call) cutFrom(words []string, d *rulesDraft) ([]string, error) {
	for i := range words {
		meaning, took := c.charting.prefix(words[i:])
		if meaning != "from" || i+took == len(words) || i == 0 {
			continue
		}
		day, err := when.Day(strings.Join(words[i+took:], " "), c.now, c.now.Location())
		var unread *when.Error
		if errors.As(err, &unread) {
			return words, c.unclear(unread, true)
		} else if err != nil {
			return words, err
		}
		if day.String() > c.now.AddDate(1, 0, 0).Format(time.DateOnly) {
			return words, refuse("rules.too-far")
		}
		d.From = day.String()
		return append([]string{}, words[:i]...), nil
	}
	return words, nil
}

// continueRules reads what was said of one rule after the other, asks for what is missing, and
// publishes.
func (c *Call) continueRules(d rulesDraft) error {
	for {
		if d.Section == "" && d.Aspect == "" && len(d.Value) == 0 && len(d.Rest) > 0 {
			if _, fixed := c.fixed.prefix(d.Rest[0]); fixed > 0 {
				return refuse("rules.fixed")
			}
			said := c.readRule(d.Rest[0])
			if said.section == "" && said.aspect == "" && len(said.value) > 0 {
				circle, err := c.tx.Room(d.Circle)
				if err != nil {
					return err
				}
				return c.nearestRule(circle, d.Rest[0])
			}
			d.Section, d.Aspect, d.Value, d.Rest = said.section, said.aspect, said.value, d.Rest[1:]
		}
		said := saidRule{section: d.Section, aspect: d.Aspect, value: d.Value}
		if asked := said.missing(len(d.Steps) > 0); asked != "" {
			return c.askRules(d, asked)
		}
		if said.section != "" {
			step, err := c.readStep(d, said)
			if err != nil {
				return err
			}
			d.Steps = append(d.Steps, step)
			d.Section, d.Aspect, d.Value = "", "", nil
		}
		if len(d.Rest) == 0 {
			break
		}
	}
	if d.Guided && d.Asked != "sure" {
		return c.askRules(d, "sure")
	}
	p, err := c.composeRules(d)
	if err != nil {
		return err
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if err := c.publish(&p); err != nil {
		return err
	}
	c.did(rulesKey, p.ID)
	return nil
}

// missing is what is to be asked about a rule; done says that others are clear already.
func (r saidRule) missing(done bool) string {
	kind := decision.Kind(r.section).Known()
	switch {
	case r.section == "" && r.aspect == "" && done:
		return ""
	case r.section == "" && r.aspect != "":
		return "kind"
	case r.section == "":
		return "section"
	case kind && r.aspect == "":
		return "aspect"
	case len(r.value) == 0:
		return "value"
	}
	return ""
}

// composeRules makes the proposal. It is titled by the rules that change; what they become stands
// below, in the language of who reads it.
func (c *Call) composeRules(d rulesDraft) (decision.Proposal, error) {
	amendment := charter.Amendment{Steps: d.Steps, From: d.From}
	with, err := amendment.Text()
	if err != nil {
		return decision.Proposal{}, err
	}
	var names []string
	for _, step := range d.Steps {
		names = append(names, c.voiceFor(d.Circle).ruleName(step.Key))
	}
	p, err := c.compose(draft{
		Circles: []collective.RoomID{d.Circle}, Kind: decision.RuleChange, Title: cutTo(strings.Join(names, ", "), maxTitle), Text: d.Text,
		Details: decision.Details{Effect: &decision.Effect{Kind: ruleEffect, With: with}},
	})
	if err == nil && p.Deadline.Before(c.now.Add(charter.LeastDeadline)) { // the first defaults say less
		p.Deadline = c.now.Add(charter.LeastDeadline).In(p.Deadline.Location())
	}
	return p, err
}
