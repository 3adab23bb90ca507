package storage

import (
	"fmt"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// HeldIn reads up to limit assemblies that some circles held, which began from a moment on and
// before another, the first one first.
func (t *Tx) HeldIn(circles []collective.RoomID, from, to time.Time, limit int) ([]assembly.Assembly, error) {
	return t.listAssemblies(t.db.Where("id IN (SELECT assembly_id FROM assembly_circles WHERE circle_id IN ?)", circles).
		Where("state IN ? AND starts_ms >= ? AND starts_ms < ?", []assembly.State{assembly.Closed, assembly.Approved}, from.UnixMilli(), to.UnixMilli()).
		Order("starts_ms, number"), limit)
}

// DoneIn reads up to limit actions of some circles that are over and began from a moment on and
// before another, the first one first.
func (t *Tx) DoneIn(circles []collective.RoomID, from, to time.Time, limit int) ([]action.Action, error) {
	return t.listActions(t.db.Where("id IN (SELECT action_id FROM action_circles WHERE circle_id IN ?)", circles).
		Where("state IN ? AND starts_ms >= ? AND starts_ms < ?", []action.State{action.Over, action.Evaluated}, from.UnixMilli(), to.UnixMilli()).
		Order("starts_ms, number").Limit(limit))
}

// ItemsLeft counts what is still to be spoken of in some assemblies.
func (t *Tx) ItemsLeft(assemblies []string) (map[string]int, error) {
	left := map[string]int{}
	if len(assemblies) == 0 {
		return left, nil
	}
	var rows []struct {
		AssemblyID string
		N          int
	}
	err := t.db.Raw("SELECT assembly_id, count(*) AS n FROM agenda_items WHERE assembly_id IN ? AND state IN ? GROUP BY assembly_id",
		slices.Compact(slices.Sorted(slices.Values(assemblies))), []assembly.ItemState{assembly.ToTreat, assembly.Current}).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("count items: %w", err)
	}
	for _, row := range rows {
		left[row.AssemblyID] = row.N
	}
	return left, nil
}
