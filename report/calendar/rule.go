package calendar

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// parts are those that a recurrence can have, and their forms.
var parts = map[string]*regexp.Regexp{
	"FREQ":       regexp.MustCompile(`^(DAILY|WEEKLY|MONTHLY|YEARLY)$`),
	"INTERVAL":   regexp.MustCompile(`^[1-9]\d{0,2}$`),
	"COUNT":      regexp.MustCompile(`^[1-9]\d{0,3}$`),
	"UNTIL":      regexp.MustCompile(`^\d{8}(T\d{6}Z)?$`),
	"BYDAY":      regexp.MustCompile(`^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$`),
	"BYMONTHDAY": regexp.MustCompile(`^-?\d{1,2}(,-?\d{1,2})*$`),
	"BYMONTH":    regexp.MustCompile(`^\d{1,2}(,\d{1,2})*$`),
	"BYSETPOS":   regexp.MustCompile(`^-?[1-9]\d?(,-?[1-9]\d?)*$`),
	"WKST":       regexp.MustCompile(`^(MO|SU)$`),
}

// Ending is a recurrence of events at a time of day that ends: its last one begins at
// until or before, and the end that it had does not count. No recurrence stays none, and
// a zero until changes nothing. The first one must not begin after until: that is ErrRule
// of File.
func Ending(rrule string, until time.Time) string {
	if rrule == "" || until.IsZero() {
		return rrule
	}
	kept := slices.DeleteFunc(strings.Split(rrule, ";"), func(part string) bool {
		return strings.HasPrefix(part, "UNTIL=") || strings.HasPrefix(part, "COUNT=")
	})
	return strings.Join(append(kept, "UNTIL="+until.UTC().Format(utc)), ";")
}

// recurs tells if the event has a recurrence that programs read, and read alike.
func (e Event) recurs() bool {
	seen := map[string]string{}
	for part := range strings.SplitSeq(e.RRule, ";") {
		name, value, _ := strings.Cut(part, "=")
		if form := parts[name]; seen[name] != "" || form == nil || !form.MatchString(value) {
			return false
		}
		seen[name] = value
	}
	until := seen["UNTIL"]
	return strings.HasPrefix(e.RRule, "FREQ=") && (until == "" || seen["COUNT"] == "" && e.ends(until))
}

// ends tells if the end of a recurrence is a moment, or of whole days a day, and not
// before its beginning: RFC 5545 wants it written as Starts is, in UTC.
func (e Event) ends(until string) bool {
	form, first := utc, e.Starts.UTC()
	if e.AllDay {
		form, first = day, e.Starts
	}
	_, err := time.Parse(form, until)
	return err == nil && first.Format(form) <= until
}
