package commands

import (
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// approveRef marks a message that approved minutes, before the assembly's id.
const approveRef = "approve:"

// approveMinutes approves minutes as they are now. Enough members, or the assembly that is
// under way and speaks of them, make them hold.
func (c *Call) approveMinutes(a assembly.Assembly, d assembly.Document) error {
	if a.State == assembly.Approved {
		return refuse("pv.approved-already", "title", c.meetingTitle(a))
	}
	live, spoken, err := c.spokenOf(a)
	if err != nil {
		return err
	}
	if _, err := c.tx.Support(storage.ApprovalRef(a.ID, d.Revision), storage.Approves, storage.Support{Member: c.member.ID}); err != nil {
		return err
	}
	c.did(minutesKey, approveRef+a.ID)
	if err := c.recordMeeting(a, "approve-minutes", itoa(d.Revision)); err != nil {
		return err
	}
	if spoken {
		a.State = assembly.Approved
		return c.minutesHold(a, "pv.approved-by-assembly", itoa(live.Number))
	}
	review, err := c.minutesReview(a, d)
	if err != nil {
		return err
	}
	if !review.Approved() {
		c.say("pv.approval-noted", "title", c.meetingTitle(a), "n", review.Count(), "needed", review.Needed)
		return nil
	}
	a.State = assembly.Approved
	return c.minutesHold(a, "pv.approved", review.Count())
}

// minutesHold keeps that minutes are approved, and tells it.
func (c *Call) minutesHold(a assembly.Assembly, key string, by any) error {
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	if err := unplan(c.tx, a.ID, dueMinutes); err != nil {
		return err
	}
	if err := c.dropSettledIn(a.Circles()); err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T(key, "title", v.meetingTitle(a), "by", by, "n", by, "minutes", "!"+v.name("name."+minutesKey), "number", itoa(a.Number), "file", v.name("pv.file"))}
	})
}

// minutesReview is how far minutes are approved, of as many members as it takes, and never
// more than there are.
func (c *Call) minutesReview(a assembly.Assembly, d assembly.Document) (assembly.Review, error) {
	members, err := c.membersOf(a)
	if err != nil {
		return assembly.Review{}, err
	}
	r := assembly.Review{Needed: max(1, min(a.Rules.Approvals, len(members))), Revision: d.Revision}
	supports, err := c.tx.Supports(storage.ApprovalRef(a.ID, d.Revision), storage.Approves)
	for _, s := range supports {
		r.Approvals = append(r.Approvals, assembly.Approval{By: s.Member, Revision: d.Revision})
	}
	return r, err
}

// reviewMinutes has an assembly be closed or approved as the approvals of its minutes say.
func (c *Call) reviewMinutes(a assembly.Assembly, d assembly.Document) error {
	review, err := c.minutesReview(a, d)
	if err != nil {
		return err
	}
	reviewed, err := a.Review(review)
	if err != nil {
		return c.wrongState(a)
	}
	return c.tx.SaveAssembly(reviewed)
}

// minutesDue ends the time for corrections: minutes that nobody approved come up on the
// next agenda.
func minutesDue(c *Call) error {
	a, err := c.tx.AssemblyByID(c.due.Ref)
	if err != nil || a.State != assembly.Closed {
		return err
	}
	if err := c.passOn(a); err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string {
		return []string{v.T("pv.corrections-over", "title", v.meetingTitle(a), "minutes", "!"+v.name("name."+minutesKey),
			"number", itoa(a.Number), "approve", v.name("pv.approve"))}
	})
}
