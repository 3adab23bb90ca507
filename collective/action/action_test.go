package action_test

import (
	"slices"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
)

func TestNeed(t *testing.T) {
	for _, kind := range action.Kinds() {
		if got := action.UsualRules().Need(kind); got != (kind != action.Training) {
			t.Errorf("%s usually: %v", kind, got)
		}
		if got := (action.Rules{}).Need(kind); got != (kind == action.Strike || kind == action.DigitalStrike) {
			t.Errorf("%s where nothing is decided: %v", kind, got)
		}
		if got := (action.Rules{Decided: []action.Kind{action.Training}}).Need(kind); got != (kind == action.Training || kind.IsStrike()) {
			t.Errorf("%s where a training is: %v", kind, got)
		}
	}
	rules := action.UsualRules()
	rules.Decided[0] = "changed"
	if !action.UsualRules().Need(action.Kinds()[0]) {
		t.Error("who changes the rules changes the usual ones")
	}
}

func TestCircles(t *testing.T) {
	a := action.Action{Circle: "liege", Others: []collective.RoomID{"namur", "mons"}}
	if got := a.Circles(); !slices.Equal(got, []collective.RoomID{"liege", "namur", "mons"}) {
		t.Error(got)
	}
	for circle, want := range map[collective.RoomID]bool{"liege": true, "mons": true, "huy": false, "": false} {
		if a.In(circle) != want {
			t.Errorf("%q: %v", circle, !want)
		}
	}
}

// The days of an action are those of the place where it was planned, on days of 23 and 25
// hours as well; what ends at midnight does not reach into the day after.
func TestOn(t *testing.T) {
	brussels, lisbon := mustZone(t, "Europe/Brussels"), mustZone(t, "Europe/Lisbon")
	oct := func(day, hour, minute int) time.Time { return time.Date(2026, 10, day, hour, minute, 0, 0, brussels) }
	for _, test := range []struct {
		name         string
		starts, ends time.Time
		first, last  time.Time // moments of the days on which it takes place
	}{
		{"a moment", oct(24, 10, 0), time.Time{}, oct(24, 0, 0), oct(24, 23, 59)},
		{"a moment late in the evening", oct(24, 22, 0), time.Time{}, oct(24, 0, 0), oct(25, 23, 59)},
		{"a moment three hours before midnight", oct(24, 21, 0), time.Time{}, oct(24, 0, 0), oct(24, 23, 59)},
		{"whole days, one of 25 hours", oct(24, 0, 0), oct(26, 0, 0), oct(24, 0, 0), oct(25, 23, 59)},
		{"a whole day as it was written before", oct(24, 0, 0), oct(25, 0, 0).Add(-time.Millisecond), oct(24, 0, 0), oct(24, 23, 59)},
		{"over midnight", oct(24, 20, 0), oct(25, 0, 30), oct(24, 0, 0), oct(25, 23, 59)},
		{"no length at all", oct(24, 0, 0), oct(24, 0, 0), oct(24, 0, 0), oct(24, 23, 59)},
		{"its end was written elsewhere", oct(24, 20, 0), oct(25, 0, 30).In(lisbon), oct(24, 0, 0), oct(25, 23, 59)},
	} {
		a := action.Action{Starts: test.starts, Ends: test.ends}
		for _, moment := range []time.Time{test.first, test.last, test.first.UTC(), test.last.In(lisbon)} {
			if !a.On(moment) {
				t.Errorf("%s: not on %s", test.name, moment)
			}
		}
		for _, moment := range []time.Time{test.first.Add(-time.Second), test.last.Add(time.Minute)} {
			if a.On(moment) || a.On(moment.In(lisbon)) {
				t.Errorf("%s: on %s", test.name, moment)
			}
		}
	}
	if (action.Action{}).On(time.Time{}) || (action.Action{}).On(at) || !(action.Action{}).End().IsZero() {
		t.Error("without a date it takes place")
	}
}
