package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/charter"
)

// ForgetNeeds erases what people needed to be able to come to the assemblies that began
// before a moment, or would have, and that a message said so. What such a message did
// begins with the id of its assembly.
func (t *Tx) ForgetNeeds(before time.Time) error {
	return t.forgetNeeds(before, "1 = 1")
}

// sweepNeeds forgets needs as long after an assembly as its circles decided; of several it is
// the shortest time that counts.
func (t *Tx) sweepNeeds() error {
	changes, err := t.RuleChanges()
	if err != nil {
		return err
	}
	var decided []collective.RoomID
	usual := charter.New(charter.Defaults{})
	for circle := range changes {
		if c, by := usual.At(changes[circle], t.Now); by[charter.Needs].Proposal != "" {
			decided = append(decided, circle)
			if err := t.forgetNeeds(t.Now.Add(-daysLong(c.Needs)), "assemblies.id IN (SELECT assembly_id FROM assembly_circles WHERE circle_id = ?)", circle); err != nil {
				return err
			}
		}
	}
	before := t.Now.Add(-daysLong(usual.Needs))
	if len(decided) == 0 {
		return t.ForgetNeeds(before)
	}
	return t.forgetNeeds(before, "assemblies.id IN (SELECT assembly_id FROM assembly_circles WHERE circle_id NOT IN ?)", decided)
}

func daysLong(n int) time.Duration { return time.Duration(n) * 24 * time.Hour }

// forgetNeeds is ForgetNeeds for some assemblies.
func (t *Tx) forgetNeeds(before time.Time, which string, args ...any) error {
	args = append([]any{assembly.Cancelled, before.UnixMilli()}, args...)
	const began = "(starts_ms > 0 OR state = ?) AND starts_ms < ?"
	err := t.erase("forget needs", "UPDATE attendees SET needs = '' WHERE needs <> '' AND assembly_id IN (SELECT id FROM assemblies WHERE "+
		began+" AND "+which+")", args...)
	if err != nil {
		return err
	}
	return t.erase("forget who said what they need", `UPDATE inbox SET verb = '', ref = '' WHERE verb IN ('need', 'come')
		AND EXISTS (SELECT 1 FROM assemblies WHERE substr(inbox.ref, 1, length(assemblies.id)) = assemblies.id AND `+began+" AND "+which+")", args...)
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
