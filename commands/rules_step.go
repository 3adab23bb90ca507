package commands

import (
	"errors"
	"strings"

	"tocsin/collective/charter"
)

// readStep reads a change over those before it: nothing may be as it is already, wrong, or below
// a floor.
func (c *Call) readStep(d rulesDraft, said saidRule) (charter.Step, error) {
	before := c.charterOf(d.Circle)
	for _, step := range d.Steps {
		if next, err := before.Set(step.Key, step.Value); err == nil {
			before = next
		}
	}
	key := said.key()
	step := charter.Step{Key: key, Before: before.Get(key)}
	var err error
	if step.Value, err = c.readValue(key, before, said.value); err != nil {
		return step, c.wrongValue(before, key, said.value, err)
	}
	after, err := before.Set(key, step.Value)
	if err != nil {
		return step, c.wrongValue(before, key, said.value, err)
	}
	if step.Value = after.Get(key); step.Value == step.Before {
		return step, refuse("rules.same", "rule", c.ruleName(key), "value", c.ruleValue(key, step.Value))
	}
	for _, other := range d.Steps {
		if other.Key == key {
			return step, refuse("rules.twice", "rule", c.ruleName(key))
		}
	}
	return step, nil
}

// wrongValue says why a value cannot be, with what would be one.
func (c *Call) wrongValue(before charter.Charter, key charter.Key, words []string, err error) error {
	args := []any{"rule", c.ruleName(key), "said", quoted(strings.Join(words, " "))}
	aspect, kind := key.Split()
	switch {
	case errors.Is(err, charter.ErrFloor):
		return refuse("rules.floor", append(args, "floor", c.T("floor."+key.Section()))...)
	case errors.Is(err, charter.ErrUse) && aspect == charter.Method:
		return refuse("rules.secret-method", append(args, "kind", c.name("kind."+string(kind)))...)
	case errors.Is(err, charter.ErrUse):
		return refuse("rules.no-use", append(args, "method", c.name("method."+string(before.Of(kind).Method)))...)
	}
	return refuse("rules.value", append(args, "expects", c.expects(key))...)
}
