package storage

import (
	"fmt"
	"slices"
	"strings"

	"tocsin/collective"
)

// ChangeOf reads the change of which an entry of a journal tells, ErrNotFound when none is kept.
func (t *Tx) ChangeOf(circle collective.RoomID, number int) (Change, error) {
	var row changeRow
	err := t.db.Take(&row, "id = (SELECT change_id FROM change_entries WHERE circle_id = ? AND seq = ?)", circle, number).Error
	if err := found("read change", err); err != nil {
		return Change{}, err
	}
	return t.openChange(row)
}

// ChangesOf reads the changes of something of which a circle's journal tells and that stand, the
// last one first.
func (t *Tx) ChangesOf(circle collective.RoomID, thing string) ([]Change, error) {
	var rows []changeRow
	err := t.db.Raw(`SELECT c.* FROM changes c JOIN change_entries e ON e.change_id = c.id
		WHERE e.circle_id = ? AND c.thing = ? AND c.undone = '' ORDER BY e.seq DESC`, circle, thing).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read changes: %w", err)
	}
	return openRows(rows, t.openChange)
}

// StandingChanges are the numbers, in the journal of a circle, of the entries whose changes were
// not undone and still can be without a vote's having been about them, the newest first.
func (t *Tx) StandingChanges(circle collective.RoomID) ([]int, error) {
	var numbers []int
	err := t.db.Raw(`SELECT e.seq FROM change_entries e JOIN changes c ON c.id = e.change_id
		WHERE e.circle_id = ? AND c.undone = '' AND c.vote = '' AND c.at_ms > ? ORDER BY e.seq DESC`, circle, t.Now.Add(-ChangeRetention).UnixMilli()).Scan(&numbers).Error
	if err != nil {
		return nil, fmt.Errorf("read changes: %w", err)
	}
	return numbers, nil
}

// EntriesOf are the numbers of the entries that tell of a change, by circle.
func (t *Tx) EntriesOf(change string) (map[collective.RoomID]int, error) {
	var rows []struct {
		CircleID string
		Seq      int
	}
	if err := t.db.Raw("SELECT circle_id, seq FROM change_entries WHERE change_id = ?", change).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("read entries of change: %w", err)
	}
	numbers := make(map[collective.RoomID]int, len(rows))
	for _, row := range rows {
		numbers[collective.RoomID(row.CircleID)] = row.Seq
	}
	return numbers, nil
}

// sweepChanges erases what cannot be undone any more. What a vote is about stays until its result
// can neither be annulled nor turned at once.
func (t *Tx) sweepChanges() error {
	old := t.Now.Add(-ChangeRetention).UnixMilli()
	return t.erase("sweep changes", `DELETE FROM changes WHERE at_ms <= ? AND NOT EXISTS (SELECT 1 FROM proposals p WHERE p.id = changes.vote
		AND (p.state IN ('ouverte', 'a-appuyer') OR p.deadline_ms > ? OR p.final_ms > ?))`, old, old, old)
}

// forgetChanges erases the changes in which a member is: whom a task was asked of, who wrote a
// note. What they did themselves stands in the journal alone.
func (t *Tx) forgetChanges(f Forgetting) error {
	var rows []changeRow
	query := f.within("SELECT DISTINCT c.* FROM changes c JOIN change_entries e ON e.change_id = c.id WHERE {circle:e.circle_id}")
	err := t.db.Raw(query, t.named(f, query)...).Scan(&rows).Error
	if err != nil {
		return fmt.Errorf("read changes: %w", err)
	}
	var ids []string
	for _, row := range rows {
		parts, err := t.Open("changes.parts/"+row.ID, row.Parts)
		if err != nil {
			return err
		}
		if strings.Contains(parts, string(f.Member)) && !slices.Contains(ids, row.ID) {
			ids = append(ids, row.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return t.erase("forget changes", "DELETE FROM changes WHERE id IN ?", ids)
}
