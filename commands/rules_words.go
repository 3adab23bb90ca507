package commands

import (
	"strings"
	"time"

	"tocsin/collective/hours"
)

// lasting writes a duration, in days where it is whole ones.
func (v voice) lasting(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d == 0:
		return v.T("rules.none")
	case d%day == 0 && d > day:
		return v.T("span.days", "n", int(d/day))
	}
	return v.length(d)
}

// hoursText writes hours: "du mardi au jeudi, de 10 h à 12 h".
func (v voice) hoursText(h hours.Hours) string {
	return v.T("rules.hours", "days", v.weekdays(h.Days), "from", v.clock(h.From), "to", v.clock(h.To))
}

func (v voice) clock(minutes int) string {
	return v.hour(time.Date(v.now.Year(), time.January, 1, 0, minutes, 0, 0, v.now.Location()))
}

// weekdays writes days: the first and the last of three or more in a row, else each.
func (v voice) weekdays(days [7]bool) string {
	var names []string
	last, run := 0, true
	for i := range 7 {
		day := (i + 1) % 7
		if !days[day] {
			continue
		}
		run = run && (len(names) == 0 || i == last+1)
		last = i
		names = append(names, v.texts.Weekday(v.lang, time.Weekday(day)))
	}
	switch {
	case len(names) == 7:
		return v.T("rules.every-day")
	case run && len(names) > 2:
		return v.T("rules.days", "from", names[0], "to", names[len(names)-1])
	}
	return strings.Join(names, ", ")
}

func (v voice) deedsText(value string) string {
	var names []string
	for _, kind := range strings.Fields(value) {
		if v.texts.Knows("deed." + kind) {
			names = append(names, v.name("deed."+kind))
		}
	}
	if len(names) == 0 {
		return v.T("rules.strikes-only")
	}
	return strings.Join(names, ", ")
}
