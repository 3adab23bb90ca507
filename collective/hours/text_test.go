package hours_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"tocsin/collective/hours"
)

func TestParseClock(t *testing.T) {
	for text, want := range map[string]int{
		"0:00": 0, "9:00": 540, "09:00": 540, "9h": 540, "9h05": 545, "17h30": 1050, "23:59": 1439, "24:00": 1440,
	} {
		if got, err := hours.ParseClock(text); err != nil || got != want {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "9", "9:0", "9:60", "24:01", "25:00", "-1:00", "9.00", "9:00 ", "009:00", "9:00h", "９:00"} {
		if got, err := hours.ParseClock(text); !errors.Is(err, hours.ErrClock) || got != 0 {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	for minutes := range hours.Day + 1 {
		if got, err := hours.ParseClock(hours.Clock(minutes)); err != nil || got != minutes {
			t.Errorf("%d: %d, %v", minutes, got, err)
		}
	}
}

// Every language has its seven days in their order, and no name is of two days.
func TestParseDay(t *testing.T) {
	names := hours.DayNames()
	if len(names) != 4*7 || !slices.Equal(names[:7], []string{"lun", "mar", "mer", "jeu", "ven", "sam", "dim"}) {
		t.Error(names)
	}
	for i, name := range names {
		if got, ok := hours.ParseDay(name); !ok || got != time.Weekday((i+1)%7) {
			t.Errorf("%s: %s, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "lundi", "Lun", "lun mar"} {
		if _, ok := hours.ParseDay(name); ok {
			t.Errorf("%q is a day", name)
		}
	}
}

func TestString(t *testing.T) {
	h := hours.Default()
	if got := h.String(); got != "lun mar mer jeu ven 9:00-17:00" {
		t.Error(got)
	}
	h.Days, h.To = [7]bool{time.Sunday: true}, hours.Day
	if got := h.String(); got != "dim 9:00-24:00" {
		t.Error(got)
	}
}
