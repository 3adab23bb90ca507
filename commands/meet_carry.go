package commands

import (
	"errors"
	"slices"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// leaveOver marks as such, at the close, what was not finished or not come to.
func (c *Call) leaveOver(a assembly.Assembly) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	for _, i := range assembly.LeftOver(items) {
		if i.State == assembly.Carried || i.State == assembly.Deferred {
			continue
		}
		if err := c.tx.SaveItem(a.ID, i.End(assembly.Deferred, c.now)); err != nil {
			return err
		}
	}
	return nil
}

// passOn puts what a closed assembly left over on the next agenda, if there is one already.
func (c *Call) passOn(a assembly.Assembly) error {
	for _, circle := range a.Circles() {
		ahead, err := c.tx.Assemblies(circle, 1, assembly.Called, assembly.Dateless)
		if err != nil {
			return err
		}
		if len(ahead) > 0 {
			return c.carryOver(ahead[0])
		}
	}
	return nil
}

// carryOver puts on an agenda what comes up by itself, with its origin: what earlier
// assemblies left over, minutes that nobody approved, tasks that are due by then.
func (c *Call) carryOver(a assembly.Assembly) error {
	if err := c.dropSettled(a); err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	for _, circle := range a.Circles() {
		earlier, err := c.tx.LastAssemblies(circle, lookBack, assembly.Closed, assembly.Approved, assembly.Cancelled)
		if err != nil {
			return err
		}
		slices.Reverse(earlier)
		for _, other := range earlier {
			if other.ID == a.ID {
				continue // reopened, or restored
			}
			if err := c.carryItems(a, other); err != nil {
				return err
			}
			if other.State == assembly.Closed {
				title := c.voiceIn(storage.Room{}, c.tx.Now).T("item.minutes-of", "number", itoa(other.Number))
				if err := c.comesUp(a, &items, title, assembly.Origin{Kind: assembly.OfMinutes, Number: other.Number}); err != nil {
					return err
				}
			}
		}
		tasks, err := c.tx.Tasks(circle, action.Free, action.Asked, action.Taken)
		if err != nil {
			return err
		}
		for _, t := range tasks {
			deadline := t.Deadline(c.now.Location())
			if deadline.IsZero() || deadline.After(a.Starts) {
				continue
			}
			if err := c.comesUp(a, &items, t.What, assembly.Origin{Kind: assembly.OfTask, Number: t.Number}); err != nil {
				return err
			}
		}
	}
	return nil
}

// lookBack is how many earlier assemblies of a circle may have left something over.
const lookBack = 12

// comesUp adds an item of an origin, unless it is on the agenda already.
func (c *Call) comesUp(a assembly.Assembly, items *[]assembly.Item, title string, origin assembly.Origin) error {
	if slices.ContainsFunc(*items, func(i assembly.Item) bool { return i.Origin == origin }) {
		return nil
	}
	item := assembly.Item{Title: title, Origin: origin, State: assembly.ToTreat}
	if err := c.tx.AddItem(a.ID, &item); err != nil {
		return err
	}
	*items = append(*items, item)
	return nil
}

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
		next := assembly.Item{Title: i.Title, Author: i.Author, Minutes: i.Minutes, State: assembly.ToTreat, Origin: i.Origin}
		if next.Origin.Kind == "" {
			next.Origin = assembly.Origin{Kind: assembly.OfAssembly, Number: from.Number}
		}
		if err := c.tx.AddItem(a.ID, &next); err != nil {
			return err
		}
		wants, err := c.tx.Supports(i.ID, storage.Wants)
		if err != nil {
			return err
		}
		for _, w := range wants {
			if _, err := c.tx.Support(next.ID, storage.Wants, w); err != nil {
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

// currentItem is what is spoken of, ErrNotFound where that is nothing.
func (c *Call) currentItem(a assembly.Assembly) (assembly.Item, error) {
	if a.Current == "" {
		return assembly.Item{}, storage.ErrNotFound
	}
	_, item, err := c.tx.Item(a.Current)
	return item, err
}

// onCurrent changes the item that is spoken of, if there is one, and plans anew when its
// time is over.
func (c *Call) onCurrent(a assembly.Assembly, change func(assembly.Item) assembly.Item) error {
	item, err := c.currentItem(a)
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	item = change(item)
	if err := c.tx.SaveItem(a.ID, item); err != nil {
		return err
	}
	return c.planItem(item)
}

// planItem plans the word that an item takes longer than planned.
func (c *Call) planItem(i assembly.Item) error {
	if err := unplan(c.tx, i.ID, dueItem); err != nil {
		return err
	}
	left := i.Planned() - i.Took(c.now)
	if i.Since.IsZero() || i.Planned() == 0 || left <= 0 {
		return nil
	}
	return c.tx.Plan(dueItem, i.ID, c.now.Add(left))
}
