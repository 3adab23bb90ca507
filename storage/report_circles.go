package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
)

type reportCircleRow struct {
	CircleID string `gorm:"primaryKey"`
	Last     int
	Region   string
	TextMs   int64
	CodedMs  int64
}

func (reportCircleRow) TableName() string { return "report_circles" }

// nextReport is the number of the next report, of whatever circle, so that a number alone says
// which is meant. It is counted on: the number of an erased report never means another one.
func (t *Tx) nextReport(circle collective.RoomID) (number int, err error) {
	err = t.db.Raw(`INSERT INTO report_circles (circle_id, last, region, text_ms, coded_ms) VALUES (?, (SELECT coalesce(max(last), 0) + 1 FROM report_circles), '', 0, 0)
		ON CONFLICT (circle_id) DO UPDATE SET last = (SELECT max(last) + 1 FROM report_circles) RETURNING last`, circle).Scan(&number).Error
	if err != nil {
		return 0, fmt.Errorf("number report: %w", err)
	}
	return number, nil
}

func (t *Tx) reportCircle(circle collective.RoomID) (reportCircleRow, error) {
	row := reportCircleRow{CircleID: string(circle)}
	if err := t.db.Limit(1).Find(&row, "circle_id = ?", circle).Error; err != nil {
		return row, fmt.Errorf("read how a circle reports: %w", err)
	}
	return row, nil
}

// CircleRegion is the region of a report of a circle that says none, or empty.
func (t *Tx) CircleRegion(circle collective.RoomID) (string, error) {
	row, err := t.reportCircle(circle)
	return row.Region, err
}

// SetCircleRegion keeps the region of reports that say none.
func (t *Tx) SetCircleRegion(circle collective.RoomID, region string) error {
	return t.exec("set region", `INSERT INTO report_circles (circle_id, last, region, text_ms, coded_ms) VALUES (?, 0, ?, 0, 0)
		ON CONFLICT (circle_id) DO UPDATE SET region = excluded.region`, circle, region)
}

// ReportRetention is how long the reports of a circle are kept: as it decided, or as
// everywhere.
func (t *Tx) ReportRetention(circle collective.RoomID) (incident.Retention, error) {
	row, err := t.reportCircle(circle)
	return retention(row), err
}

func retention(row reportCircleRow) incident.Retention {
	r := incident.DefaultRetention()
	if row.TextMs > 0 {
		r.Text = span(row.TextMs)
	}
	if row.CodedMs > 0 {
		r.Coded = span(row.CodedMs)
	}
	return r
}

// SetReportRetention keeps how long the reports of a circle are kept; what is not above 0 is
// as everywhere. The next sweep applies it to those that are there already.
func (t *Tx) SetReportRetention(circle collective.RoomID, r incident.Retention) error {
	ms := func(d time.Duration) int64 { return max(d, 0).Milliseconds() }
	return t.exec("set retention", `INSERT INTO report_circles (circle_id, last, region, text_ms, coded_ms) VALUES (?, 0, '', ?, ?)
		ON CONFLICT (circle_id) DO UPDATE SET text_ms = excluded.text_ms, coded_ms = excluded.coded_ms`, circle, ms(r.Text), ms(r.Coded))
}
