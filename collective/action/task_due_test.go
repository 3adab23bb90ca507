package action_test

import (
	"testing"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

func mustZone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return zone
}

// The end of a day is midnight on the wall, on days of 23, 24 and 25 hours.
func TestDeadline(t *testing.T) {
	brussels := mustZone(t, "Europe/Brussels")
	for _, test := range []struct {
		task  action.Task
		hours float64 // of the day
		want  string
	}{
		{action.Task{}, 0, ""},
		{action.Task{Due: when.Date{Year: 2026, Month: 10, Day: 24}}, 24, "2026-10-25T00:00:00+02:00"},
		{action.Task{Due: when.Date{Year: 2026, Month: 10, Day: 25}}, 25, "2026-10-26T00:00:00+01:00"},
		{action.Task{Due: when.Date{Year: 2026, Month: 10, Day: 26}}, 24, "2026-10-27T00:00:00+01:00"},
		{action.Task{Due: when.Date{Year: 2027, Month: 3, Day: 28}}, 23, "2027-03-29T00:00:00+02:00"},
		{action.Task{Due: when.Date{Year: 2026, Month: 12, Day: 31}}, 24, "2027-01-01T00:00:00+01:00"},
		{action.Task{Due: when.Date{Year: 2028, Month: 2, Day: 28}}, 24, "2028-02-29T00:00:00+01:00"},
		{action.Task{Due: when.Date{Year: 2026, Month: 10, Day: 25}, DueAt: time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC).In(brussels)}, 0, "2026-10-25T02:30:00+02:00"},
	} {
		got := test.task.Deadline(brussels)
		text := ""
		if !got.IsZero() {
			text = got.Format(time.RFC3339)
		}
		if text != test.want || test.hours > 0 && got.Sub(test.task.Due.In(brussels)).Hours() != test.hours {
			t.Errorf("%+v: %s", test.task, text)
		}
	}
}

func TestLate(t *testing.T) {
	brussels := mustZone(t, "Europe/Brussels")
	for state, task := range tasks() {
		if task.Late(at.AddDate(100, 0, 0)) {
			t.Errorf("%s: nobody said by when", state)
		}
		for _, due := range []action.Task{
			{Due: when.Date{Year: 2026, Month: 10, Day: 25}},
			{Due: when.Date{Year: 2027, Month: 3, Day: 28}},
			{DueAt: time.Date(2026, 10, 25, 2, 30, 0, 0, brussels)},
			{DueAt: time.Date(2026, 12, 4, 18, 0, 0, 0, time.UTC)},
		} {
			task.Due, task.DueAt = due.Due, due.DueAt
			end := task.Deadline(brussels)
			if task.Late(end.Add(-time.Second)) || task.Late(end) || task.Late(end.Add(time.Second)) != task.Open() {
				t.Errorf("%s by %s", state, end)
			}
		}
	}
	// it ends where they are: at half past midnight in Brussels it is still the day before in Lisbon
	task := action.Task{State: action.Free, Due: when.Date{Year: 2026, Month: 7, Day: 14}}
	moment := time.Date(2026, 7, 15, 0, 30, 0, 0, brussels)
	if !task.Late(moment) || task.Late(moment.In(mustZone(t, "Europe/Lisbon"))) {
		t.Error("the day is not that of the place")
	}
}
