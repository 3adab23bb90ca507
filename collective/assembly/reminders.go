package assembly

import (
	"time"

	"tocsin/collective/hours"
)

// Reminders are when a circle is reminded of an assembly that was called at one moment and
// starts at another: three days before, at the same time of day, and on the morning of
// its day, each at the next of the circle's hours. There is none for what lies before the
// calling, which told everybody, and none that would come at the start or after it.
func Reminders(h hours.Open, called, starts time.Time) []time.Time {
	year, month, day := starts.Date()
	hour, minute, second := starts.Clock()
	var all []time.Time
	for _, t := range []time.Time{
		time.Date(year, month, day-3, hour, minute, second, 0, starts.Location()),
		time.Date(year, month, day, 0, 0, 0, 0, starts.Location()),
	} {
		at := h.Next(t)
		again := len(all) > 0 && !at.After(all[0])
		if t.After(called) && at.Before(starts) && !again {
			all = append(all, at)
		}
	}
	return all
}
