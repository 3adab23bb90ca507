package commands

import (
	"errors"

	"tocsin/collective/action"
)

func readActionThing(c *Call, id string) (fields, error) {
	a, err := c.tx.ActionByID(id)
	if err != nil {
		return nil, err
	}
	f := fields{
		"state": string(a.State), "kind": string(a.Kind), "title": a.Title, "text": a.Text, "place": a.Place, "targets": asField(a.Targets),
		"needs": asField(a.Needs), "campaign": a.Campaign, "reports": asField(a.Reports), "starts": momentField(a.Starts),
		"ends": momentField(a.Ends), "proposal": a.Proposal, "letter": string(a.Letter), "~why": a.Why, "~before": string(a.Before),
	}
	if a.AllDay {
		f["all-day"] = "true"
	}
	return f.withoutEmpty(), nil
}

// putAction has an action be as it was, with what happens to it by itself.
func putAction(c *Call, s swing) error {
	was, err := c.tx.ActionByID(s.id)
	if err != nil {
		return err
	}
	a, err := c.swung(was, s)
	if err != nil {
		return err
	}
	if letter, changes := s.goes("letter"); changes {
		if err := c.letterMay(a, action.LetterState(letter)); err != nil {
			return err
		}
		a.Letter = action.LetterState(letter)
		if err := c.planTotalOf(a); err != nil {
			return err
		}
	}
	a.Version++
	if err := errors.Join(c.tx.SaveAction(a), c.planAction(a)); err != nil {
		return err
	}
	if was.Live() && a.State == action.Over {
		if err := errors.Join(c.planJudging(a), c.overOnAgendas(a)); err != nil {
			return err
		}
	}
	return c.dropSettledIn(a.Circles())
}

// swung is an action after a swing.
func (c *Call) swung(a action.Action, s swing) (action.Action, error) {
	state, moves := s.goes("state")
	if moves && state == "" {
		off, err := a.Abandon(c.voiceFor(a.Circle).T("undo.why"))
		if err != nil {
			return a, c.wrongMove(a, err)
		}
		return off, nil
	}
	kind, before := string(a.Kind), string(a.Before)
	for field, into := range map[string]*string{
		"kind": &kind, "title": &a.Title, "text": &a.Text, "place": &a.Place, "campaign": &a.Campaign, "proposal": &a.Proposal,
		"~why": &a.Why, "~before": &before,
	} {
		s.set(field, into)
	}
	if a.Kind, a.Before = action.Kind(kind), action.State(before); moves {
		a.State = action.State(state)
	}
	s.setMoment(c, "starts", &a.Starts)
	s.setMoment(c, "ends", &a.Ends)
	if allDay, changes := s.goes("all-day"); changes {
		a.AllDay = allDay != ""
	}
	_, dated := s.goes("starts")
	if dated && !a.Starts.IsZero() && a.Ahead() && !a.End().After(c.now) {
		return a, c.wrongSchedule(action.ErrPast, a.Starts)
	}
	return a, s.setLists(&a)
}

func (s swing) setLists(a *action.Action) error {
	if targets, changes := s.goes("targets"); changes {
		a.Targets = nil
		if err := readField(targets, &a.Targets); err != nil {
			return err
		}
	}
	if needs, changes := s.goes("needs"); changes {
		a.Needs = nil
		if err := readField(needs, &a.Needs); err != nil {
			return err
		}
	}
	if reports, changes := s.goes("reports"); changes {
		a.Reports = nil
		return readField(reports, &a.Reports)
	}
	return nil
}

// planTotalOf has the total of a letter be brought up to date, where there is one.
func (c *Call) planTotalOf(a action.Action) error {
	if err := c.tx.Unplan(dueTotal, a.ID); err != nil || a.Letter == action.Drafting {
		return err
	}
	return c.tx.Plan(dueTotal, a.ID, c.now)
}

// letterMay says why a letter cannot be as it was, or nil: nobody's name stands under words that
// can be changed.
func (c *Call) letterMay(a action.Action, to action.LetterState) error {
	total, err := c.tx.SignatureTotal(a.ID)
	if err == nil && to == action.Drafting && total.All()+total.Withdrawn > 0 {
		return refuse("sign.frozen", c.letterArgs(a)...)
	}
	return err
}
