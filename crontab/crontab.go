// Package crontab reads the five fields of a cron expression, for those who know them: "0 9 * * 1" is
// Mondays at nine. It is the only user of a library for that; everybody else says it in words.
package crontab

import (
	"errors"
	"fmt"
	"math/bits"
	"regexp"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// Errors of Parse; anything else that is wrong in an expression is ErrUnread.
var (
	ErrUnread = errors.New("not a cron expression")
	ErrNever  = errors.New("this never comes")
	ErrOften  = errors.New("this comes more than once an hour")
)

// Line is an expression. The zero value is none.
type Line struct {
	text string
	spec *cron.SpecSchedule
}

// fields is the form of five fields: no seconds, no zones, no "@every", which drifts.
var fields = regexp.MustCompile(`^[0-9*/,-]+ [0-9*/,-]+ [0-9*/,?-]+ [0-9a-zA-Z*/,-]+ [0-9a-zA-Z*/,?-]+$`)

// longest expressions are lists of all there is; nobody types more.
const longest = 200

// Looks says whether a text has the form of an expression.
func Looks(text string) bool { return len(text) <= longest && fields.MatchString(clean(text)) }

func clean(text string) string { return strings.Join(strings.Fields(text), " ") }

// Parse reads an expression. It errors with ErrUnread, ErrNever ("30 February"), or ErrOften: what
// is sent every minute is of no use to anybody.
func Parse(text string) (Line, error) {
	if !Looks(text) {
		return Line{}, ErrUnread
	}
	text = clean(text)
	parsed, err := cron.NewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow).Parse(text)
	if err != nil {
		return Line{}, fmt.Errorf("%w: %w", ErrUnread, err)
	}
	spec, ok := parsed.(*cron.SpecSchedule)
	if !ok {
		return Line{}, ErrUnread
	}
	spec.Location = time.UTC
	const minutes = 1<<60 - 1
	if bits.OnesCount64(spec.Minute&minutes) > 1 {
		return Line{}, ErrOften
	}
	line := Line{text, spec}
	if line.Next(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero() {
		return Line{}, ErrNever
	}
	return line, nil
}

// String is the expression as it was typed, with single spaces.
func (l Line) String() string { return l.text }

// Next is the first moment of the expression strictly after another, by the clock on the wall in the
// location of after. What summer time skips comes at the moment of the change, what comes twice the
// first time: the library alone would leave the one out, and run the other twice. So it is asked about
// a wall without zones.
func (l Line) Next(after time.Time) time.Time {
	loc := after.Location()
	wall := onWall(after).Add(-3 * time.Hour) // what was skipped stands before its moment
	for {
		next := l.spec.Next(wall)
		if next.IsZero() {
			return next
		}
		if at := moment(next, loc); at.After(after) {
			return at
		}
		wall = next
	}
}

// onWall is what clocks show at a moment, as if they were never changed.
func onWall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// moment is when clocks in a place first show a time, or the change that skips it.
func moment(wall time.Time, loc *time.Location) time.Time {
	_, before := wall.Add(-24 * time.Hour).In(loc).Zone()
	_, after := wall.Add(24 * time.Hour).In(loc).Zone()
	early := wall.Add(-time.Duration(max(before, after)) * time.Second).In(loc)
	late := wall.Add(-time.Duration(min(before, after)) * time.Second).In(loc)
	switch {
	case onWall(early).Equal(wall):
		return early
	case onWall(late).Equal(wall):
		return late
	}
	change, _ := late.ZoneBounds()
	return change
}
