package storage

import (
	"crypto/subtle"
	"fmt"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// ReportByID reads one report; the error is ErrNotFound when there is none.
func (t *Tx) ReportByID(id string) (incident.Report, error) {
	return t.findReport(t.db.Where("id = ?", id))
}

// TwinsOf reads the reports that repeat another one, by number.
func (t *Tx) TwinsOf(r incident.Report) ([]incident.Report, error) {
	return t.listReports(t.db.Where("circle_id = ? AND status = ? AND twin = ?", r.Circle, incident.Duplicate, r.Number).Order("number"))
}

// HasReceipt says whether a phrase is that of a report, as it was given to SaveReport.
func (t *Tx) HasReceipt(r incident.Report, phrase string) (bool, error) {
	var row reportRow
	if err := found("read receipt", t.db.Select("receipt").Take(&row, "id = ?", r.ID).Error); err != nil {
		return false, err
	}
	if row.Receipt == "" || phrase == "" {
		return false, nil
	}
	return subtle.ConstantTimeCompare([]byte(row.Receipt), []byte(t.receiptHash(r.ID, phrase))) == 1, nil
}

// FirstUnpublished is the first day of the reports that count and are in no publication yet;
// empty where there are none.
func (t *Tx) FirstUnpublished(circle collective.RoomID) (string, error) {
	var row reportRow
	err := t.db.Select("day").Where("circle_id = ? AND publication_id = '' AND "+counting, circle).Order("day, number").Limit(1).Find(&row).Error
	if err != nil {
		return "", fmt.Errorf("find first unpublished report: %w", err)
	}
	return row.Day, nil
}
