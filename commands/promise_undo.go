package commands

import (
	"errors"
	"slices"
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/storage"
)

// undoPromise takes back what a message did, unless it has changed since.
func undoPromise(c *Call, ref string) error {
	parts := strings.Split(ref, ":")
	if len(parts) < 3 {
		return c.promiseStays(action.Promise{})
	}
	p, err := c.tx.PromiseByID(parts[1])
	if err != nil {
		return err
	}
	switch parts[0] {
	case "new":
		return c.undoNewPromise(p)
	case "say":
		return c.undoVoice(p, storage.SupportKind(parts[2]), parts[3])
	case "proof":
		return errors.Join(c.tx.RemoveEvidence(parts[2]), c.recordPromise(p, "undo-promise", "proof"), c.takeBackAnswer())
	case "state":
		if promiseStanding(p) == parts[3] && !p.Spoken {
			return c.promiseBack(p, parts[2])
		}
	}
	return c.promiseStays(p)
}

func (c *Call) promiseStays(p action.Promise) error {
	line := c.commandLine(promiseKey)
	if p.Number > 0 {
		line += " " + itoa(p.Number)
	}
	return refuse("promise.stays", "promise", line)
}

// untouched says whether nothing was done with a promise since it was written down.
func (c *Call) untouched(p action.Promise) (bool, error) {
	for _, kind := range []storage.SupportKind{storage.SaysKept, storage.SaysBroken} {
		voices, err := c.tx.Supports(storage.PromiseRef(p), kind)
		if err != nil || len(voices) > 0 {
			return false, err
		}
	}
	others := slices.ContainsFunc(p.Evidence, func(e action.Evidence) bool { return e.By != c.member.ID })
	return p.State == action.Awaited && len(p.Moves) == 0 && !others, nil
}

// undoNewPromise withdraws a promise that was written down by mistake.
func (c *Call) undoNewPromise(p action.Promise) error {
	if same, err := c.untouched(p); err != nil {
		return err
	} else if !same {
		return c.promiseStays(p)
	}
	p.State, p.Ended = action.Cancelled, c.now
	if err := errors.Join(c.tx.SavePromise(p), c.planPromise(p), c.recordPromise(p, "undo-promise", ""), c.promiseOnAgendas(p)); err != nil {
		return err
	}
	if c.event.Kind != storage.Redaction {
		return nil
	}
	if c.room.Kind == storage.Direct { // the circle was told of it
		return c.tellPromise(p, "promise.settled")
	}
	return c.takeBackAnswer()
}

// undoVoice takes back what a member said; where it was settled with that, it is awaited again.
func (c *Call) undoVoice(p action.Promise, kind storage.SupportKind, standing string) error {
	before := standingAt(p, standing)
	settled := p.State == action.Kept && kind == storage.SaysKept || p.State == action.Broken && kind == storage.SaysBroken
	switch {
	case before.Due != p.Due, !p.Open() && !settled, p.Spoken:
		return c.promiseStays(p)
	case settled:
		return c.promiseBack(p, standing)
	}
	return errors.Join(c.tx.Unsupport(storage.PromiseRef(p), kind, c.member.ID), c.recordPromise(p, "undo-promise", "say"), c.takeBackAnswer())
}

// promiseBack puts a promise back where it was, without what the member said of it.
func (c *Call) promiseBack(p action.Promise, standing string) error {
	next := standingAt(p, standing)
	next.Ended = time.Time{}
	if !next.Open() {
		next.Ended = c.now
	}
	for _, kind := range []storage.SupportKind{storage.SaysKept, storage.SaysBroken} {
		if err := c.tx.Unsupport(storage.PromiseRef(p), kind, c.member.ID); err != nil {
			return err
		}
	}
	return c.promiseChanged(p, next, "promise.is-back")
}
