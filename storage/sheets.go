package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/action"
)

type sheetRow struct {
	ID       string `gorm:"primaryKey"`
	ActionID string
	Seq      int64
	Number   int
	AuthorID string
	SecondID string
	State    string
	Lines    string
	Others   int
}

func (sheetRow) TableName() string { return "sheets" }

// SaveSheet keeps a sheet of signatures; a new one gets its id.
func (t *Tx) SaveSheet(actionID string, s *action.Sheet) error {
	row := sheetRow{ID: s.ID, ActionID: actionID}
	if s.ID == "" {
		s.ID = newID()
		row.ID, row.Seq = s.ID, t.seq.next()
	} else if err := found("save sheet", t.db.Take(&row, "id = ?", s.ID).Error); err != nil {
		return err
	}
	row.Number, row.AuthorID, row.SecondID, row.State, row.Others, row.Lines = s.Number, string(s.Author), string(s.Second), string(s.State), s.Others, ""
	if len(s.Lines) > 0 {
		var err error
		if row.Lines, err = t.sealWords("sheets.lines/"+s.ID, s.Lines, 1); err != nil {
			return err
		}
	}
	t.veil()
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save sheet: %w", err)
	}
	return nil
}

// Sheets reads the sheets of a letter, in the order in which they were entered.
func (t *Tx) Sheets(actionID string) ([]action.Sheet, error) {
	var rows []sheetRow
	if err := t.db.Order("seq").Find(&rows, "action_id = ?", actionID).Error; err != nil {
		return nil, fmt.Errorf("read sheets: %w", err)
	}
	return openRows(rows, t.openSheet)
}

// SheetByID reads one sheet and the id of its action, ErrNotFound when there is none.
func (t *Tx) SheetByID(id string) (actionID string, s action.Sheet, err error) {
	var row sheetRow
	if err := found("read sheet", t.db.Take(&row, "id = ?", id).Error); err != nil {
		return "", s, err
	}
	s, err = t.openSheet(row)
	return row.ActionID, s, err
}

func (t *Tx) openSheet(row sheetRow) (action.Sheet, error) {
	s := action.Sheet{
		ID: row.ID, Number: row.Number, Author: collective.MemberID(row.AuthorID), Second: collective.MemberID(row.SecondID),
		State: action.SheetState(row.State), Others: row.Others,
	}
	return s, t.openWords("sheets.lines/"+row.ID, row.Lines, &s.Lines)
}
