package commands

import (
	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// nextOfSeries calls the next assembly of a series, unless it is there already.
func (c *Call) nextOfSeries(a assembly.Assembly) error {
	starts, ends, repeats := a.Following(c.now)
	if !repeats {
		return nil
	}
	series, err := c.tx.Series(a.Series)
	if err != nil {
		return err
	}
	for _, other := range series {
		if other.Planned.After(a.Planned) {
			return nil
		}
	}
	next := assembly.Assembly{
		Circle: a.Circle, Others: a.Others, Author: a.Author, Kind: a.Kind, State: assembly.Called, Title: a.Title, Place: a.Place,
		Rules: c.meetingRules(a.Circles()), Starts: starts, Ends: ends, Repeat: a.Repeat, Series: a.Series, Planned: starts,
	}
	if err := c.tx.AddAssembly(&next); err != nil {
		return err
	}
	if err := c.planMeeting(next); err != nil {
		return err
	}
	if err := c.carryOver(next); err != nil {
		return err
	}
	if err := c.recordMeeting(next, "call-assembly", next.Title); err != nil {
		return err
	}
	return c.tellMeeting(next, func(v voice) []string {
		return []string{v.T("meet.next-of-series", "title", v.meetingTitle(next), "when", v.whenAndWhere(next),
			"item", "!"+v.name("name."+itemKey), "number", itoa(next.Number))}
	})
}

// endSeries has an assembly be the last of its series.
func (c *Call) endSeries(a assembly.Assembly, _ string) error {
	if a.Repeat.IsZero() {
		return refuse("meet.comes-once", "title", c.meetingTitle(a))
	}
	series, err := c.tx.Series(a.Series)
	if err != nil {
		return err
	}
	a = series[len(series)-1] // what is called already stays
	a.Repeat = when.Repeat{}
	a.Version++
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	c.did(meetKey, "")
	if err := c.recordMeeting(a, "end-series", ""); err != nil {
		return err
	}
	return c.announceMeeting(a, "meet.series-ended")
}
