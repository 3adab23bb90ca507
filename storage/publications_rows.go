package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// unpublished is the condition of the reports that a publication of a circle up to a day is
// made of.
const unpublished = "circle_id = ? AND publication_id = '' AND day <= ? AND " + counting

// UnpublishedRows gives each what of the reports up to a day, included, that are in no
// publication yet and count, one after the other and in no order that tells when they were
// told. each must not use the transaction. The first error ends it.
func (t *Tx) UnpublishedRows(circle collective.RoomID, until string, each func(incident.Row) error) error {
	rows, err := t.db.Model(&reportRow{}).Omit("words").Where(unpublished, circle, until).Order("day, id").Rows()
	if err != nil {
		return fmt.Errorf("read unpublished reports: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var row reportRow
		if err := t.db.ScanRows(rows, &row); err != nil {
			return fmt.Errorf("read unpublished report: %w", err)
		}
		if err := each(incident.Row{Codes: row.codes(), Values: row.Measured.values(), Times: row.Times}); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read unpublished reports: %w", err)
	}
	return nil
}

// MarkPublished freezes what UnpublishedRows gave: these reports are in a publication now, and
// in no other one. It tells how many they are.
func (t *Tx) MarkPublished(circle collective.RoomID, until, publication string) (int, error) {
	done := t.db.Exec("UPDATE reports SET publication_id = ? WHERE "+unpublished, publication, circle, until)
	if done.Error != nil {
		return 0, fmt.Errorf("mark published: %w", done.Error)
	}
	return int(done.RowsAffected), nil
}
