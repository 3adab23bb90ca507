package hours_test

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective/hours"
)

// at reads a moment in Brussels, with its offset so that none is ambiguous.
func at(tb testing.TB, text string) time.Time {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		tb.Fatal(err)
	}
	return t.In(zone)
}

// every day, from and to as the clock says.
func daily(tb testing.TB, from, to string) hours.Hours {
	tb.Helper()
	h := hours.Hours{Days: [7]bool{true, true, true, true, true, true, true}}
	var wrong, wrongToo error
	h.From, wrong = hours.ParseClock(from)
	h.To, wrongToo = hours.ParseClock(to)
	if err := errors.Join(wrong, wrongToo, h.Check()); err != nil {
		tb.Fatal(err)
	}
	return h
}

func TestNextOfDefault(t *testing.T) {
	for _, test := range [][2]string{
		{"2026-11-25T09:00:00+01:00", "2026-11-25T09:00:00+01:00"}, // a Wednesday
		{"2026-11-25T16:59:59.999+01:00", "2026-11-25T16:59:59.999+01:00"},
		{"2026-11-25T08:59:59.999+01:00", "2026-11-25T09:00:00+01:00"},
		{"2026-11-25T00:00:00+01:00", "2026-11-25T09:00:00+01:00"},
		{"2026-11-25T17:00:00+01:00", "2026-11-26T09:00:00+01:00"},
		{"2026-11-27T17:00:00+01:00", "2026-11-30T09:00:00+01:00"}, // Friday evening
		{"2026-11-29T12:00:00+01:00", "2026-11-30T09:00:00+01:00"}, // Sunday
		{"2026-12-31T20:00:00+01:00", "2027-01-01T09:00:00+01:00"},
		{"2026-10-23T18:00:00+02:00", "2026-10-26T09:00:00+01:00"}, // over the end of summer time
		{"2027-03-26T18:00:00+01:00", "2027-03-29T09:00:00+02:00"}, // over its beginning
	} {
		got, want := hours.Default().Next(at(t, test[0])), at(t, test[1])
		if !got.Equal(want) || got.Location().String() != "Europe/Brussels" {
			t.Errorf("%s: got %s, want %s", test[0], got, want)
		}
	}
}

// In Brussels clocks go from 2:00 to 3:00 on 2027-03-28 and from 3:00 to 2:00 on 2026-10-25.
func TestNextWhereTheClockChanges(t *testing.T) {
	for _, test := range []struct{ from, to, now, want string }{
		{"2:00", "8:00", "2027-03-28T01:30:00+01:00", "2027-03-28T03:00:00+02:00"},
		{"2:30", "8:00", "2027-03-28T01:59:00+01:00", "2027-03-28T03:00:00+02:00"},
		{"2:15", "2:45", "2027-03-28T01:30:00+01:00", "2027-03-29T02:15:00+02:00"}, // all of it is skipped
		{"3:00", "8:00", "2027-03-28T01:30:00+01:00", "2027-03-28T03:00:00+02:00"},
		{"4:00", "8:00", "2027-03-28T01:30:00+01:00", "2027-03-28T04:00:00+02:00"},
		{"2:30", "8:00", "2026-10-25T01:00:00+02:00", "2026-10-25T02:30:00+02:00"},
		{"2:30", "2:45", "2026-10-25T02:45:00+02:00", "2026-10-25T02:30:00+01:00"}, // a second time
		{"1:00", "2:30", "2026-10-25T02:40:00+02:00", "2026-10-25T02:00:00+01:00"},
		{"3:00", "8:00", "2026-10-25T02:40:00+02:00", "2026-10-25T03:00:00+01:00"},
		{"9:00", "17:00", "2026-10-25T00:00:00+02:00", "2026-10-25T09:00:00+01:00"},
		{"0:00", "24:00", "2026-10-25T02:40:00.5+02:00", "2026-10-25T02:40:00.5+02:00"},
		{"0:00", "1:00", "2026-10-24T23:59:59.5+02:00", "2026-10-25T00:00:00+02:00"},
	} {
		got, want := daily(t, test.from, test.to).Next(at(t, test.now)), at(t, test.want)
		if !got.Equal(want) {
			t.Errorf("%s-%s at %s: got %s, want %s", test.from, test.to, test.now, got, want)
		}
	}
}

func TestCheck(t *testing.T) {
	good := hours.Default()
	for name, test := range map[string]struct {
		change func(*hours.Hours)
		want   error
	}{
		"default":       {func(*hours.Hours) {}, nil},
		"whole day":     {func(h *hours.Hours) { h.From, h.To = 0, hours.Day }, nil},
		"one minute":    {func(h *hours.Hours) { h.To = h.From + 1 }, nil},
		"no day":        {func(h *hours.Hours) { h.Days = [7]bool{} }, hours.ErrDays},
		"empty":         {func(h *hours.Hours) { h.To = h.From }, hours.ErrBounds},
		"over midnight": {func(h *hours.Hours) { h.From, h.To = 20*60, 6*60 }, hours.ErrBounds},
		"too early":     {func(h *hours.Hours) { h.From = -1 }, hours.ErrBounds},
		"too late":      {func(h *hours.Hours) { h.To = hours.Day + 1 }, hours.ErrBounds},
	} {
		h := good
		test.change(&h)
		if err := h.Check(); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A mistake wakes nobody up.
func TestWrongHoursHoldAsDefault(t *testing.T) {
	night, noon := at(t, "2026-11-25T03:00:00+01:00"), at(t, "2026-11-25T12:00:00+01:00")
	for _, h := range []hours.Hours{{}, {From: 3, To: 2}, {Days: [7]bool{3: true}, From: 0, To: 2 * hours.Day}} {
		if h.Holds(night) || !h.Holds(noon) || !h.Next(night).Equal(at(t, "2026-11-25T09:00:00+01:00")) {
			t.Errorf("%+v", h)
		}
	}
}
