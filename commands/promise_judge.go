package commands

import (
	"tocsin/collective/action"
	"tocsin/storage"
)

// judgePromise notes that a member says that a promise was kept or broken; it holds when
// enough say the same. Who says the other takes the first back.
func (c *Call) judgePromise(p action.Promise, state action.PromiseState) error {
	if !p.Open() {
		return c.promiseOver(p)
	}
	kind, other := storage.SaysKept, storage.SaysBroken
	if state == action.Broken {
		kind, other = other, kind
	}
	ref := storage.PromiseRef(p)
	if err := c.tx.Unsupport(ref, other, c.member.ID); err != nil {
		return err
	}
	fresh, err := c.tx.Support(ref, kind, storage.Support{Member: c.member.ID})
	if err != nil {
		return err
	}
	voices, err := c.tx.Supports(ref, kind)
	if err != nil {
		return err
	}
	next, err := p.Judge(state, len(voices), c.now)
	if err != nil {
		return err
	}
	if !next.Open() {
		return c.promiseChanged(p, next, "promise.settled")
	}
	c.did(promiseKey, "say:"+p.ID+":"+string(kind)+":"+promiseStanding(p))
	if err := c.recordPromise(p, "say-promise", string(state)); err != nil {
		return err
	}
	key := "promise.one-says"
	if !fresh {
		key = "promise.says-again"
	}
	lines := func(v voice) []string {
		return []string{v.T(key, append(promiseArgs(v, p, "!"), "state", v.T("promise.state-"+string(state)), "n", len(voices),
			"needed", action.Agreement, "verb", v.name("promising."+verbOfPromise(state)))...)}
	}
	if c.room.Kind != storage.Direct || !fresh {
		c.answer(lines(c.voice)...)
		return nil
	}
	circles, err := c.circlesOfPromise(p) // who could say the same is there
	if err != nil {
		return err
	}
	return c.tellCircles(circles, lines)
}

func verbOfPromise(state action.PromiseState) string {
	if state == action.Kept {
		return "kept"
	}
	return "broken"
}

// endPromise notes what one member can say alone.
func (c *Call) endPromise(p action.Promise, state action.PromiseState) error {
	if p.State == state {
		return refuse("promise.same", c.promiseArgs(p)...)
	}
	next, err := p.Judge(state, action.Agreement, c.now)
	if err != nil {
		return c.promiseOver(p)
	}
	return c.promiseChanged(p, next, "promise.settled")
}

func (c *Call) promiseOver(p action.Promise) error {
	return refuse("promise.over", c.promiseArgs(p)...)
}
