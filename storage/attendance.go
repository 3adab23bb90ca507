package storage

import (
	"fmt"
	"time"

	"tocsin/collective/assembly"
)

// ForgetNeeds erases what people needed to be able to come to the assemblies that began
// before a moment, or would have.
func (t *Tx) ForgetNeeds(before time.Time) error {
	return t.erase("forget needs", `UPDATE attendees SET needs = '' WHERE needs <> ''
		AND assembly_id IN (SELECT id FROM assemblies WHERE starts_ms > 0 AND starts_ms < ?)`, before.UnixMilli())
}

// ForgetAttendance erases who came to the assemblies that were over before a moment, or
// would have come to those that were cancelled; those stay who agreed to stand with their
// name in the minutes.
func (t *Tx) ForgetAttendance(before time.Time) error {
	return t.erase("forget who came", `DELETE FROM attendees WHERE named = 0 AND assembly_id IN (SELECT id FROM assemblies
		WHERE state IN (?, ?) AND closed_ms < ? OR state = ? AND starts_ms > 0 AND starts_ms < ?)`,
		assembly.Closed, assembly.Approved, before.UnixMilli(), assembly.Cancelled, before.UnixMilli())
}

// erase runs a statement that erases what must leave nothing, and veils the transaction
// only where there was something to erase: what is veiled costs the next sweep to write
// the whole database anew.
func (t *Tx) erase(action, sql string, args ...any) error {
	done := t.db.Exec(sql, args...)
	if done.Error != nil {
		return fmt.Errorf("%s: %w", action, done.Error)
	}
	if done.RowsAffected > 0 {
		t.veil()
	}
	return nil
}
