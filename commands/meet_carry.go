package commands

import (
	"slices"

	"tocsin/collective/assembly"
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
			if other.ID == a.ID || !knownTo(a, other) {
				continue // reopened, or restored; or not of everybody who meets
			}
			if err := c.carryItems(a, other); err != nil {
				return err
			}
			if other.State == assembly.Closed {
				title := c.voiceFor(a.Circle).T("item.minutes-of", "number", itoa(other.Number))
				if err := c.comesUp(a, &items, title, assembly.Origin{Kind: assembly.OfMinutes, Number: other.Number}); err != nil {
					return err
				}
			}
		}
		if err := c.carryWork(a, circle, &items); err != nil {
			return err
		}
	}
	return nil
}

// lookBack is how many earlier assemblies of a circle may have left something over.
const lookBack = 12

// comesUp adds an item of an origin, unless it is on the agenda already.
func (c *Call) comesUp(a assembly.Assembly, items *[]assembly.Item, title string, origin assembly.Origin) error {
	for n, i := range *items {
		if i.Origin != origin {
			continue
		}
		if i.State != assembly.ToTreat || i.Author != "" || i.Title == title {
			return nil
		}
		i.Title = title // it says where the matter stands now
		(*items)[n] = i
		return c.tx.SaveItem(a.ID, i)
	}
	item := assembly.Item{Title: title, Origin: origin, State: assembly.ToTreat}
	if err := c.tx.AddItem(a.ID, &item); err != nil {
		return err
	}
	*items = append(*items, item)
	return nil
}
