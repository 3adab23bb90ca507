package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

type assemblyCircleRow struct {
	AssemblyID string `gorm:"primaryKey"`
	CircleID   string `gorm:"primaryKey"`
	Position   int
}

func (assemblyCircleRow) TableName() string { return "assembly_circles" }

func (t *Tx) addAssemblyCircles(a assembly.Assembly) error {
	for i, circle := range a.Circles() {
		row := assemblyCircleRow{AssemblyID: a.ID, CircleID: string(circle), Position: i}
		if err := t.db.Create(&row).Error; err != nil {
			return fmt.Errorf("call circle to assembly: %w", err)
		}
	}
	return nil
}

// addOthers reads the other circles that meet, of several assemblies at once.
func (t *Tx) addOthers(rows []assemblyRow, assemblies []assembly.Assembly) error {
	at := make(map[string]int)
	var ids []string
	for i, row := range rows {
		if row.Circles > 1 {
			at[row.ID], ids = i, append(ids, row.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	var others []assemblyCircleRow
	err := t.db.Order("assembly_id, position").Find(&others, "assembly_id IN ? AND position > 0", ids).Error
	if err != nil {
		return fmt.Errorf("read circles of assembly: %w", err)
	}
	for _, row := range others {
		a := &assemblies[at[row.AssemblyID]]
		a.Others = append(a.Others, collective.RoomID(row.CircleID))
	}
	return nil
}
