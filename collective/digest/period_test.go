package digest_test

import (
	"fmt"
	"testing"
	"time"

	"tocsin/collective/digest"
	"tocsin/collective/when"
)

func day(tb testing.TB, text string) when.Date {
	tb.Helper()
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		tb.Fatal(err)
	}
	return when.DateOf(t)
}

func span(p digest.Period) string { return fmt.Sprintf("%s..%s", p.From, p.To) }

func TestPeriod(t *testing.T) {
	for _, tc := range []struct {
		from, to string
		days     int
		months   int
		before   string
	}{
		{"2026-11-23", "2026-11-29", 7, 0, "2026-11-16..2026-11-22"},
		{"2026-11-01", "2026-11-30", 30, 1, "2026-10-01..2026-10-31"},
		{"2026-03-01", "2026-03-31", 31, 1, "2026-02-01..2026-02-28"},
		{"2026-01-01", "2026-03-31", 90, 3, "2025-10-01..2025-12-31"},
		{"2026-01-01", "2026-12-31", 365, 12, "2025-01-01..2025-12-31"},
		{"2026-11-02", "2026-11-30", 29, 0, "2026-10-04..2026-11-01"},
		{"2026-03-28", "2026-03-29", 2, 0, "2026-03-26..2026-03-27"}, // over a change of the clock
		{"2026-11-24", "2026-11-24", 1, 0, "2026-11-23..2026-11-23"},
	} {
		p := digest.Period{From: day(t, tc.from), To: day(t, tc.to)}
		if got := span(p.Before()); p.Days() != tc.days || p.Months() != tc.months || got != tc.before {
			t.Errorf("%s: %d days, %d months, before it %s", span(p), p.Days(), p.Months(), got)
		}
	}
	if empty := (digest.Period{From: day(t, "2026-12-01"), To: day(t, "2026-11-30")}); empty.Days() != 0 || empty.Months() != 0 {
		t.Errorf("%d days, %d months", empty.Days(), empty.Months())
	}
}

func TestSince(t *testing.T) {
	zone := MustZone(t, "Europe/Brussels")
	now := time.Date(2026, 11, 30, 9, 0, 0, 0, zone) // a Monday
	for last, want := range map[time.Time]string{
		now.AddDate(0, 0, -7):                           "2026-11-23..2026-11-29",
		now.AddDate(0, 0, -1):                           "2026-11-29..2026-11-29",
		now.Add(-2 * time.Hour):                         "2026-11-30..2026-11-29", // no day is over since
		now.AddDate(-1, 0, 0):                           "2026-10-30..2026-11-29", // MaxDays
		time.Date(2026, 11, 27, 23, 30, 0, 0, time.UTC): "2026-11-28..2026-11-29", // a day later in Brussels
	} {
		if got := span(digest.Since(last, now)); got != want {
			t.Errorf("%s: %s, want %s", last, got, want)
		}
	}
	// one after the other, digests cover every day once
	last, covered := now.AddDate(0, 0, -30), 0
	for at := last.AddDate(0, 0, 3); !at.After(now); at = at.AddDate(0, 0, 3) {
		covered += digest.Since(last, at).Days()
		last = at
	}
	if covered != 30 {
		t.Errorf("%d days of 30 are covered", covered)
	}
}

func TestWeekAndMonth(t *testing.T) {
	zone := MustZone(t, "Europe/Brussels")
	for _, tc := range []struct {
		now                     time.Time
		week, before, lastMonth string
	}{
		{time.Date(2026, 11, 30, 0, 0, 0, 0, zone), "2026-11-30..2026-12-06", "2026-11-23..2026-11-29", "2026-10-01..2026-10-31"},
		{time.Date(2026, 3, 29, 23, 59, 0, 0, zone), "2026-03-23..2026-03-29", "2026-03-16..2026-03-22", "2026-02-01..2026-02-28"},
		{time.Date(2027, 1, 1, 12, 0, 0, 0, zone), "2026-12-28..2027-01-03", "2026-12-21..2026-12-27", "2026-12-01..2026-12-31"},
		{time.Date(2026, 3, 31, 12, 0, 0, 0, zone), "2026-03-30..2026-04-05", "2026-03-23..2026-03-29", "2026-02-01..2026-02-28"},
	} {
		week, before, month := span(digest.Week(tc.now, 0)), span(digest.Week(tc.now, 1)), span(digest.Month(tc.now, 1))
		if week != tc.week || before != tc.before || month != tc.lastMonth {
			t.Errorf("%s: %s, %s, %s", tc.now, week, before, month)
		}
	}
	if p := digest.Week(time.Date(2026, 11, 30, 9, 0, 0, 0, zone), 1); !p.Over(time.Date(2026, 11, 30, 0, 0, 0, 0, zone)) || p.Over(time.Date(2026, 11, 29, 23, 0, 0, 0, zone)) {
		t.Error("a week is over when its Sunday is")
	}
}

func TestCovers(t *testing.T) {
	now := time.Date(2026, 11, 30, 9, 0, 0, 0, MustZone(t, "Europe/Brussels"))
	for _, tc := range []struct {
		last, after time.Time
		want        int // days back
	}{
		{now.AddDate(0, 0, -10), now.AddDate(0, 0, 7), 10},
		{time.Time{}, now.AddDate(0, 0, 7), 7},
		{time.Time{}, now.AddDate(0, 0, 1), 1},
		{time.Time{}, now.Add(time.Hour), 1},
		{time.Time{}, now.AddDate(0, 1, 0), 30},
		{time.Time{}, now.AddDate(1, 0, 0), digest.MaxDays},
	} {
		if got := (digest.Subscription{Last: tc.last}).Covers(now, tc.after); !got.Equal(now.AddDate(0, 0, -tc.want)) {
			t.Errorf("%+v: %s", tc, got)
		}
	}
}
