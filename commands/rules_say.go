package commands

import (
	"encoding/json"
	"strconv"
	"strings"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/collective/tally"
)

// ruleName is how a rule is called: "quorum (grève)", "heures".
func (v voice) ruleName(key charter.Key) string {
	aspect, kind := key.Split()
	if kind == "" {
		return v.name("ruling." + string(key))
	}
	return v.T("rules.of-kind", "aspect", v.name("aspect."+string(aspect)), "kind", v.name("kind."+string(kind)))
}

// sectionName is how a section of the page is called.
func (v voice) sectionName(section string) string {
	if decision.Kind(section).Known() {
		return v.name("kind." + section)
	}
	return v.name("ruling." + section)
}

// ruleTyped is how the name of a rule is typed.
func (v voice) ruleTyped(key charter.Key) string {
	aspect, kind := key.Split()
	if kind == "" {
		return v.name("ruling." + string(key))
	}
	return v.name("aspect."+string(aspect)) + " " + v.name("kind."+string(kind))
}

// ruleValue writes a value in words.
func (v voice) ruleValue(key charter.Key, value string) string {
	aspect, _ := key.Split()
	n, _ := strconv.Atoi(value)
	switch {
	case aspect == charter.Method:
		return v.name("method." + value)
	case aspect == charter.Count:
		return v.count(decision.Rules{Count: tally.Method(value)})
	case aspect == charter.Base:
		return v.name("base." + value)
	case aspect == charter.Fraction:
		return v.share(readFraction(value))
	case aspect == charter.Quorum || key == charter.Presence:
		return v.orNone(value, func() string { return v.fraction(readFraction(value)) })
	case aspect == charter.Contest || aspect == charter.Deadline || key == charter.Corrections:
		return v.lasting(charter.ReadSpan(value))
	case value == charter.Yes:
		return v.name("answer.yes")
	case value == charter.No:
		return v.name("answer.no")
	case key == charter.Hours:
		h, _ := hours.Parse(value)
		return v.hoursText(h)
	case key == charter.Language:
		return v.name("lang." + value)
	case key == charter.Zone:
		return value
	case key == charter.Decided:
		return v.deedsText(value)
	case key == charter.Codes:
		return v.T("span.months", "n", n)
	case key == charter.There && n == 0:
		return v.T("rules.at-once")
	case aspect == charter.Active && n == 0:
		return v.T("rules.everybody")
	case aspect == charter.Active || key == charter.There || key == charter.Words || key == charter.Needs:
		return v.T("span.days", "n", n)
	}
	return v.orNone(value, func() string { return value })
}

func (v voice) orNone(value string, write func() string) string {
	if value == "0" {
		return v.T("rules.none")
	}
	return write()
}

func readFraction(value string) collective.Fraction {
	f, err := collective.ParseFraction(value)
	if err != nil {
		return collective.Fraction{}
	}
	return f
}

// stepLine is one rule before and after.
func (v voice) stepLine(s charter.Step) string {
	return v.T("rules.step", "rule", v.ruleName(s.Key), "before", v.ruleValue(s.Key, s.Before), "after", v.ruleValue(s.Key, s.Value))
}

// stepsText writes the changes that a journal holds.
func (v voice) stepsText(detail string) string {
	var steps []charter.Step
	if json.Unmarshal([]byte(detail), &steps) != nil {
		return ""
	}
	lines := make([]string, len(steps))
	for i, step := range steps {
		lines[i] = v.stepLine(step)
	}
	return strings.Join(lines, " ; ")
}

// expects says what a rule takes.
func (c *Call) expects(key charter.Key) string {
	aspect, kind := key.Split()
	if kind == "" {
		return c.T("expects." + string(key))
	}
	return c.T("expects." + string(aspect))
}
