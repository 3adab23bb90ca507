package commands

import (
	"time"

	"tocsin/collective/action"
	"tocsin/storage"
)

// dueTotal falls due for a letter when its total in the circles is to be brought up to date;
// the ref is the id of the action.
const dueTotal = "letter-total"

// totalEvery is how often that is at the most: every correction of a message is an event.
const totalEvery = 5 * time.Minute

// planTotal plans that, unless it is planned already.
func (c *Call) planTotal(a action.Action) error {
	planned, err := c.tx.Planned(dueTotal, a.ID)
	if err != nil || planned {
		return err
	}
	return c.tx.Plan(dueTotal, a.ID, c.now.Add(totalEvery))
}

// totalDue brings the one message in each circle that says the total up to date, in its place.
func totalDue(c *Call) error {
	a, err := c.tx.ActionByID(c.due.Ref)
	if err != nil {
		return err
	}
	total, err := c.tx.SignatureTotal(a.ID)
	if err != nil {
		return err
	}
	base := dueTotal + ":" + a.ID
	said, err := c.tx.Said(base)
	if err != nil {
		return err
	}
	i := 0
	return c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
		out := storage.Outgoing{Op: storage.Say, Text: join([]string{v.T("sign.total", "action", v.actionName(a)), v.totalText(total)})}
		cause := base
		if said > 0 {
			out.Edits, cause = storage.Txn(base, i), c.event.ID
		}
		_, err := c.tx.Send(circle.ID, cause, i, out)
		i++
		return err
	})
}

// totalText says how many signed: in public, only counted, on paper, withdrawn.
func (v voice) totalText(t action.Total) string {
	line := v.T("sign.sum", "n", t.All(), "signed", t.Public, "nameless", t.Counted)
	if t.Paper > 0 {
		line += " · " + v.T("sign.sum-paper", "n", t.Paper)
	}
	if t.Withdrawn > 0 {
		line += " · " + v.T("sign.sum-withdrawn", "n", t.Withdrawn)
	}
	return line
}

// signedAlready says whether a name stands under a letter already with the same place,
// but for a signature that is being replaced.
func (c *Call) signedAlready(a action.Action, s action.Signature, except string) (bool, error) {
	all, err := c.tx.Signatures(a.ID)
	if err != nil {
		return false, err
	}
	for _, other := range all {
		if other.ID != except && other.Sheet > 0 && sameSigner(other, s) {
			return true, nil
		}
	}
	return false, nil
}

// sameSigner says whether two public signatures are the same person's, as far as one can know.
func sameSigner(a, b action.Signature) bool {
	return a.Public && b.Public && !a.Withdrawn && !b.Withdrawn && sameText(a.Name, b.Name) && sameText(a.Place, b.Place)
}
