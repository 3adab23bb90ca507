package commands

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// carryItems moves to an agenda what an earlier assembly left over, or one that was called
// off had on its own, with those who want it.
func (c *Call) carryItems(a, from assembly.Assembly) error {
	items, err := c.tx.Items(from.ID)
	if err != nil {
		return err
	}
	for _, i := range items {
		if i.State != assembly.Deferred && (i.State != assembly.ToTreat || from.State != assembly.Cancelled) {
			continue
		}
		if !comesByItself(i.Origin.Kind) {
			next := carried(i, from)
			if err := c.tx.AddItem(a.ID, &next); err != nil {
				return err
			}
			if err := c.copyWants(i, next); err != nil {
				return err
			}
		}
		i.State = assembly.Carried
		if err := c.tx.SaveItem(from.ID, i); err != nil {
			return err
		}
	}
	return nil
}

// comesByItself says whether an item of an origin comes up by itself on the next agenda, as
// long as what it comes from is not settled.
func comesByItself(kind assembly.OriginKind) bool {
	switch kind {
	case assembly.OfMinutes, assembly.OfTask, assembly.OfPromise, assembly.OfAction, assembly.OfMandate:
		return true
	}
	return false
}

// carried is an item as it stands on the agenda to which it goes.
func carried(i assembly.Item, from assembly.Assembly) assembly.Item {
	next := assembly.Item{Title: i.Title, Author: i.Author, Minutes: i.Minutes, State: assembly.ToTreat, Origin: i.Origin}
	if next.Origin.Kind == "" {
		next.Origin = assembly.Origin{Kind: assembly.OfAssembly, Number: from.Number}
	}
	return next
}

// copyWants has whoever wants an item want another one.
func (c *Call) copyWants(from, to assembly.Item) error {
	wants, err := c.tx.Supports(from.ID, storage.Wants)
	if err != nil {
		return err
	}
	for _, w := range wants {
		if _, err := c.tx.Support(to.ID, storage.Wants, w); err != nil {
			return err
		}
	}
	return nil
}

// knownTo says whether everybody who meets in an assembly was called to another one: what
// that left over is for their eyes.
func knownTo(a, other assembly.Assembly) bool {
	return !slices.ContainsFunc(a.Circles(), func(circle collective.RoomID) bool { return !other.In(circle) })
}
