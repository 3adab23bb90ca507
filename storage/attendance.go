package storage

import (
	"fmt"
	"time"

	"tocsin/collective/assembly"
)

// ForgetNeeds erases what people needed to be able to come to the assemblies that began
// before a moment, or would have, and that a message said so. What such a message did
// begins with the id of its assembly.
func (t *Tx) ForgetNeeds(before time.Time) error {
	err := t.erase("forget needs", `UPDATE attendees SET needs = '' WHERE needs <> ''
		AND assembly_id IN (SELECT id FROM assemblies WHERE (starts_ms > 0 OR state = ?) AND starts_ms < ?)`,
		assembly.Cancelled, before.UnixMilli())
	if err != nil {
		return err
	}
	return t.erase("forget who said what they need", `UPDATE inbox SET verb = '', ref = '' WHERE verb IN ('need', 'come')
		AND EXISTS (SELECT 1 FROM assemblies a WHERE substr(inbox.ref, 1, length(a.id)) = a.id
			AND (a.starts_ms > 0 OR a.state = ?) AND a.starts_ms < ?)`,
		assembly.Cancelled, before.UnixMilli())
}

// ForgetSpeaking erases that messages asked for the floor in an assembly: of who spoke
// nothing is kept after its end.
func (t *Tx) ForgetSpeaking(assemblyID string) error {
	return t.erase("forget who spoke", `UPDATE inbox SET verb = '', ref = ''
		WHERE verb = 'speak' AND substr(ref, 1, length(?)) = ?`, assemblyID, assemblyID)
}

// ForgetAttendance erases who came to the assemblies that were over before a moment, or
// would have come to those that were cancelled; those stay who agreed to stand with their
// name in the minutes.
func (t *Tx) ForgetAttendance(before time.Time) error {
	return t.erase("forget who came", `DELETE FROM attendees WHERE named = 0 AND assembly_id IN (SELECT id FROM assemblies
		WHERE state IN (?, ?) AND closed_ms < ? OR state = ? AND starts_ms < ?)`,
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
