package hours

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ErrClock is the error of a text that is no time of day.
var ErrClock = errors.New("not a time of day")

// shortDays are the days of the week as they are cut short in French, Dutch, German and
// English. No name stands for two days.
var shortDays = [7]string{
	time.Sunday: "dim zo so sun", time.Monday: "lun ma mo mon", time.Tuesday: "mar di di tue",
	time.Wednesday: "mer wo mi wed", time.Thursday: "jeu do do thu", time.Friday: "ven vr fr fri",
	time.Saturday: "sam za sa sat",
}

// ParseDay reads a day of the week cut short, in small letters: lun, ma, mo or mon.
func ParseDay(name string) (time.Weekday, bool) {
	for day, names := range shortDays {
		for _, known := range strings.Fields(names) {
			if name == known {
				return time.Weekday(day), true
			}
		}
	}
	return 0, false
}

// DayNames lists what ParseDay reads, from Monday on, one language after the other.
func DayNames() []string {
	var all []string
	for language := range 4 {
		for day := range 7 {
			all = append(all, strings.Fields(shortDays[(day+1)%7])[language])
		}
	}
	return all
}

var clock = regexp.MustCompile(`^(\d{1,2})(?:[:h](\d{2})|h)$`)

// ParseClock reads a time of day, 0:00 to 24:00, in minutes since midnight: "9:00",
// "17h30" or "9h".
func ParseClock(text string) (int, error) {
	m := clock.FindStringSubmatch(text)
	if m == nil {
		return 0, fmt.Errorf("%q: %w", text, ErrClock)
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2]) // none is 0
	if minute > 59 || hour*60+minute > Day {
		return 0, fmt.Errorf("%q: %w", text, ErrClock)
	}
	return hour*60 + minute, nil
}

// Clock writes minutes since midnight as ParseClock reads them.
func Clock(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }

// String writes hours for a log, in French: "lun mar mer jeu ven 9:00-17:00".
func (h Hours) String() string {
	var b strings.Builder
	for i := range 7 {
		if day := (i + 1) % 7; h.Days[day] {
			b.WriteString(strings.Fields(shortDays[day])[0] + " ")
		}
	}
	return b.String() + Clock(h.From) + "-" + Clock(h.To)
}
