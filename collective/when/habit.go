package when

import "time"

// Habit is a time of day on days that come back: days of the week, one day of every month, or as a Repeat says. Exactly
// one of Days, MonthDay and Often is set. The zero Habit is none.
type Habit struct {
	Days     [7]bool // of the week, by time.Weekday
	MonthDay int     // 1 to 31, or -1 for the last; a shorter month has its last day instead
	Often    Repeat  // every other week, the first such weekday of the month; its hour is that of the Habit
	Hour     int     // 0 to 23
	Minute   int
}

// Check tells whether h is one that ParseHabit could have read; if not, its error is an [*Error] of kind ErrImpossible.
func (h Habit) Check() error {
	set := 0
	for _, is := range []bool{h.Days != [7]bool{}, h.MonthDay != 0, !h.Often.IsZero()} {
		if is {
			set++
		}
	}
	clock := h.Hour >= 0 && h.Hour <= 23 && h.Minute >= 0 && h.Minute <= 59
	if set != 1 || !clock || h.MonthDay < last || h.MonthDay > 31 {
		return &Error{Kind: ErrImpossible}
	}
	if !h.Often.IsZero() {
		return h.Often.Check()
	}
	return nil
}

// Next is the first occurrence strictly after a moment, by the clock on the wall in the location of after, as that of
// Repeat is: an hour that summer time skips moves to the moment of the change, one that comes twice is the first of
// both. The anchor counts for a Habit that is a Repeat. h must pass Check.
func (h Habit) Next(after, anchor time.Time) time.Time {
	if !h.Often.IsZero() {
		return h.Often.Next(after, anchor)
	}
	loc := after.Location()
	for day := DateOf(after).Plus(-1); ; day = day.Plus(1) { // yesterday's may have been moved over midnight
		if !h.falls(day) {
			continue
		}
		if t := shownOn(day, Clock{h.Hour, h.Minute}, loc); t.After(after) {
			return t
		}
	}
}

// falls says whether a day is one of h.
func (h Habit) falls(d Date) bool {
	if h.MonthDay == 0 {
		return h.Days[d.Weekday()]
	}
	length := Date{d.Year, d.Month + 1, 0}.utc().Day()
	return d.Day == length && (h.MonthDay == last || h.MonthDay >= length) || d.Day == h.MonthDay
}
