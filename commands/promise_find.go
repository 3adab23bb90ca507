package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// visiblePromise reads a promise of a circle in view, or of an action of one.
func (c *Call) visiblePromise(n int) (action.Promise, error) {
	p, err := c.tx.PromiseByNumber(n)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return p, err
	}
	circles, failed := c.inView()
	if failed != nil {
		return p, failed
	}
	var of []collective.RoomID
	if err == nil {
		if of, failed = c.circlesOfPromise(p); failed != nil {
			return p, failed
		}
	}
	if !slices.ContainsFunc(circles, func(r storage.Room) bool { return slices.Contains(of, r.ID) }) {
		return p, refuse("promise.unknown", "number", itoa(n), "promise", c.commandLine(promiseKey))
	}
	return p, nil
}

// circlesOfPromise are the circles to which something was promised: its own, and those of its
// action.
func (c *Call) circlesOfPromise(p action.Promise) ([]collective.RoomID, error) {
	circles := []collective.RoomID{p.Circle}
	if p.Action == "" {
		return circles, nil
	}
	a, err := c.tx.ActionByID(p.Action)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return circles, err
	}
	for _, circle := range a.Circles() {
		if err == nil && !slices.Contains(circles, circle) {
			circles = append(circles, circle)
		}
	}
	return circles, nil
}

// promiseArgs are what texts say of a promise.
func (c *Call) promiseArgs(p action.Promise) []any { return promiseArgs(c.voice, p, c.mark()) }

func promiseArgs(v voice, p action.Promise, mark string) []any {
	args := []any{"promise", mark + v.name("name."+promiseKey), "number", itoa(p.Number), "who", v.promisedBy(p), "what", p.What, "due", v.dueOf(p),
		"state", v.T("promise.state-" + string(p.State))}
	for _, key := range promiseKeys() {
		args = append(args, key, v.name("promising."+key))
	}
	return args
}

// recordPromise appends an act to the journal of each circle of a promise.
func (c *Call) recordPromise(p action.Promise, act, detail string) error {
	circles, err := c.circlesOfPromise(p)
	if err != nil {
		return err
	}
	return c.recordIn(circles, storage.Entry{Member: c.member.ID, Act: act, Ref: p.ID, Detail: detail})
}
