package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// ReaderState is how far a member has come who was asked to read a report again.
type ReaderState string

// The states of a reader.
const (
	ReaderAsked  ReaderState = "asked"
	ReaderOK     ReaderState = "ok"     // no personal data is in it
	ReaderPassed ReaderState = "passed" // somebody else is to read it
)

// Reader is a member who was asked to read a report again.
type Reader struct {
	Member collective.MemberID
	State  ReaderState
	Asked  string // day
}

type readerRow struct {
	ReportID string `gorm:"primaryKey"`
	MemberID string `gorm:"primaryKey"`
	State    string
	AskedDay string
}

func (readerRow) TableName() string { return "report_readers" }

// AskReader notes that a member is asked to read a report again; who was asked before stays
// as they are.
func (t *Tx) AskReader(report string, member collective.MemberID) error {
	return t.exec("ask reader", `INSERT INTO report_readers (report_id, member_id, state, asked_day) VALUES (?, ?, ?, ?)
		ON CONFLICT (report_id, member_id) DO NOTHING`, report, member, ReaderAsked, t.Now.Format(time.DateOnly))
}

// ReaderAnswered notes what a reader said; ErrNotFound when they were not asked. They can
// change their mind.
func (t *Tx) ReaderAnswered(report string, member collective.MemberID, state ReaderState) error {
	return t.change("note answer of reader", "UPDATE report_readers SET state = ? WHERE report_id = ? AND member_id = ?", state, report, member)
}

// ReleaseReaders erases who read a report, for instance because its text is another one now.
func (t *Tx) ReleaseReaders(report string) error {
	return t.exec("release readers", "DELETE FROM report_readers WHERE report_id = ?", report)
}

// Readers reads who was asked to read a report again, in no order.
func (t *Tx) Readers(report string) ([]Reader, error) {
	var rows []readerRow
	if err := t.db.Order("member_id").Find(&rows, "report_id = ?", report).Error; err != nil {
		return nil, fmt.Errorf("read readers: %w", err)
	}
	readers := make([]Reader, len(rows))
	for i, row := range rows {
		readers[i] = Reader{collective.MemberID(row.MemberID), ReaderState(row.State), row.AskedDay}
	}
	return readers, nil
}

// ReadingOf reads the reports that a member was asked to read again and has not answered, the
// one asked for first first.
func (t *Tx) ReadingOf(member collective.MemberID) ([]incident.Report, error) {
	return t.listReports(t.db.Joins("JOIN report_readers ON report_readers.report_id = reports.id").
		Where("report_readers.member_id = ? AND report_readers.state = ?", member, ReaderAsked).
		Order("report_readers.asked_day, reports.number, reports.circle_id"))
}
