package calendar

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

const longest = 200 // of an identity

var (
	identity = regexp.MustCompile(`^[A-Za-z0-9._@-]+$`)
	parts    = map[string]*regexp.Regexp{
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
	schemes = []string{"https", "http", "matrix"}
)

func (e Event) check() error {
	switch {
	case len(e.UID) > longest || !identity.MatchString(e.UID):
		return fmt.Errorf("%w: %q", ErrUID, e.UID)
	case e.Starts.IsZero() || e.Stamp.IsZero() || !e.Ends.IsZero() && e.Ends.Before(e.Starts) || e.Starts.Year() > 9000:
		return fmt.Errorf("%w: %s", ErrTimes, e.UID)
	case !known(e.Starts.Location()):
		return fmt.Errorf("%w: %s", ErrZone, e.Starts.Location())
	case e.RRule != "" && !recurs(e.RRule):
		return fmt.Errorf("%w: %q", ErrRule, e.RRule)
	case e.URL != "" && !leads(e.URL):
		return fmt.Errorf("%w: %q", ErrURL, e.URL)
	}
	return nil
}

// known tells if other programs know the zone by its name too.
func known(zone *time.Location) bool {
	name := zone.String()
	if name == time.UTC.String() {
		return true
	}
	_, err := time.LoadLocation(name)
	return err == nil && strings.Contains(name, "/")
}

func recurs(rule string) bool {
	seen := map[string]bool{}
	for part := range strings.SplitSeq(rule, ";") {
		name, value, _ := strings.Cut(part, "=")
		if form := parts[name]; seen[name] || form == nil || !form.MatchString(value) {
			return false
		}
		seen[name] = true
	}
	return strings.HasPrefix(rule, "FREQ=") && !(seen["COUNT"] && seen["UNTIL"])
}

func leads(address string) bool {
	u, err := url.Parse(address)
	return err == nil && slices.Contains(schemes, u.Scheme) && u.String() == address && !strings.ContainsFunc(address, func(r rune) bool {
		return r <= ' ' || r >= unicode.MaxASCII
	})
}

// hidden tells if a character has no shape and can mislead about those that have.
func hidden(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) }
