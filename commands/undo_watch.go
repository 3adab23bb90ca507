package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// watched is something as it stood before the asker's message changed it.
type watched struct {
	thing  storage.Thing
	before fields
}

// kept is the change that was kept last, and of which act.
type kept struct {
	change  string // its id; empty: none was
	undoing undoing
}

// watch has the Call remember how things stood that it is about to change.
func (c *Call) watch() { c.tx.Watch(c.remember) }

func (c *Call) remember(t storage.Thing) error {
	if slices.ContainsFunc(c.watched, func(w watched) bool { return w.thing == t }) {
		return nil
	}
	before, err := c.standingOf(t)
	c.watched = append(c.watched, watched{t, before})
	return err
}

// forgetWatched drops what was remembered, when what the message did is undone as a whole.
func (c *Call) forgetWatched() { c.watched, c.kept = nil, kept{} }

// keepChange keeps what an act changed that was just recorded, if anybody can undo it. Of an act
// of the same message that nobody can undo it is kept with the next one.
func (c *Call) keepChange(circles []collective.RoomID, e storage.Entry) error {
	of := c.undoings[e.Act]
	if of.of == "" || len(c.watched) == 0 {
		return nil
	}
	if byItself, err := c.comesInSeries(e); byItself || err != nil {
		return err
	}
	parts, err := c.changedParts(of, e.Ref)
	if err != nil || len(parts) == 0 {
		return err
	}
	if c.event.Kind == storage.Redaction {
		if err := c.voiceFor("").maskStruck(parts); err != nil {
			return err
		}
	}
	next := storage.Change{Thing: parts[0].Thing.String(), Parts: parts}
	last, reversed, err := c.metBy(circles[0], parts[0])
	if err != nil {
		return err
	}
	if reversed {
		if err := c.turn(circles[0], last, &next); err != nil {
			return err
		}
	}
	if err := c.tx.AddChange(&next, circles); err != nil {
		return err
	}
	c.kept = kept{next.ID, of}
	if last.Undone = next.ID; !reversed {
		return nil
	}
	return c.tx.SaveChange(last)
}

// changedParts are the things that changed since they were remembered, of the kind that an act is
// about first; it forgets them. Without one of that kind nothing is to be undone.
func (c *Call) changedParts(of undoing, ref string) (parts []storage.Altered, err error) {
	var along []storage.Altered
	for _, w := range c.watched {
		main := w.thing.Kind == of.of && (!of.inRef() || w.thing.ID == ref)
		if !main && !slices.Contains(of.with, w.thing.Kind) {
			continue
		}
		now, err := c.standingOf(w.thing)
		if err != nil {
			return nil, err
		}
		before, after := changedFields(w.before, now)
		switch part := (storage.Altered{Thing: w.thing, Before: before, After: after}); {
		case len(after) == 0:
		case main:
			parts = append(parts, part)
		default:
			along = append(along, part)
		}
	}
	if len(parts) == 0 {
		return nil, nil
	}
	c.watched = nil
	return append(parts, along...), nil
}

// keepRest adds to the last change what the message changed after that was recorded.
func (c *Call) keepRest() error {
	if c.kept.change == "" || len(c.watched) == 0 {
		return nil
	}
	change, err := c.tx.ChangeByID(c.kept.change)
	if errors.Is(err, storage.ErrNotFound) { // undone with what else failed
		return nil
	} else if err != nil {
		return err
	}
	for _, w := range c.watched {
		now, err := c.standingOf(w.thing)
		if err != nil {
			return err
		}
		before, after := changedFields(w.before, now)
		at := slices.IndexFunc(change.Parts, func(p storage.Altered) bool { return p.Thing == w.thing })
		switch {
		case len(after) == 0:
		case at >= 0:
			change.Parts[at] = joinParts(change.Parts[at], before, after)
		case slices.Contains(c.kept.undoing.with, w.thing.Kind):
			change.Parts = append(change.Parts, storage.Altered{Thing: w.thing, Before: before, After: after})
		}
	}
	c.watched = nil
	return c.tx.SaveChange(change)
}

// joinParts is a part with what changed after it.
func joinParts(p storage.Altered, before, after fields) storage.Altered {
	for field := range after {
		if _, earlier := p.After[field]; !earlier {
			p.Before[field] = before[field]
		}
		p.After[field] = after[field]
	}
	return p
}

// comesInSeries says whether an entry is of the next assembly of a series, which nobody called.
func (c *Call) comesInSeries(e storage.Entry) (bool, error) {
	if e.Act != "call-assembly" {
		return false, nil
	}
	a, err := c.tx.AssemblyByID(e.Ref)
	return err == nil && a.Series != "" && a.Series != a.ID && a.State == assembly.Called, err
}
