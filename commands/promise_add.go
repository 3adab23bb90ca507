package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// askPromiseCircle finds to which circle something was promised, and asks where it may be
// several; it reports whether it asked.
func (c *Call) askPromiseCircle(d *promiseDraft) (bool, error) {
	if d.Promise.Circle != "" {
		return false, nil
	}
	circles, err := c.circles()
	if err != nil {
		return false, err
	}
	if d.Promise.Action != "" {
		a, err := c.tx.ActionByID(d.Promise.Action)
		if err != nil {
			return false, err
		}
		circles = slices.DeleteFunc(slices.Clone(circles), func(r storage.Room) bool { return !a.In(r.ID) })
	}
	if len(circles) == 1 || d.Promise.Action != "" && len(circles) > 0 {
		d.Promise.Circle = circles[0].ID
		return false, nil
	}
	d.Asked = askCircle
	lines := []string{c.T("promise.ask-circle")}
	for i, circle := range circles {
		lines = append(lines, c.choiceLine(i, clean(circle.Name)))
	}
	return true, c.askPromise(*d, lines...)
}

// addPromise keeps a promise, plans when the circle is asked what became of it, and tells it.
func (c *Call) addPromise(d promiseDraft) error {
	p := d.Promise
	if err := c.isMine([]collective.RoomID{p.Circle}); err != nil {
		return err
	}
	if err := c.promisedOnce(p); err != nil {
		return err
	}
	if err := c.tx.AddPromise(&p); err != nil {
		return err
	}
	id, err := c.proofOfDraft(&p, d)
	if err != nil {
		return err
	}
	c.did(promiseKey, "new:"+p.ID+":"+id)
	if err := errors.Join(c.planPromise(p), c.recordPromise(p, "new-promise", "")); err != nil {
		return err
	}
	return c.tellPromise(p, "promise.noted")
}

// proofOfDraft keeps what shows a promise that is written down, and returns its id.
func (c *Call) proofOfDraft(p *action.Promise, d promiseDraft) (id string, err error) {
	if d.Proof.Text == "" {
		return "", nil
	}
	d.Proof.By = c.member.ID
	p.Evidence = append(p.Evidence, d.Proof)
	return c.tx.AddEvidence(p.ID, d.Proof)
}

// promisedOnce says which promise is the same as one that is to be written down, or nil.
func (c *Call) promisedOnce(p action.Promise) error {
	known, err := c.tx.Promises(p.Circle, action.Awaited, action.Partly)
	if err != nil {
		return err
	}
	for _, k := range known {
		if k.ID != p.ID && sameText(k.What, p.What) && sameText(k.Service, p.Service) && k.Due == p.Due {
			return refuse("promise.twice", c.promiseArgs(k)...)
		}
	}
	return nil
}

// tellPromise tells the circles of a promise what became of it.
func (c *Call) tellPromise(p action.Promise, key string) error {
	circles, err := c.circlesOfPromise(p)
	if err != nil {
		return err
	}
	return c.tellCircles(circles, func(v voice) []string {
		lines := []string{v.T(key, promiseArgs(v, p, "!")...), v.promiseLine(p)}
		for _, e := range p.Evidence {
			lines = append(lines, v.evidenceLine(e))
		}
		return append(lines, v.promiseNext(p, "!"))
	})
}
