package commands

import (
	"errors"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// moveOn ends the item that is spoken of, as done or as deferred, and begins the next one.
func (c *Call) moveOn(a assembly.Assembly, verb string) error {
	if a.State == assembly.Suspended {
		return refuse("meet.is-paused", "resume", c.name("live.resume"))
	}
	if !a.Live() {
		return c.notLive(a)
	}
	state := assembly.Treated
	if verb == "defer" {
		state = assembly.Deferred
	}
	ended, err := c.currentItem(a)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if verb == "defer" && ended.ID == "" {
		return refuse("item.none-current", "item", c.commandLine(itemKey))
	}
	if a, err = c.endCurrent(a, state); err != nil {
		return err
	}
	if err := c.dropSettled(a); err != nil {
		return err
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	next, ok := assembly.NextItem(items)
	if !ok {
		return c.tellMeeting(a, func(v voice) []string {
			return []string{v.T("item.all-done", "meet", "!"+v.name("name."+meetKey), "close", v.name("act.close"), "item", "!"+v.name("name."+itemKey))}
		})
	}
	return c.begin(a, next)
}

// endCurrent ends the item that is spoken of and sends the queue home. Without one it
// changes nothing.
func (c *Call) endCurrent(a assembly.Assembly, state assembly.ItemState) (assembly.Assembly, error) {
	item, err := c.currentItem(a)
	if errors.Is(err, storage.ErrNotFound) {
		return a, nil
	} else if err != nil {
		return a, err
	}
	if done, err := c.settled(item, a.Starts); err != nil {
		return a, err
	} else if done {
		state = assembly.Treated
	}
	if err := c.tx.SaveItem(a.ID, item.End(state, c.now)); err != nil {
		return a, err
	}
	if err := unplan(c.tx, item.ID, dueItem); err != nil {
		return a, err
	}
	if state == assembly.Treated {
		if err := c.dealtWith(item); err != nil {
			return a, err
		}
	}
	if err := c.onQueue(a, func(q *assembly.Queue) { q.Clear(c.now) }); err != nil {
		return a, err
	}
	a.Current = ""
	return a, c.tx.SaveAssembly(a)
}

// beginItem moves the assembly to an item out of its order; the one before stays to be
// spoken of.
func (c *Call) beginItem(a assembly.Assembly, i assembly.Item) error {
	switch {
	case a.State == assembly.Suspended:
		return refuse("meet.is-paused", "resume", c.name("live.resume"))
	case !a.Live():
		return c.notLive(a)
	case i.State == assembly.Current, i.State == assembly.Carried:
		return refuse("item.not-waiting", "line", c.itemLine(i), "item", c.commandLine(itemKey))
	}
	a, err := c.endCurrent(a, assembly.ToTreat)
	if err != nil {
		return err
	}
	return c.begin(a, i)
}

// begin makes an item the one that is spoken of, and says so.
func (c *Call) begin(a assembly.Assembly, i assembly.Item) error {
	i = i.Begin(c.now)
	if err := c.tx.SaveItem(a.ID, i); err != nil {
		return err
	}
	a.Current = i.ID
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	if err := c.planItem(i); err != nil {
		return err
	}
	c.did(itemKey, "")
	if err := c.recordMeeting(a, "begin-item", i.Title); err != nil {
		return err
	}
	said, err := c.judgedOf(i)
	if err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		line := v.T("item.begins", "number", itoa(i.Number), "title", i.Title)
		if i.Minutes > 0 {
			line += " · " + v.length(i.Planned())
		}
		if i.Origin.Kind != "" && i.Origin.Kind != assembly.OfMinutes {
			line += " · " + v.T("item.from-"+string(i.Origin.Kind), "number", itoa(i.Origin.Number))
		}
		return append(append([]string{line}, said(v)...), v.itemHint(i)...)
	})
}

// itemHint is what one can do with an item because of what it comes from.
func (v voice) itemHint(i assembly.Item) []string {
	switch i.Origin.Kind {
	case assembly.OfMinutes:
		return []string{v.T("item.hint-minutes", "minutes", "!"+v.name("name."+minutesKey), "number", itoa(i.Origin.Number), "approve", v.name("pv.approve"))}
	case assembly.OfProposal:
		return []string{v.T("item.hint-proposal", "result", "!"+v.name("name."+resultKey), "number", itoa(i.Origin.Number), "urn", "!"+v.name("name."+urnKey))}
	case assembly.OfTask:
		return []string{v.T("item.hint-task", "task", "!"+v.name("name."+taskKey), "number", itoa(i.Origin.Number), "done", v.name("task.done"))}
	case assembly.OfPromise:
		return []string{v.T("item.hint-promise", "promise", "!"+v.name("name."+promiseKey), "number", itoa(i.Origin.Number), "kept", v.name("promising.kept"),
			"broken", v.name("promising.broken"), "moved", v.name("promising.moved"))}
	case assembly.OfAction:
		return []string{v.T("item.hint-action", "enact", "!"+v.name("name."+enactKey), "number", itoa(i.Origin.Number), "summary", v.name("step.summary"))}
	case assembly.OfMandate:
		return []string{v.T("item.hint-mandate", "mandate", "!"+v.name("name."+mandateKey), "number", itoa(i.Origin.Number), "report", v.name("mandating.report"))}
	}
	return []string{v.T("item.hint", "speak", v.name("live.speak"), "note", v.name("note."+string(assembly.Decision)))}
}
