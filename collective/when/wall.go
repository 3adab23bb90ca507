package when

import "time"

// wall lists the moments at which clocks in loc show that time on that day: one as a rule, none in the hour that summer
// time skips, two in the hour that comes twice. 24:00 is the start of the next day.
func wall(d Date, c Clock, loc *time.Location) []time.Time {
	shown := time.Date(d.Year, d.Month, d.Day, c.Hour, c.Minute, 0, 0, time.UTC)
	var at []time.Time
	for _, offset := range offsetsAround(shown, loc) {
		t := shown.Add(-offset).In(loc)
		if _, seconds := t.Zone(); time.Duration(seconds)*time.Second == offset {
			at = append(at, t)
		}
	}
	if len(at) == 2 && at[1].Before(at[0]) {
		at[0], at[1] = at[1], at[0]
	}
	return at
}

// skipped is what a clock that was not put forward calls c, for a time that wall does not find.
func skipped(d Date, c Clock, loc *time.Location) time.Time {
	shown := time.Date(d.Year, d.Month, d.Day, c.Hour, c.Minute, 0, 0, time.UTC)
	return shown.Add(-offsetsAround(shown, loc)[0]).In(loc)
}

// offsetsAround has the offset of loc a day before and, where it differs, a day after.
func offsetsAround(shown time.Time, loc *time.Location) []time.Duration {
	_, before := shown.Add(-24 * time.Hour).In(loc).Zone()
	_, after := shown.Add(24 * time.Hour).In(loc).Zone()
	offsets := []time.Duration{time.Duration(before) * time.Second}
	if after != before {
		offsets = append(offsets, time.Duration(after)*time.Second)
	}
	return offsets
}
