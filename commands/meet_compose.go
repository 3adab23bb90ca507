package commands

import (
	"slices"
	"time"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// composeMeeting makes an assembly of a draft that is complete.
func (c *Call) composeMeeting(d meetDraft) (assembly.Assembly, error) {
	a := assembly.Assembly{
		Circle: d.Circles[0], Others: d.Circles[1:], Author: c.member.ID, Kind: d.Kind, State: assembly.Dateless,
		Title: d.Title, Place: d.Place, Rules: c.meetingRules(d.Circles), Repeat: d.Repeat, Lasts: d.Lasts,
	}
	if a.Kind == "" {
		a.Kind = assembly.General
	}
	if a.Lasts == 0 {
		a.Lasts = usualLength
	}
	if len(d.Dates) > 1 {
		a.Dates = slices.SortedFunc(slices.Values(d.Dates), time.Time.Compare)
		return a, nil
	}
	if !d.Repeat.IsZero() {
		a.Series = storage.OwnSeries
		d.Dates = []time.Time{d.Repeat.Next(c.now, c.now)}
	}
	moved, err := a.Move(d.Dates[0], d.Ends, c.now)
	if err != nil {
		return a, c.wrongDate(err, d.Dates[0])
	}
	moved.Version = 0
	return moved, nil
}
