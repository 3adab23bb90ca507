package storage

import (
	"cmp"
	"fmt"
	"slices"

	"gorm.io/gorm/clause"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

type roleRow struct {
	AssemblyID string `gorm:"primaryKey"`
	Role       string `gorm:"primaryKey"`
	MemberID   string
	Name       string
}

func (roleRow) TableName() string { return "assembly_roles" }

func rolePlace(assemblyID string, role assembly.Role) string {
	return "assembly_roles.name/" + assemblyID + "/" + string(role)
}

// Roles reads who has which role in an assembly, in the order of the roles.
func (t *Tx) Roles(assemblyID string) ([]assembly.Holder, error) {
	var rows []roleRow
	if err := t.db.Find(&rows, "assembly_id = ?", assemblyID).Error; err != nil {
		return nil, fmt.Errorf("read roles: %w", err)
	}
	holders := make([]assembly.Holder, len(rows))
	for i, row := range rows {
		role := assembly.Role(row.Role)
		who, err := t.openSpeaker(rolePlace(assemblyID, role), row.MemberID, row.Name)
		if err != nil {
			return nil, err
		}
		holders[i] = assembly.Holder{Role: role, Who: who}
	}
	order := assembly.Roles()
	slices.SortFunc(holders, func(a, b assembly.Holder) int {
		return cmp.Compare(slices.Index(order, a.Role), slices.Index(order, b.Role))
	})
	return holders, nil
}

// SaveRole gives somebody a role, in place of whoever had it.
func (t *Tx) SaveRole(assemblyID string, h assembly.Holder) error {
	member, name, err := t.sealSpeaker(rolePlace(assemblyID, h.Role), h.Who)
	if err != nil {
		return fmt.Errorf("save role: %w", err)
	}
	row := roleRow{assemblyID, string(h.Role), member, name}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
		return fmt.Errorf("save role: %w", err)
	}
	return nil
}

// RemoveRole leaves a role to nobody.
func (t *Tx) RemoveRole(assemblyID string, r assembly.Role) error {
	return t.exec("remove role", "DELETE FROM assembly_roles WHERE assembly_id = ? AND role = ?", assemblyID, r)
}

// RoleTurns reads how many turns the members of a circle have had; those who had none are
// left out.
func (t *Tx) RoleTurns(circle collective.RoomID) (map[collective.MemberID]int, error) {
	var rows []struct {
		MemberID collective.MemberID
		Turns    int
	}
	err := t.db.Raw("SELECT member_id, turns FROM role_turns WHERE circle_id = ? AND turns > 0", circle).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read turns: %w", err)
	}
	turns := make(map[collective.MemberID]int, len(rows))
	for _, row := range rows {
		turns[row.MemberID] = row.Turns
	}
	return turns, nil
}

// AddRoleTurns adds to the turns of members of a circle, or takes from them where by is
// under 0; none has fewer than 0.
func (t *Tx) AddRoleTurns(circle collective.RoomID, members []collective.MemberID, by int) error {
	for _, m := range members {
		err := t.exec("count turns", `INSERT INTO role_turns (circle_id, member_id, turns) VALUES (?, ?, ?)
			ON CONFLICT (circle_id, member_id) DO UPDATE
			SET turns = CASE WHEN role_turns.turns + ? > 0 THEN role_turns.turns + ? ELSE 0 END`, circle, m, max(0, by), by, by)
		if err != nil {
			return err
		}
	}
	return nil
}
