package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/decision"
)

type proposalCircleRow struct {
	ProposalID string `gorm:"primaryKey"`
	CircleID   string `gorm:"primaryKey"`
	Position   int
	Poll       string
}

func (proposalCircleRow) TableName() string { return "proposal_circles" }

func (t *Tx) addCircles(p decision.Proposal) error {
	for i, circle := range p.Circles() {
		row := proposalCircleRow{ProposalID: p.ID, CircleID: string(circle), Position: i}
		if err := t.db.Create(&row).Error; err != nil {
			return fmt.Errorf("put proposal to circle: %w", err)
		}
	}
	return nil
}

func (t *Tx) otherCircles(proposal string) ([]collective.RoomID, error) {
	var circles []collective.RoomID
	err := t.db.Model(&proposalCircleRow{}).Order("position").
		Where("proposal_id = ? AND position > 0", proposal).Pluck("circle_id", &circles).Error
	if err != nil {
		return nil, fmt.Errorf("read circles of proposal: %w", err)
	}
	return circles, nil
}

// SetPoll notes the transaction of a proposal's native poll in a circle; empty for none.
func (t *Tx) SetPoll(proposal string, circle collective.RoomID, txn string) error {
	return t.exec("note poll", "UPDATE proposal_circles SET poll = ? WHERE proposal_id = ? AND circle_id = ?",
		txn, proposal, circle)
}

// Polls reads the transactions of a proposal's native polls, by circle.
func (t *Tx) Polls(proposal string) (map[collective.RoomID]string, error) {
	var rows []proposalCircleRow
	if err := t.db.Find(&rows, "proposal_id = ? AND poll <> ''", proposal).Error; err != nil {
		return nil, fmt.Errorf("read polls: %w", err)
	}
	polls := make(map[collective.RoomID]string, len(rows))
	for _, row := range rows {
		polls[collective.RoomID(row.CircleID)] = row.Poll
	}
	return polls, nil
}
