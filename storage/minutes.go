package storage

import (
	"encoding/json"
	"fmt"

	"gorm.io/gorm/clause"

	"tocsin/collective/assembly"
)

type minutesRow struct {
	AssemblyID string `gorm:"primaryKey"`
	Revision   int
	UntilMs    int64
	Zone       string
	Document   string
}

func (minutesRow) TableName() string { return "minutes" }

// ApprovalRef is the ref of those who approve the minutes of an assembly at a revision,
// see Approves.
func ApprovalRef(assemblyID string, revision int) string {
	return fmt.Sprintf("%s/%d", assemblyID, revision)
}

// Document reads the minutes of an assembly, ErrNotFound when there are none.
func (t *Tx) Document(assemblyID string) (assembly.Document, error) {
	var row minutesRow
	if err := found("read minutes", t.db.Take(&row, "assembly_id = ?", assemblyID).Error); err != nil {
		return assembly.Document{}, err
	}
	zone, err := openZone(row.Zone)
	if err != nil {
		return assembly.Document{}, err
	}
	text, err := t.Open("minutes.document/"+assemblyID, row.Document)
	if err != nil {
		return assembly.Document{}, err
	}
	var d assembly.Document
	if err := json.Unmarshal([]byte(text), &d); err != nil {
		return assembly.Document{}, fmt.Errorf("read minutes: %w", err)
	}
	d.Revision, d.Until = row.Revision, moment(row.UntilMs, zone)
	return d, nil
}

// SaveDocument keeps the minutes of an assembly, in place of those before.
func (t *Tx) SaveDocument(assemblyID string, d assembly.Document) error {
	if err := t.touch(MinutesThing, assemblyID); err != nil {
		return err
	}
	text, err := json.Marshal(d)
	if err != nil {
		return fmt.Errorf("write minutes: %w", err)
	}
	row := minutesRow{
		AssemblyID: assemblyID, Revision: d.Revision, UntilMs: millis(d.Until), Zone: zoneOf(d.Until),
		Document: t.Seal("minutes.document/"+assemblyID, string(text)),
	}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("save minutes: %w", err)
	}
	return nil
}
