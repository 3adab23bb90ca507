package commands

import (
	"time"

	"tocsin/collective/action"
)

// planAction plans what happens by itself to an action that has a date.
func (c *Call) planAction(a action.Action) error {
	if err := unplan(c.tx, a.ID, dueEve, dueActionOn, dueActionOff, dueJudge, dueRefusals, dueCounting); err != nil {
		return err
	}
	if a.Starts.IsZero() || !a.Live() || a.State == action.Idea && c.actionRules(a.Circles()).Need(a.Kind) {
		return nil
	}
	plan := map[string]time.Time{dueActionOff: a.End()}
	if a.Ahead() {
		plan[dueActionOn] = a.Starts
		if eve := c.eve(a); eve.After(c.now) {
			plan[dueEve] = eve
		}
	}
	if a.Kind == action.DigitalStrike {
		if first := c.openHours(a.Circles()...).Next(later(a.Starts, c.now)); first.Before(a.End()) {
			plan[dueCounting] = first
		}
		plan[dueRefusals] = c.evening(a, later(a.Starts, c.now))
	}
	for kind, at := range plan {
		if at.Before(c.now) {
			continue
		}
		if err := c.tx.Plan(kind, a.ID, at); err != nil {
			return err
		}
	}
	return nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// eve is a day before a moment, in the circle's hours, or the last of them before it.
func (c *Call) eve(a action.Action) time.Time {
	open, starts := c.openHours(a.Circles()...), a.Starts
	at := starts.AddDate(0, 0, -1)
	if next := open.Next(at); next.Before(starts.Add(-time.Hour)) {
		return next
	}
	for at = at.Truncate(time.Minute); !open.Holds(at) && at.After(c.now); {
		at = at.Add(-15 * time.Minute)
	}
	return at
}

// evening is the last quarter of an hour of the circle's hours on the day of a moment, or
// where there is none left, of the next day that has some.
func (c *Call) evening(a action.Action, t time.Time) time.Time {
	open, t := c.openHours(a.Circles()...), t.In(c.zoneOf(a.Circle))
	for day := 0; ; day++ {
		at := time.Date(t.Year(), t.Month(), t.Day()+day+1, 0, 0, 0, 0, t.Location())
		for range 24 * 4 {
			if at = at.Add(-15 * time.Minute); open.Holds(at) && at.After(t) {
				return at
			}
		}
	}
}

func (c *Call) planJudging(a action.Action) error {
	end := a.End().In(c.zoneOf(a.Circle))
	if a.End().IsZero() || end.After(c.now) { // said to be over before its time, or without one
		end = c.now.In(end.Location())
	}
	day := end.AddDate(0, 0, 1)
	if a.AllDay && end.Equal(a.End()) { // End is the midnight after the last day
		day = day.AddDate(0, 0, -1)
	}
	morning := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, day.Location())
	return c.tx.Plan(dueJudge, a.ID, c.openHours(a.Circles()...).Next(morning))
}
