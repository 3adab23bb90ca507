package crontab_test

import (
	"errors"
	"testing"
	"time"

	"tocsin/crontab"
)

// MustParse reads an expression that is right.
func MustParse(tb testing.TB, text string) crontab.Line {
	tb.Helper()
	line, err := crontab.Parse(text)
	if err != nil {
		tb.Fatalf("%q: %v", text, err)
	}
	return line
}

func at(tb testing.TB, text string) time.Time {
	tb.Helper()
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		tb.Fatal(err)
	}
	return t.In(zone)
}

func TestNext(t *testing.T) {
	for _, tc := range [][3]string{
		{"0 9 * * 1", "2026-11-24T14:00:00+01:00", "2026-11-30T09:00:00+01:00"},
		{"0  9 * * MON-FRI", "2026-11-27T09:00:00+01:00", "2026-11-30T09:00:00+01:00"},
		{"30 8 1 * *", "2026-11-24T14:00:00+01:00", "2026-12-01T08:30:00+01:00"},
		{"0 9 * * *", "2026-03-28T09:00:00+01:00", "2026-03-29T09:00:00+02:00"},
		{"0 9 * * *", "2026-10-24T09:00:00+02:00", "2026-10-25T09:00:00+01:00"},
		{"30 2 * * *", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00"}, // skipped
		{"30 2 * * *", "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"},
		{"30 2 * * *", "2026-10-25T01:00:00+02:00", "2026-10-25T02:30:00+02:00"}, // twice
		{"30 2 * * *", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"},
		{"30 2 * * *", "2026-10-25T02:10:00+01:00", "2026-10-26T02:30:00+01:00"},
		{"0 9 29 2 *", "2026-11-24T14:00:00+01:00", "2028-02-29T09:00:00+01:00"},
	} {
		if got, want := MustParse(t, tc[0]).Next(at(t, tc[1])), at(t, tc[2]); !got.Equal(want) {
			t.Errorf("%s after %s: %s, want %s", tc[0], tc[1], got, want)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]error{
		"* * * * *": crontab.ErrOften, "*/20 9 * * *": crontab.ErrOften, "0,30 9 * * *": crontab.ErrOften, "0 9 30 2 *": crontab.ErrNever,
		"": crontab.ErrUnread, "0 9 * *": crontab.ErrUnread, "0 0 9 * * 1": crontab.ErrUnread, "@daily": crontab.ErrUnread, "@every 1m": crontab.ErrUnread,
		"TZ=Asia/Tokyo 0 9 * * 1": crontab.ErrUnread, "0 25 * * *": crontab.ErrUnread, "lundi et jeudi à 9": crontab.ErrUnread, "0 9 * * 8": crontab.ErrUnread,
	} {
		if _, err := crontab.Parse(text); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
	if got := MustParse(t, " 0  9 * * 1 ").String(); got != "0 9 * * 1" {
		t.Error(got)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"0 9 * * 1", "0 9-17/2 1,15 * *", "59 23 31 12 sun", "0 9 30 2 *", "0 0 ? * ?", "1/2 3 4 5 6"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		line, err := crontab.Parse(text)
		if err != nil {
			return
		}
		if again := MustParse(t, line.String()); again.String() != line.String() {
			t.Fatalf("%q reads back as %q", line, again)
		}
		for _, from := range []string{"2026-03-28T23:59:00+01:00", "2026-10-25T02:30:00+02:00"} {
			now := at(t, from)
			for range 3 {
				next := line.Next(now)
				if !next.After(now) || next.Sub(now) < time.Minute {
					t.Fatalf("%q after %s: %s", text, now, next)
				}
				now = next
			}
		}
	})
}
