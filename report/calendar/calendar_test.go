package calendar_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"tocsin/report/calendar"
)

func TestAnotherLibraryReadsIt(t *testing.T) {
	e := monthly(t)
	events := MustRead(t, MustFile(t, e, deadline(t))).Events()
	if len(events) != 2 {
		t.Fatalf("%d events", len(events))
	}
	for name, want := range map[string]string{
		ical.PropUID: e.UID, ical.PropSummary: e.Title, ical.PropLocation: e.Place, ical.PropDescription: e.Description,
		ical.PropStatus: "CONFIRMED", ical.PropClass: "PRIVATE", ical.PropSequence: "0",
	} {
		if prop := events[0].Props.Get(name); prop == nil {
			t.Errorf("no %s", name)
		} else if got, err := prop.Text(); name != ical.PropSequence && (err != nil || got != want) || name == ical.PropSequence && prop.Value != want {
			t.Errorf("%s is %q: %v", name, prop.Value, err)
		}
	}
	start, err := events[0].DateTimeStart(nil)
	if err != nil || !start.Equal(e.Starts) {
		t.Error(start, err)
	}
	end, err := events[0].DateTimeEnd(nil)
	if err != nil || !end.Equal(e.Ends) {
		t.Error(end, err)
	}
	if got := events[1].Props.Get(ical.PropDateTimeEnd); got.Value != "20261026" || got.ValueType() != ical.ValueDate {
		t.Errorf("the last of two days is %+v", got)
	}
	if len(events[0].Children) != 1 || events[0].Children[0].Props.Get(ical.PropTrigger).Value != "-PT120M" {
		t.Error("no alarm two hours before")
	}
	for _, never := range []string{ical.PropAttendee, ical.PropOrganizer, ical.PropContact} {
		if events[0].Props.Get(never) != nil {
			t.Errorf("there is a %s", never)
		}
	}
}

func TestACancelledEventIsPublishedAgain(t *testing.T) {
	e := once(t)
	e.Sequence, e.Cancelled = 3, true
	cal := MustRead(t, MustFile(t, e))
	event := cal.Events()[0]
	if MustText(t, event.Component, ical.PropStatus) != "CANCELLED" || event.Props.Get(ical.PropSequence).Value != "3" || len(event.Children) != 0 {
		t.Errorf("%+v", event.Props)
	}
	if MustText(t, cal.Component, ical.PropMethod) != "PUBLISH" || MustText(t, event.Component, ical.PropUID) != e.UID {
		t.Errorf("%+v", cal.Props)
	}
}

func TestName(t *testing.T) {
	file, err := calendar.File("Nos dates; à tous", []calendar.Event{once(t)})
	if err != nil || !bytes.Contains(file, []byte("\r\nX-WR-CALNAME:Nos dates\\; à tous\r\n")) {
		t.Errorf("%v\n%s", err, file)
	}
	if bytes.Contains(MustFile(t, once(t)), []byte("X-WR-CALNAME")) {
		t.Error("a name that nobody gave")
	}
}

// MustBeLines fails unless a file is lines of 75 octets at most that are all UTF-8.
func MustBeLines(tb testing.TB, file []byte) {
	tb.Helper()
	if !bytes.HasSuffix(file, []byte("END:VCALENDAR\r\n")) {
		tb.Errorf("ends in %q", file[max(0, len(file)-20):])
	}
	for l := range strings.SplitSeq(strings.TrimSuffix(string(file), "\r\n"), "\r\n") {
		if len(l) > 75 || !utf8.ValidString(l) || strings.ContainsAny(l, "\r\n\x00\x1b") || l == "" {
			tb.Errorf("a line of %d octets: %q", len(l), l)
		}
	}
}

func TestLines(t *testing.T) {
	for n := range 160 {
		e := once(t)
		e.Title = strings.Repeat("x", n) + strings.Repeat("é👍🏽œ", 40)
		e.Description = strings.Repeat("mot ", n) + strings.Repeat("\n;,\\", n)
		file := MustFile(t, e)
		MustBeLines(t, file)
		if got := MustText(t, MustRead(t, file).Events()[0].Component, ical.PropSummary); got != e.Title {
			t.Errorf("%q is read as %q", e.Title, got)
		}
	}
}

func TestWhatIsNotWritten(t *testing.T) {
	for name, test := range map[string]struct {
		change func(e *calendar.Event)
		want   error
	}{
		"no identity":        {func(e *calendar.Event) { e.UID = "" }, calendar.ErrUID},
		"identity of lines":  {func(e *calendar.Event) { e.UID = "a\r\nb" }, calendar.ErrUID},
		"no start":           {func(e *calendar.Event) { e.Starts = time.Time{} }, calendar.ErrTimes},
		"no stamp":           {func(e *calendar.Event) { e.Stamp = time.Time{} }, calendar.ErrTimes},
		"end before start":   {func(e *calendar.Event) { e.Ends = e.Starts.Add(-time.Hour) }, calendar.ErrTimes},
		"nobody's zone":      {func(e *calendar.Event) { e.Starts = e.Starts.In(time.FixedZone("A/B:C\r\nX:Y", 3600)) }, calendar.ErrZone},
		"zone of a machine":  {func(e *calendar.Event) { e.Starts = e.Starts.In(time.FixedZone("Local", 3600)) }, calendar.ErrZone},
		"rule of lines":      {func(e *calendar.Event) { e.RRule = "FREQ=DAILY\r\nX:Y" }, calendar.ErrRule},
		"unknown rule":       {func(e *calendar.Event) { e.RRule = "FREQ=HOURLY" }, calendar.ErrRule},
		"rule without much":  {func(e *calendar.Event) { e.RRule = "BYDAY=MO" }, calendar.ErrRule},
		"rule said twice":    {func(e *calendar.Event) { e.RRule = "FREQ=DAILY;FREQ=DAILY" }, calendar.ErrRule},
		"rule with two ends": {func(e *calendar.Event) { e.RRule = "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z" }, calendar.ErrRule},
		"address that runs":  {func(e *calendar.Event) { e.URL = "javascript:alert(1)" }, calendar.ErrURL},
		"address of lines":   {func(e *calendar.Event) { e.URL = "https://a.example/\nX:Y" }, calendar.ErrURL},
	} {
		e := once(t)
		test.change(&e)
		if _, err := calendar.File("", []calendar.Event{e}); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := calendar.File("", []calendar.Event{once(t), once(t)}); !errors.Is(err, calendar.ErrTwice) {
		t.Error(err)
	}
}
