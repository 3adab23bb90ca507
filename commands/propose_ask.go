package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/collective/taxonomy"
	"tocsin/collective/when"
)

// ask puts the question for d.Asked and keeps the draft.
func (c *Call) ask(d draft) error {
	lines, err := c.question(d)
	if err != nil {
		return err
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, proposeKey, d); err != nil {
		return err
	}
	c.answer(lines...)
	return nil
}

func (c *Call) question(d draft) ([]string, error) {
	lines := []string{c.T("propose.ask-" + string(d.Asked))}
	switch d.Asked {
	case circleField:
		circles, err := c.circles()
		if err != nil {
			return nil, err
		}
		for i, circle := range circles {
			lines = append(lines, c.choiceLine(i, clean(circle.Name)))
		}
	case kindField:
		for i, kind := range decision.Offered() {
			lines = append(lines, c.choiceLine(i, c.name("kind."+string(kind))))
		}
	case methodField:
		for i, method := range decision.Methods() {
			lines = append(lines, c.choiceLine(i, c.T("methods."+string(method))))
		}
	case optionsField:
		if c.method(d) == decision.Dates {
			lines[0] = c.T("propose.ask-dates")
		}
	case refusedField:
		for i, term := range taxonomy.Terms(taxonomy.Task) {
			lines = append(lines, c.choiceLine(i, term.Names[string(c.lang)]))
		}
	case deadlineField:
		rules, err := c.rulesFor(d)
		if err != nil {
			return nil, err
		}
		lines = append(lines, c.T("propose.ask-deadline-default", "deadline", c.moment(c.standardDeadline(rules))))
	case confirmField:
		return c.recap(d)
	}
	if d.optional(d.Asked) {
		lines = append(lines, c.T("propose.skip", "skip", c.name("answer.skip")))
	}
	return append(lines, c.T("dialog.cancel")), nil
}

// askAgain explains what was not understood in an answer, and leaves the question open.
func (c *Call) askAgain(d draft, err error) error {
	var unread *when.Error
	if errors.As(err, &unread) {
		return c.offer(d, unread)
	}
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	if err := c.keepAsking(proposeKey, &d.Misses, &d); err != nil {
		return err
	}
	return refusal.hint("dialog.cancel")
}
