package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// duePromise falls due for a promise when its day is over; the ref is its id.
const duePromise = "promise-due"

// planPromise plans to ask the circle what became of a promise, once its day is over and in the
// circle's hours.
func (c *Call) planPromise(p action.Promise) error {
	if err := c.tx.Unplan(duePromise, p.ID); err != nil || !p.Open() {
		return err
	}
	deadline := p.Deadline(c.zoneOf(p.Circle))
	if !deadline.After(c.now) {
		return nil
	}
	return c.tx.Plan(duePromise, p.ID, c.openHours(p.Circle).Next(deadline.Add(time.Minute)))
}

// askPromiseDue asks the circles what became of a promise.
func askPromiseDue(c *Call) error {
	p, err := c.tx.PromiseByID(c.due.Ref)
	if err != nil || !p.Late(c.now) {
		return err
	}
	if !c.openHours(p.Circle).Holds(c.now) {
		return c.tx.Plan(duePromise, p.ID, c.openHours(p.Circle).Next(c.now))
	}
	circles, err := c.circlesOfPromise(p)
	if err != nil {
		return err
	}
	if err := c.tellCircles(circles, func(v voice) []string {
		lines := []string{v.T("promise.asked", promiseArgs(v, p, "!")...), v.promiseLine(p)}
		return append(lines, v.T("promise.asked-how", promiseArgs(v, p, "!")...))
	}); err != nil {
		return err
	}
	return c.promiseOnAgendas(p)
}

// promiseOnAgendas puts a promise on the next agenda of its circles, or takes it off.
func (c *Call) promiseOnAgendas(p action.Promise) error {
	circles, err := c.circlesOfPromise(p)
	if err != nil {
		return err
	}
	if err := c.dropSettledIn(circles); err != nil {
		return err
	}
	return c.inNextAgendas(p, circles, c.carryOver)
}

// inNextAgendas does something with the next agenda of each of some circles on which a promise
// comes up.
func (c *Call) inNextAgendas(p action.Promise, circles []collective.RoomID, do func(assembly.Assembly) error) error {
	for _, circle := range circles {
		ahead, err := c.tx.Assemblies(circle, 1, assembly.Called, assembly.Dateless)
		if err != nil {
			return err
		}
		if len(ahead) > 0 && p.ComesUp(ahead[0].Starts) {
			if err := do(ahead[0]); err != nil {
				return err
			}
		}
	}
	return nil
}

// backOnAgendas puts back a promise that had been taken off an agenda, once it has changed.
func (c *Call) backOnAgendas(p action.Promise) error {
	circles, err := c.circlesOfPromise(p)
	if err != nil {
		return err
	}
	return c.inNextAgendas(p, circles, func(a assembly.Assembly) error {
		items, err := c.tx.Items(a.ID)
		if err != nil {
			return err
		}
		for _, i := range items {
			if i.State == assembly.Withdrawn && i.Origin == (assembly.Origin{Kind: assembly.OfPromise, Number: p.Number}) {
				return c.tx.SaveItem(a.ID, i.End(assembly.ToTreat, c.now))
			}
		}
		return nil
	})
}
