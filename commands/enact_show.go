package commands

import (
	"errors"
	"strings"

	"tocsin/collective/action"
	"tocsin/storage"
)

// maxShown is how much of what an action is about its card shows, in characters.
const maxShown = 400

// showAction answers with the card of an action.
func (c *Call) showAction(a action.Action) error {
	lines, err := c.actionCard(a)
	if err != nil {
		return err
	}
	next, err := c.actionNext(c.voice, a, c.mark())
	c.answer(append(lines, next...)...)
	return err
}

// actionCard is what is known of an action, for whoever asks where they ask.
func (c *Call) actionCard(a action.Action) ([]string, error) {
	decision, err := c.decisionOf(c.voice, a)
	if err != nil {
		return nil, err
	}
	lines := []string{c.actionTitle(a), c.actionStanding(a, decision)}
	if a.Why != "" {
		lines = append(lines, c.T("enact.why", "why", a.Why))
	}
	if len(a.Targets) > 0 {
		lines = append(lines, c.T("enact.targets", "targets", c.targets(a)))
	}
	if a.Text != "" {
		lines = append(lines, cutTo(a.Text, maxShown))
	}
	if len(a.Others) > 0 {
		names, err := c.circleNames(a.Circles())
		if err != nil {
			return nil, err
		}
		lines = append(lines, c.T("proposal.together", "circles", strings.Join(names, ", ")))
	}
	people, err := c.peopleLines(a)
	if err != nil {
		return nil, err
	}
	rest, err := c.actionThings(a)
	return append(append(lines, people...), rest...), err
}

// actionThings is what belongs to an action: its letter, tasks, promises, the campaign it is
// part of or the actions that are part of it, and the reports that back it.
func (c *Call) actionThings(a action.Action) ([]string, error) {
	var lines []string
	tasks, err := c.tx.TasksOfAction(a.ID)
	if err != nil {
		return nil, err
	}
	open, free := 0, 0
	for _, t := range tasks {
		if t.Open() {
			open++
		}
		if t.State == action.Free || t.State == action.Asked {
			free++
		}
	}
	if open > 0 {
		key := "enact.tasks"
		if free > 0 {
			key = "enact.tasks-free"
		}
		lines = append(lines, c.T(key, "n", open, "free", free, "task", c.commandLine(taskKey)))
	}
	if a.Kind == action.OpenLetter {
		total, err := c.tx.SignatureTotal(a.ID)
		if err != nil {
			return nil, err
		}
		if total.All() > 0 {
			lines = append(lines, c.T("enact.signed", "n", total.All(), "public", total.Public))
		}
	}
	if a.Campaign != "" {
		of, err := c.tx.ActionByID(a.Campaign)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return nil, err
		} else if err == nil {
			lines = append(lines, c.T("enact.part-of", "action", c.actionName(of)))
		}
	}
	parts, err := c.tx.PartsOf(a.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range parts[:min(len(parts), shown)] {
		lines = append(lines, c.T("enact.part", "action", c.actionLine(p, nil)))
	}
	if len(a.Reports) > 0 {
		numbers := make([]string, len(a.Reports))
		for i, n := range a.Reports {
			numbers[i] = itoa(n)
		}
		lines = append(lines, c.T("enact.reports", "numbers", strings.Join(numbers, ", ")))
	}
	return lines, nil
}

// decisionOf says where an action stands together with the decision that carries it, or
// nothing where none does.
func (c *Call) decisionOf(v voice, a action.Action) (string, error) {
	if a.Proposal == "" {
		p, voting, err := c.voteOn(a)
		if err != nil || !voting {
			return "", err
		}
		return v.T("enact.at-vote", "state", v.T("enact.state-"+string(a.State)), "number", number(p), "deadline", v.moment(p.Deadline)), nil
	}
	p, err := c.tx.ProposalByID(a.Proposal)
	if errors.Is(err, storage.ErrNotFound) {
		return "", nil
	}
	return v.T("enact.by-decision", "state", v.T("enact.state-"+string(a.State)), "number", number(p)), err
}
