package storage

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// keepSource is how long a message that told a report can be edited or removed to change or
// withdraw it. Until then whoever has the database, its key and the homeserver can tell who sent
// it.
const keepSource = 2 * 24 * time.Hour

// SweepReports erases what has been kept as long as it may be: the texts of reports with who
// read them, then the reports and their part of the figures, by what keeps says of a circle,
// and by which messages they were told. All of it counts from the day of telling, so that a
// shorter time reaches what is there already. Publications stay.
func (t *Tx) SweepReports(keeps func(collective.RoomID) incident.Retention) error {
	var circles []collective.RoomID
	if err := t.db.Raw("SELECT circle_id FROM report_circles WHERE last > 0").Scan(&circles).Error; err != nil {
		return fmt.Errorf("read circles that report: %w", err)
	}
	for _, circle := range circles {
		keep := keeps(circle)
		if err := errors.Join(t.forgetWords(circle, t.daysAgo(keep.Text)), t.forgetReports(circle, t.daysAgo(keep.Coded))); err != nil {
			return err
		}
	}
	return t.erase("forget sources", "UPDATE reports SET source = '', assent = '' WHERE (source <> '' OR assent <> '') AND told_day <= ?", t.daysAgo(keepSource))
}

// sweepReports sweeps by what the circles decided.
func (t *Tx) sweepReports() error {
	var rows []reportCircleRow
	if err := t.db.Find(&rows).Error; err != nil {
		return fmt.Errorf("read how circles report: %w", err)
	}
	keeps := make(map[collective.RoomID]incident.Retention, len(rows))
	for _, row := range rows {
		keeps[collective.RoomID(row.CircleID)] = retention(row)
	}
	return t.SweepReports(func(circle collective.RoomID) incident.Retention { return keeps[circle] })
}

// daysAgo is the last day of telling of what was kept for some time.
func (t *Tx) daysAgo(kept time.Duration) string { return t.Now.Add(-kept).Format(time.DateOnly) }

func (t *Tx) forgetWords(circle collective.RoomID, until string) error {
	const old = "circle_id = ? AND words <> '' AND told_day <= ?"
	return errors.Join(
		t.erase("forget readers", "DELETE FROM report_readers WHERE report_id IN (SELECT id FROM reports WHERE "+old+")", circle, until),
		t.erase("forget texts of reports", "UPDATE reports SET words = '' WHERE "+old, circle, until),
		t.erase("forget who told in the circle", "UPDATE reports SET receipt = '' WHERE circle_id = ? AND receipt LIKE 'member/%' AND told_day <= ?", circle, until),
	)
}

// sweepStep is how many reports are erased at a time.
const sweepStep = 500

func (t *Tx) forgetReports(circle collective.RoomID, until string) error {
	for {
		var rows []reportRow
		err := t.db.Order("told_day").Limit(sweepStep).Find(&rows, "circle_id = ? AND told_day <= ?", circle, until).Error
		if err != nil {
			return fmt.Errorf("read old reports: %w", err)
		}
		if len(rows) == 0 {
			return nil
		}
		if err := t.eraseReports(rows); err != nil {
			return err
		}
	}
}
