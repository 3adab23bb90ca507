package storage

import (
	"fmt"

	"tocsin/collective/action"
)

type evaluationRow struct {
	ID       string `gorm:"primaryKey"`
	ActionID string
	Answers  string
}

func (evaluationRow) TableName() string { return "evaluations" }

// evaluationStep is to a multiple of what answers are padded, in bytes.
const evaluationStep = 512

// AddEvaluation keeps what somebody thinks of an action, with nothing that says who.
func (t *Tx) AddEvaluation(actionID string, e action.Evaluation) error {
	row := evaluationRow{ID: newID(), ActionID: actionID}
	var err error
	if row.Answers, err = t.sealWords("evaluations.answers/"+row.ID, e, evaluationStep); err != nil {
		return err
	}
	t.veil()
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add evaluation: %w", err)
	}
	return nil
}

// Evaluations reads what people think of an action, in no order.
func (t *Tx) Evaluations(actionID string) ([]action.Evaluation, error) {
	var rows []evaluationRow
	if err := t.db.Order("id").Find(&rows, "action_id = ?", actionID).Error; err != nil {
		return nil, fmt.Errorf("read evaluations: %w", err)
	}
	list := make([]action.Evaluation, len(rows))
	for i, row := range rows {
		if err := t.openWords("evaluations.answers/"+row.ID, row.Answers, &list[i]); err != nil {
			return nil, err
		}
	}
	return list, nil
}
