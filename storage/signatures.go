package storage

import (
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/action"
)

type signatureRow struct {
	ID        string `gorm:"primaryKey"`
	ActionID  string
	Seq       int64
	MemberID  string
	Sheet     int
	Public    bool
	Withdrawn bool
	Words     string
}

func (signatureRow) TableName() string { return "signatures" }

// signatureWords is what of a signature is public, padded to a multiple of signatureStep bytes.
type signatureWords struct {
	Name     string `json:"name"`
	Function string `json:"function,omitempty"`
	Place    string `json:"place,omitempty"`
}

const signatureStep = 128

func (t *Tx) sealSignature(row *signatureRow, s action.Signature) (err error) {
	row.MemberID, row.Sheet, row.Public, row.Withdrawn, row.Words = string(s.Member), s.Sheet, s.Public, s.Withdrawn, ""
	if s.Public && !s.Withdrawn {
		row.Words, err = t.sealWords("signatures.words/"+row.ID, signatureWords{s.Name, s.Function, s.Place}, signatureStep)
	}
	return err
}

func (t *Tx) openSignature(row signatureRow) (action.Signature, error) {
	var w signatureWords
	err := t.openWords("signatures.words/"+row.ID, row.Words, &w)
	return action.Signature{
		ID: row.ID, Member: collective.MemberID(row.MemberID), Sheet: row.Sheet, Public: row.Public, Withdrawn: row.Withdrawn,
		Name: w.Name, Function: w.Function, Place: w.Place,
	}, err
}

// AddSignature gives a signature its id and keeps it, at the end.
func (t *Tx) AddSignature(actionID string, s *action.Signature) error {
	s.ID = newID()
	row := signatureRow{ID: s.ID, ActionID: actionID, Seq: t.seq.next()}
	if err := t.sealSignature(&row, *s); err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add signature: %w", err)
	}
	return nil
}

// SaveSignature keeps a changed signature in its place; of one that is withdrawn, or only
// counted, no name is left. The error is ErrNotFound when there is none.
func (t *Tx) SaveSignature(actionID string, s action.Signature) error {
	row := signatureRow{ID: s.ID, ActionID: actionID}
	if err := t.sealSignature(&row, s); err != nil {
		return err
	}
	t.veil()
	return replace("save signature", t.db.Where("id = ?", s.ID), &row, "seq", "action_id")
}

// RemoveSignature erases a signature as if there had been none.
func (t *Tx) RemoveSignature(id string) error {
	return t.erase("remove signature", "DELETE FROM signatures WHERE id = ?", id)
}

// SignatureByID reads one signature and the id of its action, ErrNotFound when there is none.
func (t *Tx) SignatureByID(id string) (actionID string, s action.Signature, err error) {
	return t.findSignature(t.db.Where("id = ?", id))
}

// SignatureOf reads what a member signed and did not withdraw, ErrNotFound when there is none.
func (t *Tx) SignatureOf(actionID string, m collective.MemberID) (action.Signature, error) {
	_, s, err := t.findSignature(t.db.Where("action_id = ? AND member_id <> '' AND member_id = ?", actionID, m))
	return s, err
}

func (t *Tx) findSignature(query *gorm.DB) (actionID string, s action.Signature, err error) {
	var row signatureRow
	if err := found("read signature", query.Take(&row).Error); err != nil {
		return "", s, err
	}
	s, err = t.openSignature(row)
	return row.ActionID, s, err
}

// Signatures reads all signatures of a letter, in the order of arrival.
func (t *Tx) Signatures(actionID string) ([]action.Signature, error) {
	var rows []signatureRow
	if err := t.db.Order("seq").Find(&rows, "action_id = ?", actionID).Error; err != nil {
		return nil, fmt.Errorf("read signatures: %w", err)
	}
	return openRows(rows, t.openSignature)
}

// SignatureTotal counts the signatures of a letter as action.CountSignatures does, without
// reading any.
func (t *Tx) SignatureTotal(actionID string) (total action.Total, err error) {
	err = t.db.Raw(`SELECT coalesce(sum(CASE WHEN withdrawn = 0 AND public = 1 THEN 1 ELSE 0 END), 0) AS public,
		coalesce(sum(CASE WHEN withdrawn = 0 AND public = 0 THEN 1 ELSE 0 END), 0) AS counted,
		coalesce(sum(CASE WHEN withdrawn = 0 AND sheet > 0 THEN 1 ELSE 0 END), 0) AS paper,
		coalesce(sum(withdrawn), 0) AS withdrawn FROM signatures WHERE action_id = ?`, actionID).Scan(&total).Error
	if err != nil {
		return total, fmt.Errorf("count signatures: %w", err)
	}
	return total, nil
}
