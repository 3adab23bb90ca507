package commands

import (
	"slices"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// maxSummed is how many answers to one question a summary lists.
const maxSummed = 15

// showJudgements sums up what those who took part think: how many answered, and per question
// what they wrote, in no order of people.
func (c *Call) showJudgements(a action.Action, _ string) error {
	all, err := c.tx.Evaluations(a.ID)
	if err != nil {
		return err
	}
	lines := c.judgements(a, all)
	if lines == nil {
		return refuse("judge.none", append(c.stepArgs(a, "judge"), "action", c.actionName(a))...)
	}
	c.answer(append(lines, c.T("judge.next", append(c.stepArgs(a, "evaluated"), "action", c.actionName(a))...))...)
	return nil
}

// judgements are the lines of the summary, none where nobody answered.
func (v voice) judgements(a action.Action, all []action.Evaluation) []string {
	if len(all) == 0 {
		return nil
	}
	lines := []string{v.T("judge.summary", "action", v.actionName(a), "n", len(all))}
	for _, q := range judgeQuestions() {
		var said []string
		for _, e := range all {
			text := map[string]string{"worked": e.Worked, "failed": e.Failed, "next": e.Next}[q]
			if text != "" {
				said = append(said, text)
			}
		}
		if len(said) == 0 {
			continue
		}
		slices.Sort(said) // so that the same place does not tell the same person
		lines = append(lines, v.T("judge.head-"+q, "n", len(said)))
		for _, text := range said[:min(len(said), maxSummed)] {
			lines = append(lines, v.T("judge.line", "text", text))
		}
		if cut := len(said) - maxSummed; cut > 0 {
			lines = append(lines, v.T("judge.more", "n", cut))
		}
	}
	return lines
}

// judgedOf is the summary of the action of an item, in any voice; nothing for other items.
func (c *Call) judgedOf(i assembly.Item) (func(voice) []string, error) {
	nothing := func(voice) []string { return nil }
	if i.Origin.Kind != assembly.OfAction {
		return nothing, nil
	}
	a, err := c.tx.ActionByNumber(i.Origin.Number)
	if err != nil {
		return nothing, err
	}
	all, err := c.tx.Evaluations(a.ID)
	return func(v voice) []string { return v.judgements(a, all) }, err
}
