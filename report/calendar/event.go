package calendar

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

const (
	day    = "20060102"
	local  = "20060102T150405"
	utc    = "20060102T150405Z"
	isDate = "DATE"
)

func (e Event) component() *ics.VEvent {
	v := ics.NewEvent(e.UID)
	v.SetSequence(e.Sequence)
	v.SetDtStampTime(e.Stamp)
	v.SetModifiedAt(e.Stamp)
	e.when(v)
	v.SetSummary(line(e.Title))
	if place := line(e.Place); place != "" {
		v.SetLocation(place)
	}
	if text := lines(e.Description); text != "" {
		v.SetDescription(text)
	}
	if e.URL != "" {
		v.SetURL(e.URL)
	}
	// colleagues and superiors who may look into somebody's calendar see that there is something, not what
	v.SetClass(ics.ClassificationPrivate)
	v.SetStatus(ics.ObjectStatusConfirmed)
	if e.Cancelled {
		v.SetStatus(ics.ObjectStatusCancelled)
	}
	if e.Cancelled || e.AllDay || !e.lasts() {
		v.SetTimeTransparency(ics.TransparencyTransparent)
	}
	if e.Alarm > 0 && !e.Cancelled {
		alarm := v.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger(fmt.Sprintf("-PT%dM", max(1, int(e.Alarm.Minutes()))))
		alarm.SetDescription(line(e.Title))
	}
	return v
}

// when has in v the times, and when they come again.
func (e Event) when(v *ics.VEvent) {
	add := func(property ics.ComponentProperty, t time.Time) {
		value, params := e.moment(t)
		v.AddProperty(property, value, params...)
	}
	add(ics.ComponentPropertyDtStart, e.Starts)
	switch {
	case e.AllDay:
		last := e.Starts
		if !e.Ends.IsZero() {
			last = e.Ends.In(e.Starts.Location())
		}
		add(ics.ComponentPropertyDtEnd, last.AddDate(0, 0, 1))
	case e.lasts():
		add(ics.ComponentPropertyDtEnd, e.Ends.In(e.Starts.Location()))
	}
	if e.RRule == "" {
		return
	}
	v.AddRrule(e.RRule)
	for _, except := range e.Except {
		add(ics.ComponentPropertyExdate, except.In(e.Starts.Location()))
	}
}

// lasts says whether there is an end after the start: no other may be written.
func (e Event) lasts() bool { return e.Ends.After(e.Starts) }

// moment is a time as the event writes its times.
func (e Event) moment(t time.Time) (string, []ics.PropertyParameter) {
	zone := t.Location().String()
	switch {
	case e.AllDay:
		return t.Format(day), []ics.PropertyParameter{ics.WithValue(isDate)}
	case zone == time.UTC.String():
		return t.Format(utc), nil
	default:
		return t.Format(local), []ics.PropertyParameter{ics.WithTZID(zone)}
	}
}

// lines is text without what no calendar shows; its lines end in "\n".
func lines(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(text)
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r != '\n' && hidden(r) {
			return -1
		}
		return r
	}, text))
}

// line is text on one line.
func line(text string) string { return strings.Join(strings.Fields(lines(text)), " ") }
