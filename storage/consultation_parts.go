package storage

import (
	"fmt"

	"gorm.io/gorm/clause"

	"tocsin/collective"
)

// PartState is what a collective did in a joint consultation.
type PartState string

// The states of a part; those of a tally are as it says them.
const (
	PartYes       PartState = "oui"
	PartCounted   PartState = "compte"
	PartFew       PartState = "trop-peu"
	PartNone      PartState = "aucun"
	PartWithdrawn PartState = "retire"
)

type partRow struct {
	ConsultationID string `gorm:"primaryKey"`
	Account        string `gorm:"primaryKey"`
	State          string
	Message        string
}

func (partRow) TableName() string { return "consultation_parts" }

// Part is one collective in a joint consultation.
type Part struct {
	Account string // empty: this one
	State   PartState
	Message string // its signed tally, where it published one
}

// Done says whether nothing more is expected of it.
func (p Part) Done() bool { return p.State != PartYes }

// SavePart keeps what a collective did.
func (t *Tx) SavePart(consultation string, p Part) error {
	row := partRow{consultation, p.Account, string(p.State), t.Seal("consultation_parts.message/"+consultation+"/"+p.Account, p.Message)}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("save part: %w", err)
	}
	return nil
}

// Parts reads the collectives of a joint consultation, this one first.
func (t *Tx) Parts(consultation string) ([]Part, error) {
	var rows []partRow
	if err := t.db.Order("account").Find(&rows, "consultation_id = ?", consultation).Error; err != nil {
		return nil, fmt.Errorf("read parts: %w", err)
	}
	all := make([]Part, len(rows))
	for i, row := range rows {
		message, err := t.Open("consultation_parts.message/"+consultation+"/"+row.Account, row.Message)
		if err != nil {
			return nil, err
		}
		all[i] = Part{row.Account, PartState(row.State), message}
	}
	return all, nil
}

type sharedFiguresRow struct {
	CircleID string `gorm:"primaryKey"`
	Account  string `gorm:"primaryKey"`
	Period   string `gorm:"primaryKey"`
	AtMs     int64
	Content  string
}

func (sharedFiguresRow) TableName() string { return "shared_figures" }

// SharedFigures are what one collective shared for a period, as JSON.
type SharedFigures struct {
	Account string // empty: this one
	Period  string
	AtMs    int64
	Content string
}

// ShareFigures keeps figures, and says whether they are newer than what was there.
func (t *Tx) ShareFigures(circle collective.RoomID, f SharedFigures) (bool, error) {
	row := sharedFiguresRow{string(circle), f.Account, f.Period, f.AtMs, t.Seal("shared_figures.content/"+string(circle)+"/"+f.Account+"/"+f.Period, f.Content)}
	done := t.db.Clauses(clause.OnConflict{
		Columns:   []clause.Column{{Name: "circle_id"}, {Name: "account"}, {Name: "period"}},
		DoUpdates: clause.AssignmentColumns([]string{"at_ms", "content"}),
		Where:     clause.Where{Exprs: []clause.Expression{clause.Expr{SQL: "shared_figures.at_ms < excluded.at_ms"}}},
	}).Create(&row)
	if done.Error != nil {
		return false, fmt.Errorf("share figures: %w", done.Error)
	}
	return done.RowsAffected > 0, nil
}

// FiguresShared reads what was shared in a circle for a period, that of this collective first.
func (t *Tx) FiguresShared(circle collective.RoomID, period string) ([]SharedFigures, error) {
	var rows []sharedFiguresRow
	if err := t.db.Order("account").Find(&rows, "circle_id = ? AND period = ?", circle, period).Error; err != nil {
		return nil, fmt.Errorf("read shared figures: %w", err)
	}
	all := make([]SharedFigures, len(rows))
	for i, row := range rows {
		content, err := t.Open("shared_figures.content/"+string(circle)+"/"+row.Account+"/"+row.Period, row.Content)
		if err != nil {
			return nil, err
		}
		all[i] = SharedFigures{row.Account, row.Period, row.AtMs, content}
	}
	return all, nil
}
