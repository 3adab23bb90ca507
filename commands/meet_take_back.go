package commands

import (
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// takeBack brings home what an assembly had left over, when it goes on or takes place after
// all: what its close or its cancelling put off is to come again, what members had put off
// before stays so. What is on another agenda already leaves that one, unless it was dealt
// with there. a is the assembly as it was closed or cancelled.
func (c *Call) takeBack(a assembly.Assembly) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	for _, i := range items {
		if i.State != assembly.Carried && i.State != assembly.Deferred {
			continue
		}
		if i.State == assembly.Carried {
			if came, err := c.fetch(a, i); err != nil {
				return err
			} else if !came {
				continue
			}
		}
		ended := i.Ended
		if i.State = assembly.Deferred; ended.IsZero() || !a.Closed.IsZero() && ended.Equal(a.Closed) {
			i = i.End(assembly.ToTreat, c.now)
		}
		if err := c.tx.SaveItem(a.ID, i); err != nil {
			return err
		}
	}
	return nil
}

// fetch takes an item off the agenda to which it went, and reports whether it still waited
// there. What comes up by itself does so again.
func (c *Call) fetch(a assembly.Assembly, i assembly.Item) (bool, error) {
	if comesByItself(i.Origin.Kind) {
		return true, nil
	}
	twin := carried(i, a)
	for _, circle := range a.Circles() {
		ahead, err := c.tx.Assemblies(circle, 0, assembly.Called, assembly.Dateless)
		if err != nil {
			return false, err
		}
		for _, other := range ahead {
			items, err := c.tx.Items(other.ID)
			if err != nil {
				return false, err
			}
			for _, o := range items {
				if other.ID == a.ID || o.State != assembly.ToTreat || o.Origin != twin.Origin || o.Author != twin.Author || o.Title != twin.Title {
					continue
				}
				if err := c.copyWants(o, i); err != nil {
					return false, err
				}
				o.State = assembly.Carried
				return true, c.tx.SaveItem(other.ID, o)
			}
		}
	}
	return false, nil
}

// withdrawApprovals forgets who approved minutes that are to be drafted anew: they have not
// read these.
func (c *Call) withdrawApprovals(a assembly.Assembly, d assembly.Document) error {
	ref := storage.ApprovalRef(a.ID, d.Revision)
	approvals, err := c.tx.Supports(ref, storage.Approves)
	if err != nil {
		return err
	}
	for _, s := range approvals {
		if err := c.tx.Unsupport(ref, storage.Approves, s.Member); err != nil {
			return err
		}
	}
	return nil
}
