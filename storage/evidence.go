package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/action"
)

type evidenceRow struct {
	ID        string `gorm:"primaryKey"`
	PromiseID string
	Seq       int64
	MemberID  string
	Day       string
	Text      string
}

func (evidenceRow) TableName() string { return "evidence" }

// AddEvidence keeps what shows that something was promised, and returns its id.
func (t *Tx) AddEvidence(promiseID string, e action.Evidence) (id string, err error) {
	id = newID()
	return id, t.PutEvidenceBack(id, promiseID, e, t.seq.next())
}

// PutEvidenceBack keeps a piece of evidence under the id and at the place that it had.
func (t *Tx) PutEvidenceBack(id, promiseID string, e action.Evidence, place int64) error {
	if err := t.touch(EvidenceThing, id); err != nil {
		return err
	}
	row := evidenceRow{ID: id, PromiseID: promiseID, Seq: place, MemberID: string(e.By), Day: dayText(e.Day)}
	row.Text = t.Seal("evidence.text/"+row.ID, e.Text)
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add evidence: %w", err)
	}
	return nil
}

// RemoveEvidence erases a piece of evidence.
func (t *Tx) RemoveEvidence(id string) error {
	if err := t.touch(EvidenceThing, id); err != nil {
		return err
	}
	return t.erase("remove evidence", "DELETE FROM evidence WHERE id = ?", id)
}

// evidence reads that of some promises, each in the order in which it was added.
func (t *Tx) evidence(promises []string) (map[string][]action.Evidence, error) {
	var rows []evidenceRow
	if err := t.db.Order("promise_id, seq").Find(&rows, "promise_id IN ?", promises).Error; err != nil {
		return nil, fmt.Errorf("read evidence: %w", err)
	}
	lists := map[string][]action.Evidence{}
	for _, row := range rows {
		e := action.Evidence{By: collective.MemberID(row.MemberID)}
		var err error
		if e.Day, err = openDay(row.Day); err != nil {
			return nil, err
		}
		if e.Text, err = t.Open("evidence.text/"+row.ID, row.Text); err != nil {
			return nil, err
		}
		lists[row.PromiseID] = append(lists[row.PromiseID], e)
	}
	return lists, nil
}

// EvidenceByID reads one piece of evidence, the promise that it is of and its place among others;
// ErrNotFound when there is none.
func (t *Tx) EvidenceByID(id string) (promiseID string, e action.Evidence, place int64, err error) {
	var row evidenceRow
	if err := found("read evidence", t.db.Take(&row, "id = ?", id).Error); err != nil {
		return "", e, 0, err
	}
	e.By = collective.MemberID(row.MemberID)
	if e.Day, err = openDay(row.Day); err != nil {
		return "", e, 0, err
	}
	e.Text, err = t.Open("evidence.text/"+row.ID, row.Text)
	return row.PromiseID, e, row.Seq, err
}
