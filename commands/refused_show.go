package commands

import (
	"tocsin/collective/action"
)

// showLastRefusals shows the totals of the digital strike under way, or of the last one.
func (c *Call) showLastRefusals() error {
	all, err := c.actions(0, action.Decided, action.Prepared, action.Underway, action.Over, action.Evaluated)
	if err != nil {
		return err
	}
	var last action.Action
	for _, a := range all {
		if a.Kind == action.DigitalStrike && !a.Starts.After(c.now) && !a.Starts.IsZero() && (last.ID == "" || a.Starts.After(last.Starts)) {
			last = a
		}
	}
	if last.ID == "" {
		return refuse("refused.no-strike", "enact", c.commandLine(enactKey))
	}
	return c.showRefusals(last)
}

// showRefusals shows the totals that were told.
func (c *Call) showRefusals(a action.Action) error {
	told, err := c.tx.Refusals(a.ID)
	if err != nil {
		return err
	}
	if len(told) == 0 {
		return refuse("refused.none-told", "refused", c.commandLine(refusedKey), "n", action.MinCounters)
	}
	c.answer(append([]string{c.T("refused.total", "action", c.actionName(a))}, c.refusalLines(told)...)...)
	return nil
}

// refusedWhat names what was counted: the task and its service.
func (v voice) refusedWhat(r action.Refusal) string {
	if r.Service == "" {
		return v.task(r.Task)
	}
	return v.T("refused.of", "task", v.task(r.Task), "service", v.service(r.Service))
}
