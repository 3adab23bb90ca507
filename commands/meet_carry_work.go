package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// carryWork puts on an agenda what the work of a circle brings up: tasks that are due by then,
// promises that are due or were broken, actions that are over and reports of mandates that were not spoken of. Of each only
// what everybody who meets may know.
func (c *Call) carryWork(a assembly.Assembly, circle collective.RoomID, items *[]assembly.Item) error {
	tasks, err := c.tx.Tasks(circle, action.Free, action.Asked, action.Taken)
	if err != nil {
		return err
	}
	for _, t := range tasks {
		deadline := t.Deadline(c.now.Location())
		if deadline.IsZero() || deadline.After(a.Starts) {
			continue
		}
		circles, err := c.circlesOfTask(t)
		if err != nil {
			return err
		}
		if err := c.comesUpAmong(a, circles, items, t.What, assembly.Origin{Kind: assembly.OfTask, Number: t.Number}); err != nil {
			return err
		}
	}
	promises, err := c.tx.Promises(circle, action.Awaited, action.Partly, action.Broken)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle)
	for _, p := range promises {
		if !p.ComesUp(a.Starts) {
			continue
		}
		circles, err := c.circlesOfPromise(p)
		if err != nil {
			return err
		}
		key := "promise.item"
		if p.State == action.Broken {
			key = "promise.item-broken"
		}
		title := v.T(key, "service", v.service(p.Service), "what", p.What)
		if err := c.comesUpAmong(a, circles, items, title, assembly.Origin{Kind: assembly.OfPromise, Number: p.Number}); err != nil {
			return err
		}
	}
	return errors.Join(c.carryOverActions(a, circle, items), c.carryMandates(a, circle, items))
}

// carryOverActions puts on an agenda the actions that are over and were not spoken of.
func (c *Call) carryOverActions(a assembly.Assembly, circle collective.RoomID, items *[]assembly.Item) error {
	over, err := c.tx.Actions(circle, 0, action.Over)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle)
	for _, done := range over {
		title := v.T("judge.item", "title", done.Title)
		if err := c.comesUpAmong(a, done.Circles(), items, title, assembly.Origin{Kind: assembly.OfAction, Number: done.Number}); err != nil {
			return err
		}
	}
	return nil
}

// comesUpAmong is comesUp for what some circles know, where all who meet are among them.
func (c *Call) comesUpAmong(a assembly.Assembly, circles []collective.RoomID, items *[]assembly.Item, title string, origin assembly.Origin) error {
	for _, meets := range a.Circles() {
		if !slices.Contains(circles, meets) {
			return nil
		}
	}
	return c.comesUp(a, items, cutTo(title, maxTitle), origin)
}

// dealtWith notes that an assembly has dealt with an item: a broken promise does not come up
// again, and an action that is over is evaluated.
func (c *Call) dealtWith(i assembly.Item) error {
	switch i.Origin.Kind {
	case assembly.OfMandate:
		return c.mandateSpoken(i.Origin.Number)
	case assembly.OfPromise:
		p, err := c.tx.PromiseByNumber(i.Origin.Number)
		if err != nil || p.State != action.Broken || p.Spoken {
			return err
		}
		p.Spoken = true
		return c.tx.SavePromise(p)
	case assembly.OfAction:
		a, err := c.tx.ActionByNumber(i.Origin.Number)
		if err != nil || a.State != action.Over {
			return err
		}
		next, err := a.Move(action.Evaluated, c.actionRules(a.Circles()))
		if err != nil {
			return err
		}
		if err := c.tx.SaveAction(next); err != nil {
			return err
		}
		return c.recordAction(next, "move-action", string(a.State)+" "+string(next.State))
	}
	return nil
}
