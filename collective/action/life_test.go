package action_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
)

// What becomes of an action whose decision holds no more.
func TestUndecide(t *testing.T) {
	rules := action.UsualRules()
	for _, test := range []struct {
		kind          action.Kind
		state, before action.State
		want          action.State // after it was taken up, where it was dropped
		over          error        // saying that it is done
	}{
		{action.Rally, action.Idea, "", action.Idea, action.ErrUndecided},
		{action.Rally, action.Decided, "", action.Idea, action.ErrUndecided},
		{action.Rally, action.Prepared, "", action.Idea, action.ErrUndecided},
		{action.Rally, action.Underway, "", action.Underway, nil},
		{action.Rally, action.Over, "", action.Over, action.ErrSame},
		{action.Rally, action.Evaluated, "", action.Evaluated, nil}, // it was not evaluated after all
		{action.Rally, action.Abandoned, action.Prepared, action.Idea, action.ErrUndecided},
		{action.Rally, action.Abandoned, action.Underway, action.Underway, nil},
		{action.Training, action.Prepared, "", action.Prepared, nil},
		{action.Training, action.Abandoned, action.Decided, action.Decided, nil},
	} {
		a := idea(test.kind)
		a.State, a.Before, a.Proposal = test.state, test.before, "p1"
		a = a.Undecide(rules)
		if again, err := a.Resume(); err == nil {
			a = again
		}
		if a.State != test.want || a.Proposal != "" {
			t.Errorf("%s %s, before %q: %s, %q", test.kind, test.state, test.before, a.State, a.Proposal)
		}
		if _, err := a.Move(action.Over, rules); !errors.Is(err, test.over) || (err == nil) != (test.over == nil) {
			t.Errorf("%s %s, before %q, is over: %v", test.kind, test.state, test.before, err)
		}
	}
}

func TestSchedule(t *testing.T) {
	day := func(d, hour int) time.Time { return time.Date(2026, 12, d, hour, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		name         string
		starts, ends time.Time
		want         error
	}{
		{"a moment", day(5, 10), time.Time{}, nil},
		{"it began and goes on", day(4, 17), day(4, 19), nil},
		{"it began less than three hours ago", day(4, 16), time.Time{}, nil},
		{"three hours ago", day(4, 15), time.Time{}, action.ErrPast},
		{"it ends now", day(4, 17), day(4, 18), action.ErrPast},
		{"it is over", day(1, 9), day(3, 9), action.ErrPast},
		{"it ends as it begins", day(5, 10), day(5, 10), nil},
		{"it ends before it begins", day(6, 10), day(5, 10), action.ErrBackwards},
		{"no date", time.Time{}, time.Time{}, action.ErrPast},
	} {
		a := idea(action.Rally)
		a.Starts, a.Ends, a.Version = day(8, 10), day(8, 12), 4
		got, err := a.Schedule(test.starts, test.ends, false, at)
		want := a
		if test.want == nil {
			want.Starts, want.Ends, want.Version = test.starts, test.ends, 5
		}
		if diff := cmp.Diff(want, got); diff != "" || !errors.Is(err, test.want) || (err == nil) != (test.want == nil) {
			t.Errorf("%s: %v %s", test.name, err, diff)
		}
	}
}
