package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// callDue asks those whose number is reached whether they are still in, each in a direct
// chat, and tells the circles that it is reached, unless they know. By then it may hold
// no more: then nobody learns anything.
func callDue(c *Call) error {
	p, err := c.tx.ProposalByID(c.due.Ref)
	if err != nil || !standsForPledges(p) {
		return err
	}
	at, err := c.askingTime(p)
	if err != nil {
		return err
	}
	if at.After(c.now) { // the process was down, and now it is night
		return c.tx.Plan(dueCall, p.ID, at)
	}
	until, running, err := c.window(p)
	if err != nil || until.IsZero() {
		return err
	}
	standing, err := c.standingPledges(p)
	if err != nil {
		return err
	}
	asked := pledge.Call(asPledges(standing))
	if len(asked) == 0 {
		if err := c.tx.Unplan(dueCall, p.ID); err != nil { // this one
			return err
		}
		return c.lookAgain(p)
	}
	if !running {
		if err := c.tx.Plan(dueSettle, p.ID, until); err != nil {
			return err
		}
	}
	news, err := c.tx.LastAct(p.Circle, p.ID, newsPrefix)
	if err != nil {
		return err
	}
	if news == "" || news == newsMissed {
		if err := c.tellNews(p, newsReached); err != nil {
			return err
		}
	}
	for _, m := range standing {
		if slices.Contains(asked, m.Member) {
			if err := c.askPledger(p, m, until); err != nil {
				return err
			}
		}
	}
	return nil
}

// askPledger asks one member. Where a direct chat is missing nobody is asked, and the
// pledge falls when the time is over.
func (c *Call) askPledger(p decision.Proposal, m storage.Pledge, until time.Time) error {
	m.State = pledge.Asked
	if err := c.tx.SavePledge(m); err != nil {
		return err
	}
	room, err := c.tellPledger(p, m.Member, func(v voice) []string {
		lines := []string{v.T("pledge.call", "number", number(p), "title", p.Title, "threshold", m.Threshold)}
		if until.Sub(c.now) < shortWindow {
			lines = append(lines, v.T("pledge.call-short", "day", v.dayText(p.From)))
		}
		return append(lines, v.howToConfirm(p, until), v.T("pledge.call-named", "number", number(p),
			"pledge", v.name("name."+pledgeKey), "yes", v.name("answer.yes"), "named", v.name("pledge.named")))
	})
	if err != nil || room.ID == "" {
		return err
	}
	return c.keepQuestion(room, m.Member, pledgeDraft{Number: p.Number, Asked: stillIn, At: c.now, Until: until})
}

// tellPledger says something to somebody who pledged, in a direct chat, also to members
// who want no reminders: this they asked for. It rings in the circles' hours only. Who
// has no such chat is passed over; the room is the zero one then.
func (c *Call) tellPledger(p decision.Proposal, id collective.MemberID, lines func(voice) []string) (storage.Room, error) {
	member, err := c.tx.Member(id)
	if err == nil {
		var room storage.Room
		if room, err = c.directChat(p, id); err == nil {
			rings := member.Reminders == storage.RemindRinging && c.openHours(p.Circles()...).Holds(c.now)
			c.post(room, storage.Outgoing{Op: storage.Say, Text: join(lines(c.voiceTo(member, p.Circle))), Rings: rings})
			return room, nil
		}
	}
	if errors.Is(err, storage.ErrNotFound) {
		err = nil
	}
	return storage.Room{}, err
}

// tellNews tells the circles where the pledges stand: no name, no number.
func (c *Call) tellNews(p decision.Proposal, news string) error {
	last, err := c.lastMoment(p)
	if err != nil {
		return err
	}
	if err := c.recordAs("", p, news, ""); err != nil {
		return err
	}
	key := map[string]string{newsReached: "pledge.told-reached", newsHeld: "pledge.told-held", newsMissed: "pledge.told-missed"}[news]
	return c.tell(p, func(v voice) []string {
		lines := []string{v.T(key, "number", number(p), "title", p.Title)}
		if c.now.Before(last) {
			lines = append(lines, v.T("pledge.told-next", "number", number(p), "pledge", v.name("name."+pledgeKey)))
		}
		return lines
	})
}
