package assembly

import "time"

// Following is when the next one of its series begins and ends: after the moment that
// Repeat had planned, wherever this one was moved to, and after now. The weeks or months
// of Repeat are counted from Planned. It reports false for one that comes once.
func (a Assembly) Following(now time.Time) (starts, ends time.Time, ok bool) {
	if a.Repeat.IsZero() || a.Planned.IsZero() {
		return time.Time{}, time.Time{}, false
	}
	after := a.Planned
	if now.After(after) {
		after = now.In(after.Location())
	}
	starts = a.Repeat.Next(after, a.Planned)
	return starts, starts.Add(a.Length()), true
}

// EndsAt is the moment after starts at which clocks first show an hour: an assembly from
// 22:00 to 0:30 ends on the next day. What summer time skips is moved as package time does.
func EndsAt(starts time.Time, hour, minute int) time.Time {
	year, month, day := starts.Date()
	for ; ; day++ {
		if end := time.Date(year, month, day, hour, minute, 0, 0, starts.Location()); end.After(starts) {
			return end
		}
	}
}
