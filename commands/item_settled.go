package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// settled says whether what an item comes from needs no word any more: minutes that are
// approved, a task that is over, a promise that is not due when its assembly starts, an action
// that is evaluated, a report of a mandate that is not awaited by then.
func (c *Call) settled(i assembly.Item, starts time.Time) (bool, error) {
	switch i.Origin.Kind {
	case assembly.OfMinutes:
		of, err := c.tx.AssemblyByNumber(i.Origin.Number)
		if errors.Is(err, storage.ErrNotFound) {
			return false, nil
		}
		return err == nil && of.State == assembly.Approved, err
	case assembly.OfTask:
		t, err := c.tx.TaskByNumber(i.Origin.Number)
		if errors.Is(err, storage.ErrNotFound) {
			return false, nil
		}
		return err == nil && !t.Open(), err
	case assembly.OfPromise:
		p, err := c.tx.PromiseByNumber(i.Origin.Number)
		if errors.Is(err, storage.ErrNotFound) {
			return false, nil
		}
		return err == nil && !p.ComesUp(starts), err
	case assembly.OfAction:
		a, err := c.tx.ActionByNumber(i.Origin.Number)
		if errors.Is(err, storage.ErrNotFound) {
			return false, nil
		}
		return err == nil && a.State != action.Over, err
	case assembly.OfMandate:
		m, err := c.tx.MandateByNumber(i.Origin.Number)
		if errors.Is(err, storage.ErrNotFound) {
			return false, nil
		}
		return err == nil && !m.ComesUp(starts), err
	}
	return false, nil
}

// dropSettled takes off an agenda what needs no word any more; what was spoken of already
// is done.
func (c *Call) dropSettled(a assembly.Assembly) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	for _, i := range items {
		if i.State != assembly.ToTreat {
			continue
		}
		settled, err := c.settled(i, a.Starts)
		if err != nil {
			return err
		}
		if !settled {
			continue
		}
		state := assembly.Withdrawn
		if i.Spent > 0 {
			state = assembly.Treated
		}
		if err := c.tx.SaveItem(a.ID, i.End(state, c.now)); err != nil {
			return err
		}
	}
	return nil
}

// dropSettledIn is dropSettled for what circles have ahead or under way.
func (c *Call) dropSettledIn(circles []collective.RoomID) error {
	for _, circle := range circles {
		all, err := c.tx.Assemblies(circle, shown, assembly.Called, assembly.Dateless, assembly.Open, assembly.Suspended)
		if err != nil {
			return err
		}
		for _, a := range all {
			if err := c.dropSettled(a); err != nil {
				return err
			}
		}
	}
	return nil
}
