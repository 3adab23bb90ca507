package mandate_test

import (
	"errors"
	"testing"
	"time"

	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

func TestDays(t *testing.T) {
	now := MustNow(t)
	today := when.DateOf(now)
	for days, want := range map[int]error{-1: mandate.ErrShort, 1: mandate.ErrShort, 2: nil, 366: nil, 367: mandate.ErrLong} {
		if err := mandate.CheckUntil(today.Plus(days), now, now.Add(48*time.Hour)); !errors.Is(err, want) {
			t.Errorf("%d days: %v", days, err)
		}
	}
	if err := mandate.CheckReport(today, today); err != nil {
		t.Errorf("a report on the last day: %v", err)
	}
	if err := mandate.CheckReport(today.Plus(1), today); !errors.Is(err, mandate.ErrAfter) {
		t.Errorf("a report after the last day: %v", err)
	}
	m := held("a", press, now, today)
	if !m.InForce(now) || !m.InForce(m.Over(now.Location()).Add(-1)) || m.InForce(m.Over(now.Location())) {
		t.Error("it is in force to the end of its last day and no longer")
	}
}

func TestReports(t *testing.T) {
	now := MustNow(t)
	day := when.DateOf(now).Plus(10)
	m := held("a", press, now, day)
	if m.Awaited() || m.ReportLate(now.AddDate(1, 0, 0)) || m.ComesUp(now.AddDate(1, 0, 0)) || !m.Reminds(now).IsZero() {
		t.Error("a report that nobody asked for is awaited")
	}
	m.Report = day
	loc := now.Location()
	for _, tc := range []struct{ now, want time.Time }{
		{now, day.Plus(-3).In(loc)}, {day.Plus(-3).In(loc), day.In(loc)}, {day.Plus(-1).In(loc), day.In(loc)}, {day.In(loc), time.Time{}},
	} {
		if got := m.Reminds(tc.now); !got.Equal(tc.want) {
			t.Errorf("at %s it reminds at %s", tc.now, got)
		}
	}
	last := day.In(loc).Add(23 * time.Hour)
	if m.ReportLate(last) || !m.ReportLate(last.Add(time.Hour)) {
		t.Error("it is late once its day is over")
	}
	if m.ComesUp(day.Plus(-1).In(loc)) || !m.ComesUp(last) {
		t.Error("it comes up on the day by which it is due")
	}
	first, err := m.Tell("trois articles", now)
	second, failed := first.Tell("quatre articles", now)
	if err != nil || failed != nil || second.Awaited() || !second.ComesUp(now) {
		t.Errorf("%+v, %v, %v", second, err, failed)
	}
	if _, err := second.Untell(1); !errors.Is(err, mandate.ErrState) {
		t.Errorf("the report before took this one with it: %v", err)
	}
	if back, err := second.Untell(2); err != nil || !back.Awaited() || back.Told != "" {
		t.Errorf("%+v, %v", back, err)
	}
	if second.Spoken = true; second.ComesUp(now) {
		t.Error("what was spoken of comes up again")
	}
	for _, state := range []mandate.State{mandate.Returned, mandate.Revoked, mandate.Lapsed} {
		if m.State = state; m.Awaited() {
			t.Errorf("%s: somebody owes a report", state)
		}
	}
}
