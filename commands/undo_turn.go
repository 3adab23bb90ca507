package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/storage"
)

// metBy is the last change that a new one is about, and whether that puts back what it replaced.
// It errors with a heldError where the circle is deciding on what would change, and where it did.
func (c *Call) metBy(circle collective.RoomID, next storage.Altered) (storage.Change, bool, error) {
	changes, err := c.tx.ChangesOf(circle, next.Thing.String())
	if err != nil {
		return storage.Change{}, false, err
	}
	for _, last := range changes {
		if !overlap(last.Parts[0], next) {
			continue
		}
		back := reverses(last.Parts[0], next)
		if last.ID == last.Chain && creates(last.Parts[0]) { // to take away what was new is an act of its own
			back = false
		}
		if _, open, err := c.heldBy(last); err != nil {
			return last, back, err
		} else if open {
			return last, back, &heldError{circle, last, last.Vote}
		}
		fresh := c.tx.Now.Sub(last.At) < storage.ChangeRetention || last.Vote != ""
		return last, back && fresh, nil
	}
	return storage.Change{}, false, nil
}

// turnBack puts back what a change replaced: what it is about, which must stand as it left it, and
// of what changed along with that whatever still does.
func (c *Call) turnBack(change storage.Change) error {
	of, _, _ := strings.Cut(change.Thing, "/")
	for i, part := range change.Parts {
		main := i == 0 || part.Thing.Kind == storage.ThingKind(of) && part.Thing.Kind != storage.AssemblyThing
		now, err := c.standingOf(part.Thing)
		if err != nil {
			return err
		}
		if !stillAt(now, part.After) {
			if main {
				return refuse("undo.changed")
			}
			continue
		}
		put := func() error { return matterOf(part.Thing.Kind).put(c, swing{part.Thing.ID, part.After, part.Before}) }
		if main {
			err = put()
		} else {
			err = c.passing(put)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// passing does what may be refused, and leaves it then.
func (c *Call) passing(do func() error) error {
	err := c.attempt(do)
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return nil
	}
	return err
}

// errTried ends a trial.
var errTried = errors.New("only tried")

// trial does something to see what comes of it, and undoes it.
func (c *Call) trial(do func() error) error {
	said, before, kept := c.out, c.watched, c.kept
	var failed error
	err := c.tx.Attempt(func() error {
		failed = do()
		return errTried
	})
	c.out, c.watched, c.kept = said, before, kept
	if err == errTried { // joined to it is a database that fails
		return failed
	}
	return err
}
