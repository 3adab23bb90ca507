package commands

import (
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/when"
)

// kindOf is what sort of meeting it is, in words.
func (v voice) kindOf(a assembly.Assembly) string { return v.name("gathering." + string(a.Kind)) }

// meetingTitle is "Assemblée n° 3 · Budget et grève".
func (v voice) meetingTitle(a assembly.Assembly) string {
	line := v.T("meet.title", "kind", capital(v.kindOf(a)), "number", itoa(a.Number))
	if a.Title != "" {
		line += " · " + a.Title
	}
	return line
}

// whenAndWhere is the date with its end, or that there is none yet, and the place.
func (v voice) whenAndWhere(a assembly.Assembly) string {
	line := v.T("meet.no-date")
	if !a.Starts.IsZero() {
		line = v.span(a.Starts, a.Ends)
	}
	if a.Place != "" {
		line += " · " + a.Place
	}
	return capital(line)
}

// span is when something begins and ends: "mardi 2 décembre à 19 h, jusqu'à 21 h".
func (v voice) span(starts, ends time.Time) string {
	starts, ends = starts.In(v.now.Location()), ends.In(v.now.Location())
	sameDay := starts.Format(time.DateOnly) == ends.Format(time.DateOnly)
	if sameDay {
		return v.T("meet.from-to", "starts", v.moment(starts), "ends", v.hour(ends))
	}
	return v.T("meet.from-to-day", "starts", v.moment(starts), "ends", v.moment(ends))
}

func (v voice) hour(at time.Time) string { return v.texts.Hour(v.lang, at.In(v.now.Location())) }

// length writes how long something takes: "20 min", "2 h", "1 h 30"; seconds are left out.
func (v voice) length(d time.Duration) string {
	minutes := int(d.Round(time.Minute) / time.Minute)
	switch {
	case minutes < 60:
		return v.T("length.minutes", "n", minutes)
	case minutes%60 == 0:
		return v.T("length.hours", "h", minutes/60)
	}
	return v.T("length.hours-minutes", "h", minutes/60, "m", minutes%60, "mm", two(minutes%60))
}

func two(n int) string {
	if n < 10 {
		return "0" + itoa(n)
	}
	return itoa(n)
}

// repeat writes how often something comes back: "tous les mardis à 19 h".
func (v voice) repeat(r when.Repeat) string {
	at := time.Date(2024, time.January, 7+int(r.Weekday), r.Hour, r.Minute, 0, 0, time.UTC) // a week that begins on Sunday
	args := []any{"n", r.Every, "weekday", v.texts.Weekday(v.lang, r.Weekday), "hour", v.texts.Hour(v.lang, at)}
	key, each := "repeat.weeks", "repeat.each-week"
	if r.Monthly {
		key, each = "repeat.months", "repeat.each-month"
		nth := map[int]string{1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}[r.Nth]
		args = append(args, "nth", v.T("repeat."+nth))
	}
	if r.Every <= 1 {
		key = each
	}
	return v.T(key, args...)
}

// meetingArgs are what texts say of an assembly.
func meetingArgs(v voice, a assembly.Assembly) []any {
	return []any{"number", itoa(a.Number), "title", v.meetingTitle(a), "when", v.span(a.Starts, a.Ends), "why", a.Why, "place", a.Place}
}
