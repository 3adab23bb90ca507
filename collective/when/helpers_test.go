package when

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

var brussels = mustZone("Europe/Brussels")

func mustZone(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return loc
}

func brusselsTime(year int, month time.Month, day, hour, minute int) time.Time {
	return time.Date(year, month, day, hour, minute, 0, 0, brussels)
}

// monday is when the rows of testdata are written.
func monday() time.Time { return brusselsTime(2026, 11, 23, 14, 0) }

// told writes an error as testdata does: the kind, then what it carries.
func told(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return fmt.Sprint(err)
	}
	s := string(e.Kind)
	for _, c := range e.Clocks {
		s += fmt.Sprintf(", %d:%02d", c.Hour, c.Minute)
	}
	for _, d := range e.Days {
		s += ", " + d.String()
	}
	for _, m := range e.Moments {
		s += ", " + m.Format("2006-01-02 15:04")
	}
	return s
}

func tellMoment(t time.Time, err error) string {
	if err != nil {
		return told(err)
	}
	return t.Format("2006-01-02 15:04")
}

func tellSpan(from, to Date, err error) string {
	if err != nil {
		return told(err)
	}
	return from.String() + " " + to.String()
}

// rows reads "text | what it comes to" lines; # starts a comment.
func rows(t *testing.T, file string) (all [][2]string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		text, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "|")
		if ok && !strings.HasPrefix(line, "#") {
			all = append(all, [2]string{strings.TrimSpace(text), strings.TrimSpace(want)})
		}
	}
	return all
}
