package commands

import (
	"errors"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

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
