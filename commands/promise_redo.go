package commands

import (
	"errors"
	"strings"

	"tocsin/collective/action"
)

// redoPromise does what an edited message says now. A promise that was written down, and with
// which nothing was done since, keeps its number; of anything else what was done is taken back
// first.
func redoPromise(c *Call, ref string) error {
	parts := strings.Split(ref, ":")
	n, _ := c.numberedPromise(c.rest)
	if parts[0] != "new" || len(parts) != 3 || n > 0 || c.rest == "" {
		return errors.Join(undoPromise(c, ref), runPromise(c))
	}
	p, err := c.tx.PromiseByID(parts[1])
	if err != nil {
		return err
	}
	if same, err := c.untouched(p); err != nil {
		return err
	} else if !same {
		return c.promiseStays(p)
	}
	d := promiseDraft{}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	if d.unclear != nil {
		return d.unclear
	}
	return c.rewritePromise(p, d, parts[2])
}

// rewritePromise gives a promise another text. What the new one does not say stays; proof is
// the id of what the old one brought to show it.
func (c *Call) rewritePromise(p action.Promise, d promiseDraft, proof string) error {
	next := d.Promise
	next.ID, next.Number, next.Circle, next.Author, next.State, next.Created = p.ID, p.Number, p.Circle, p.Author, p.State, p.Created
	if next.What == "" {
		next.What = p.What
	}
	if next.Service == "" {
		next.Service, next.Person = p.Service, p.Person
	}
	if next.Due.Year == 0 {
		next.Due = p.Due
	}
	if err := c.promisedOnce(next); err != nil {
		return err
	}
	if proof != "" {
		if err := c.tx.RemoveEvidence(proof); err != nil {
			return err
		}
	}
	id, err := c.proofOfDraft(&next, d)
	if err != nil {
		return err
	}
	c.did(promiseKey, "new:"+p.ID+":"+id)
	if err := errors.Join(c.tx.SavePromise(next), c.planPromise(next), c.recordPromise(next, "edit-promise", "")); err != nil {
		return err
	}
	return errors.Join(c.tellPromise(next, "promise.noted"), c.promiseOnAgendas(next))
}
