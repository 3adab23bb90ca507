package mandate

import (
	"errors"
	"time"

	"tocsin/collective/when"
)

// Longest is how many days a mandate lasts at the most: a year.
const Longest = 366

// early is how many days before the report is due whoever has the mandate is reminded.
const early = 3

// Errors of days.
var (
	ErrShort = errors.New("it would end before it is given")
	ErrLong  = errors.New("it would last for more than a year")
	ErrAfter = errors.New("the report would be due after the end")
)

// CheckUntil says what is wrong with the last day of a mandate that is given at a moment at the earliest:
// ErrShort or ErrLong, or nil.
func CheckUntil(until when.Date, now, given time.Time) error {
	switch today := when.DateOf(now); {
	case until.Compare(when.DateOf(given)) < 0:
		return ErrShort
	case until.Compare(today.Plus(Longest)) > 0:
		return ErrLong
	}
	return nil
}

// CheckReport says what is wrong with the day by which there is a report: ErrAfter, or nil.
func CheckReport(report, until when.Date) error {
	if report.Compare(until) > 0 {
		return ErrAfter
	}
	return nil
}

// Awaited says whether there is a report to come: from whoever has the mandate or had it to its end. Who
// laid it down or lost it owes nothing.
func (m Mandate) Awaited() bool {
	return (m.State == Held || m.State == Expired) && m.Report != (when.Date{}) && m.ToldAt.IsZero()
}

// ReportLate says whether the day of the report is over and there is none.
func (m Mandate) ReportLate(now time.Time) bool {
	return m.Awaited() && when.DateOf(now).Compare(m.Report) > 0
}

// Reminds is when whoever has it is reminded of the report, before the hours of the circle are looked at:
// some days before, or on the day itself where these are past. Zero: there is nothing to remind of.
func (m Mandate) Reminds(now time.Time) time.Time {
	if !m.Awaited() {
		return time.Time{}
	}
	for _, day := range []when.Date{m.Report.Plus(-early), m.Report} {
		if at := day.In(now.Location()); at.After(now) {
			return at
		}
	}
	return time.Time{}
}

// Tell keeps a report, in the place of one before. It errors with ErrState where nobody had the mandate.
func (m Mandate) Tell(text string, now time.Time) (Mandate, error) {
	if !m.Was() {
		return m, ErrState
	}
	m.Told, m.ToldAt, m.Spoken = text, now, false
	m.Tellings++
	return m, nil
}

// Untell takes a report back, if it is still the nth. It errors with ErrState.
func (m Mandate) Untell(nth int) (Mandate, error) {
	if m.Tellings != nth || m.ToldAt.IsZero() {
		return m, ErrState
	}
	m.Told, m.ToldAt, m.Spoken = "", time.Time{}, false
	return m, nil
}

// ComesUp says whether it belongs on the agenda of an assembly that begins at a moment: a report that was
// not spoken of, or one that is due by then.
func (m Mandate) ComesUp(starts time.Time) bool {
	if !m.ToldAt.IsZero() {
		return m.Was() && !m.Spoken
	}
	return m.Awaited() && m.Report.Compare(when.DateOf(starts)) <= 0
}
