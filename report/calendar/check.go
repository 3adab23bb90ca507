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
	schemes  = []string{"https", "http", "matrix"}
)

func (e Event) check() error {
	switch {
	case len(e.UID) > longest || !identity.MatchString(e.UID):
		return fmt.Errorf("%w: %q", ErrUID, e.UID)
	case e.Starts.IsZero() || e.Stamp.IsZero() || !e.Ends.IsZero() && e.Ends.Before(e.Starts) || e.Starts.Year() > 9000:
		return fmt.Errorf("%w: %s", ErrTimes, e.UID)
	case !known(e.Starts.Location()):
		return fmt.Errorf("%w: %s", ErrZone, e.Starts.Location())
	case e.RRule != "" && !e.recurs():
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

func leads(address string) bool {
	u, err := url.Parse(address)
	return err == nil && slices.Contains(schemes, u.Scheme) && u.String() == address && !strings.ContainsFunc(address, func(r rune) bool {
		return r <= ' ' || r >= unicode.MaxASCII
	})
}

// hidden tells if a character has no shape and can mislead about those that have.
func hidden(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) }
