// Package calendar writes ICS files (RFC 5545) that calendar programs import: assemblies
// and other things with a date.
//
// It knows no language: every text comes written in the reader's. A file says who meets
// nowhere: it has no attendees and no organizer. The same events give the same bytes.
package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	ics "github.com/arran4/golang-ical"
)

// What no file can be written for.
var (
	ErrUID   = errors.New("calendar: not an identity of letters, digits and -._@")
	ErrTwice = errors.New("calendar: two events with one identity")
	ErrTimes = errors.New("calendar: no start, no stamp or an end before the start")
	ErrZone  = errors.New("calendar: not an IANA time zone")
	ErrRule  = errors.New("calendar: not a recurrence")
	ErrURL   = errors.New("calendar: not the address of a page or of a room")
)

// An Event is something with a date. The same UID with a higher Sequence replaces it
// wherever it was imported, also when it is cancelled: then the title says so too, for
// programs that overlook it. A series is one event with a recurrence; one of it that is
// moved falls out there and is an event of its own, with another UID.
type Event struct {
	UID         string // stable, of letters, digits and -._@; never a name
	Sequence    int    // one more with every change
	Title       string
	Place       string
	Description string // may have lines, by "\n"
	URL         string // https or matrix; may be empty
	Starts      time.Time
	Ends        time.Time // zero or Starts: a moment, or one whole day
	AllDay      bool      // the days from Starts to Ends, both included
	Cancelled   bool
	RRule       string        // "FREQ=MONTHLY;BYDAY=1TU", whose first is Starts, see Ending; may be empty
	Except      []time.Time   // which of the recurrence fall out, cancelled or moved: the starts they had
	Stamp       time.Time     // when this version was made
	Alarm       time.Duration // how long before it a program may ring; 0: never
}

// File is events as an ICS file. A name makes some programs open it as a calendar of its
// own: leave it empty for what belongs among the reader's other dates.
//
// It publishes: a file with METHOD:REQUEST or CANCEL would be an invitation, which
// programs refuse to open for somebody who is not among its attendees.
func File(name string, events []Event) ([]byte, error) {
	cal := &ics.Calendar{}
	cal.SetVersion("2.0")
	cal.SetProductId("-//Tocsin//Tocsin//FR")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)
	if name = line(name); name != "" {
		cal.SetXWRCalName(name)
	}
	known := map[string]bool{}
	for _, e := range events {
		if err := e.check(); err != nil {
			return nil, err
		}
		if known[e.UID] {
			return nil, fmt.Errorf("%w: %q", ErrTwice, e.UID)
		}
		known[e.UID] = true
	}
	for _, zone := range zones(events) {
		cal.AddVTimezone(zone.component())
	}
	for _, e := range events {
		cal.AddVEvent(e.component())
	}
	var out bytes.Buffer
	if err := cal.SerializeTo(&out, ics.WithNewLine("\r\n")); err != nil {
		return nil, fmt.Errorf("write calendar: %w", err)
	}
	return out.Bytes(), nil
}
