package commands

import (
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/storage"
)

// planVote plans what happens to an open proposal: its deadline, and one reminder for
// those who have not voted, within the circle's hours. What is past is not made up for.
func planVote(tx *storage.Tx, h hours.Open, p decision.Proposal) error {
	if err := unplan(tx, p.ID, dueClose, dueRemind); err != nil {
		return err
	}
	if err := tx.Plan(dueClose, p.ID, p.Deadline); err != nil {
		return err
	}
	if at, ok := reminder(h, p); ok && at.After(tx.Now) {
		return tx.Plan(dueRemind, p.ID, at)
	}
	return nil
}

// reminder is when to remind: a day before the deadline, or at two thirds of a shorter
// vote; in the hours of the circle, earlier rather than too late. A vote of less than
// six hours has none.
func reminder(h hours.Open, p decision.Proposal) (time.Time, bool) {
	length := p.Deadline.Sub(p.Opened)
	if length < 6*time.Hour {
		return time.Time{}, false
	}
	at := p.Deadline.Add(-min(24*time.Hour, length/3))
	if next := h.Next(at); next.Before(p.Deadline.Add(-time.Hour)) {
		return next, true
	}
	for at.After(p.Opened) { // a weekend lies before the deadline
		if at = at.Add(-15 * time.Minute); h.Holds(at) {
			return at, at.After(p.Opened)
		}
	}
	return at, false
}

// remindDue reminds those, and only those, who have not voted and did not switch it
// off, in their direct chats.
func remindDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !p.Accepts(c.tx.Now) {
		return err
	}
	if later, err := c.outOfHours(p); err != nil || later {
		return err
	}
	missing, err := c.notVoted(p)
	if err != nil {
		return err
	}
	for _, member := range missing {
		if err := c.tellMember(p, member, func(v voice) []string {
			lines := append([]string{v.T("remind.vote", "number", number(p), "title", p.Title, "deadline", v.moment(p.Deadline))}, v.howToVote(p, "")...)
			return append(lines, v.T("remind.stop", "reminders", v.name("name.reminders")))
		}); err != nil {
			return err
		}
	}
	return nil
}

// notVoted are the electors without a ballot, on whatever way.
func (c *Call) notVoted(p decision.Proposal) ([]collective.MemberID, error) {
	box, _, err := c.box(p, "")
	if err != nil {
		return nil, err
	}
	voted := slices.Concat(decision.Voters(box.Ballots), box.Voted)
	for _, urn := range box.Urns {
		voted = append(voted, urn.Voters...)
	}
	return slices.DeleteFunc(box.Electorate, func(m collective.MemberID) bool { return slices.Contains(voted, m) }), nil
}

// outOfHours puts what is due off to the circle's hours, when it falls due late; what
// would then come after the deadline is left out.
func (c *Call) outOfHours(p decision.Proposal) (bool, error) {
	if c.openHours(p.Circles()...).Holds(c.now) {
		return false, nil
	}
	if next := c.openHours(p.Circles()...).Next(c.now); next.Before(p.Deadline) {
		return true, c.tx.Plan(c.due.Kind, p.ID, next)
	}
	return true, nil
}
