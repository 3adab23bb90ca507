package storage

import (
	"errors"
	"fmt"

	"tocsin/collective/incident"
)

// reportStays are the columns that a change of a report leaves as they are.
func reportStays() []string {
	return []string{"circle_id", "number", "told_day", "receipt", "source", "assent", "publication_id"}
}

// ChangeReport keeps a changed report and moves it in the figures: what it was is taken out,
// what it is now is put in. Its circle, its number and the publication that it is in stay. The
// error is ErrNotFound when there is none.
func (t *Tx) ChangeReport(r incident.Report) error {
	if err := t.touch(ReportThing, r.ID); err != nil {
		return err
	}
	var before reportRow
	if err := found("read report", t.db.Take(&before, "id = ?", r.ID).Error); err != nil {
		return err
	}
	r.Times = max(r.Times, 1)
	row, err := t.sealReport(r)
	if err != nil {
		return err
	}
	t.veil()
	if err := replace("change report", t.db.Where("id = ?", r.ID), &row, reportStays()...); err != nil {
		return err
	}
	if row.Words == "" && before.Words != "" { // nothing is left to be read
		if err := t.exec("release readers", "DELETE FROM report_readers WHERE report_id = ?", r.ID); err != nil {
			return err
		}
	}
	row.CircleID = before.CircleID
	return t.refigure([]reportRow{before}, []reportRow{row})
}

// EraseReport erases a report wholly, also from the figures; its number is not given again.
// The error is ErrNotFound when there is none.
func (t *Tx) EraseReport(id string) error {
	var row reportRow
	if err := found("read report", t.db.Take(&row, "id = ?", id).Error); err != nil {
		return err
	}
	return t.eraseReports([]reportRow{row})
}

func (t *Tx) eraseReports(rows []reportRow) error {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	return errors.Join(t.erase("erase reports", "DELETE FROM reports WHERE id IN ?", ids), t.refigure(rows, nil))
}

// MarkUsed says of reports that an action is built on them. Those that have come further, and
// those that do not count, stay as they are.
func (t *Tx) MarkUsed(ids []string) error {
	if err := t.touch(ReportThing, ids...); err != nil {
		return err
	}
	if len(ids) == 0 {
		return nil
	}
	return t.exec("mark reports used", "UPDATE reports SET status = ? WHERE id IN ? AND status IN ?", incident.Used, ids,
		[]incident.Status{incident.Received, incident.PeerRead, incident.Corroborated})
}

// ForgetSource erases by which message a report was told: from then on neither an edit nor a
// removal of the message changes it.
func (t *Tx) ForgetSource(id string) error {
	return t.erase("forget source", "UPDATE reports SET source = '', assent = '' WHERE id = ? AND (source <> '' OR assent <> '')", id)
}

// refigure moves reports in the figures and in what is known of channels: what they were
// before and what they are after, which may be none.
func (t *Tx) refigure(before, after []reportRow) error {
	if err := t.addFigures(before, after); err != nil {
		return fmt.Errorf("figures of report: %w", err)
	}
	return t.settleChannels(before, after)
}
