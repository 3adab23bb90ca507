package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/charter"
)

type ruleChangeRow struct {
	CircleID   string `gorm:"primaryKey"`
	ProposalID string `gorm:"primaryKey"`
	Key        string `gorm:"primaryKey"`
	Number     int
	Value      string
	SinceMs    int64
	UntilMs    int64
	DecidedMs  int64
}

func (ruleChangeRow) TableName() string { return "rule_changes" }

// RuleChanges are what circles decided of their rules, by circle, with what holds no more.
type RuleChanges map[collective.RoomID][]charter.Change

// RuleChanges reads what all circles decided. It is read from the database once and then
// remembered, until something changes: every command asks for it. Nobody may change it.
func (t *Tx) RuleChanges() (RuleChanges, error) {
	if known := t.rules.Load(); known != nil {
		return *known, nil
	}
	var rows []ruleChangeRow
	if err := t.db.Order("circle_id, decided_ms, number, key").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	changes := RuleChanges{}
	for _, row := range rows {
		circle := collective.RoomID(row.CircleID)
		change := charter.Change{
			Key: charter.Key(row.Key), Value: row.Value, Since: time.UnixMilli(row.SinceMs), Decided: time.UnixMilli(row.DecidedMs),
			Proposal: row.ProposalID, Number: row.Number,
		}
		if row.UntilMs != 0 {
			change.Until = time.UnixMilli(row.UntilMs)
		}
		changes[circle] = append(changes[circle], change)
	}
	if !t.ruled { // else it may still be undone
		t.rules.Store(&changes)
	}
	return changes, nil
}

// ChangeRule keeps what a circle decided of a rule.
func (t *Tx) ChangeRule(circle collective.RoomID, c charter.Change) error {
	t.forgetRules()
	row := ruleChangeRow{
		CircleID: string(circle), ProposalID: c.Proposal, Number: c.Number, Key: string(c.Key), Value: c.Value,
		SinceMs: c.Since.UnixMilli(), DecidedMs: c.Decided.UnixMilli(),
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("change rule: %w", err)
	}
	return nil
}

// RevokeRules takes back what a decision changed and still holds, from now on, and returns
// how much that was.
func (t *Tx) RevokeRules(proposal string) (int, error) {
	t.forgetRules()
	done := t.db.Exec("UPDATE rule_changes SET until_ms = ? WHERE proposal_id = ? AND until_ms = 0", t.Now.UnixMilli(), proposal)
	if done.Error != nil {
		return 0, fmt.Errorf("take rules back: %w", done.Error)
	}
	return int(done.RowsAffected), nil
}

// forgetRules has them read anew, by this transaction every time, for it may be undone.
func (t *Tx) forgetRules() {
	t.ruled = true
	t.rules.Store(nil)
}
