package commands

import (
	"errors"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// What falls due for the pledges to a strike. The ref is its id, and that of a member
// after it for dueOver.
const (
	dueCall   = "pledge-call"   // asks those whose number is reached
	dueSettle = "pledge-settle" // the time for confirming is over
	dueExpire = "pledge-expire" // the strike begins: all is erased
	dueOver   = "pledge-over"   // tells a member that the proposal fell
)

// What the circles were told last stands in their journals, and nothing else about
// pledges does.
const (
	newsPrefix  = "pledge-"
	newsReached = "pledge-reached"
	newsHeld    = "pledge-held"
	newsMissed  = "pledge-missed"
)

const (
	confirmWindow = 48 * time.Hour // for confirming, from being asked
	shortWindow   = 12 * time.Hour // below which it is said that time is short
	eveHour       = 18             // on the eve of the first day everything is settled
)

// begins is when a strike begins: the pledges to it are erased then. What an edit has
// made of a strike, and has no days, is over now.
func (c *Call) begins(p decision.Proposal) (time.Time, error) {
	if p.From == "" {
		return c.now, nil
	}
	return time.ParseInLocation(time.DateOnly, p.From, c.zoneOf(p.Circle))
}

// lastMoment is until when members can pledge to a strike and confirm it.
func (c *Call) lastMoment(p decision.Proposal) (time.Time, error) {
	first, err := c.begins(p)
	return time.Date(first.Year(), first.Month(), first.Day()-1, eveHour, 0, 0, 0, first.Location()), err
}

// window is until when those can confirm who are asked now, and whether others are being
// asked already. The zero time says not now: either it is too late, or the others have
// little time left, and when it is over there is another look.
func (c *Call) window(p decision.Proposal) (until time.Time, running bool, err error) {
	last, err := c.lastMoment(p)
	if err != nil || !c.now.Before(last) {
		return time.Time{}, false, err
	}
	until, err = c.tx.PlannedAt(dueSettle, p.ID)
	if err == nil {
		if until.Sub(c.now) < shortWindow && until.Before(last) {
			until = time.Time{}
		}
		return until, true, nil
	} else if !errors.Is(err, storage.ErrNotFound) {
		return until, false, err
	}
	if until = c.openHours(p.Circles()...).Next(c.voiceFor(p.Circle).standardDeadline(decision.Rules{Open: confirmWindow})); until.After(last) {
		until = last
	}
	return until, false, nil
}

// askingTime is when to ask: in the circles' hours, unless these begin too late.
func (c *Call) askingTime(p decision.Proposal) (time.Time, error) {
	last, err := c.lastMoment(p)
	if next := c.openHours(p.Circles()...).Next(c.now); next.Before(last.Add(-time.Hour)) {
		return next, err
	}
	return c.now, err
}

// lookAgain has those asked whose number is reached by now. Nobody learns it from the
// answer to a pledge: who could, could try one number after the other, and withdraw.
// Where it would be reached with members who have left, there is another look every day,
// for nothing tells of their coming back.
func (c *Call) lookAgain(p decision.Proposal) error {
	standing, err := c.standingPledges(p)
	if err != nil {
		return err
	}
	all, err := c.tx.Pledges(p.ID)
	if err != nil || pledge.Call(asPledges(all)) == nil {
		return err
	}
	until, _, err := c.window(p)
	if err != nil || until.IsZero() {
		return err
	}
	at, err := c.askingTime(p)
	if err != nil {
		return err
	}
	if pledge.Call(asPledges(standing)) == nil {
		at = c.openHours(p.Circles()...).Next(c.now.AddDate(0, 0, 1))
	}
	planned, err := c.tx.PlannedAt(dueCall, p.ID)
	if err == nil && !planned.After(at) {
		return nil
	} else if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if err := c.tx.Unplan(dueCall, p.ID); err != nil {
		return err
	}
	return c.tx.Plan(dueCall, p.ID, at)
}
