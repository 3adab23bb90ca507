package when

import (
	"fmt"
	"strings"
	"time"
)

// Repeat is a time of day that comes back: every so many weeks on a weekday, or every so many months on the first to
// fourth or the last such weekday of the month. It has no beginning of its own, see Next. The zero Repeat is none.
type Repeat struct {
	Every   int  // weeks, or months when Monthly; from 1
	Monthly bool // then Nth counts
	Nth     int  // 1 to 4, or -1 for the last such weekday of the month
	Weekday time.Weekday
	Hour    int // 0 to 23
	Minute  int
}

const (
	maxEveryWeeks  = 52
	maxEveryMonths = 12
	maxNth         = 4 // a fifth weekday is not in every month
	last           = -1
)

// IsZero tells the Repeat that is none.
func (r Repeat) IsZero() bool { return r == Repeat{} }

// Check tells whether r is one that ParseRepeat could have read; if not, its error is an [*Error] of kind ErrImpossible.
func (r Repeat) Check() error {
	nth, most := r.Nth == 0, maxEveryWeeks
	if r.Monthly {
		nth, most = r.Nth == last || 1 <= r.Nth && r.Nth <= maxNth, maxEveryMonths
	}
	if !nth || r.Every < 1 || r.Every > most || r.Weekday < time.Sunday || r.Weekday > time.Saturday ||
		r.Hour < 0 || r.Hour > 23 || r.Minute < 0 || r.Minute > 59 {
		return &Error{Kind: ErrImpossible}
	}
	return nil
}

// String writes r in French, as ParseRepeat reads it back: "tous les mardis à 19:00", "toutes les 2 semaines le jeudi à
// 12:30", "le premier mardi du mois à 19:00", "tous les 3 mois le dernier vendredi à 18:30". The zero Repeat is empty.
func (r Repeat) String() string {
	if r.IsZero() {
		return ""
	}
	day, _, _ := strings.Cut(french.weekdays[r.Weekday], "|")
	at := fmt.Sprintf(" à %d:%02d", r.Hour, r.Minute)
	if !r.Monthly {
		if r.Every <= 1 {
			return "tous les " + day + "s" + at
		}
		return fmt.Sprintf("toutes les %d semaines le %s", r.Every, day) + at
	}
	day = "le " + nthNames[r.Nth] + " " + day
	if r.Every <= 1 {
		return day + " du mois" + at
	}
	return fmt.Sprintf("tous les %d mois ", r.Every) + day + at
}

var nthNames = map[int]string{1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", last: "dernier"}

// RRULE writes the recurrence rule of RFC 5545, section 3.3.10, without its name: FREQ=MONTHLY;BYDAY=1TU. Its event must
// begin with an occurrence, in the zone of the circle: that fixes the hour, and the phase as the anchor of Next does.
func (r Repeat) RRULE() string {
	rule, day := "FREQ=WEEKLY", ""
	if r.Monthly {
		rule, day = "FREQ=MONTHLY", fmt.Sprint(r.Nth)
	}
	if r.Every > 1 {
		rule += fmt.Sprintf(";INTERVAL=%d", r.Every)
	}
	return rule + ";BYDAY=" + day + [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}[r.Weekday]
}

// MarshalText writes r as String does.
func (r Repeat) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads r as ParseRepeat does; nothing is the zero Repeat.
func (r *Repeat) UnmarshalText(text []byte) (err error) {
	*r = Repeat{}
	if len(text) > 0 {
		*r, err = ParseRepeat(string(text))
	}
	return err
}
