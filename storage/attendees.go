package storage

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

type attendeeRow struct {
	ID         string `gorm:"primaryKey"`
	AssemblyID string
	Seq        int64
	MemberID   string
	Name       string
	ByID       string
	Presence   string
	Here       bool
	Named      bool
	Needs      string
}

func (attendeeRow) TableName() string { return "attendees" }

// needsLength is how long what somebody needs is before it is sealed, in bytes, whatever
// and however much that is: its length tells nothing.
const needsLength = 128

// Attendees reads who said whether they come to an assembly, or are there, in the order of
// arrival.
func (t *Tx) Attendees(assemblyID string) ([]assembly.Attendee, error) {
	rows, err := t.attendeeRows(assemblyID)
	if err != nil {
		return nil, err
	}
	return openRows(rows, t.openAttendee)
}

// SaveAttendee keeps what somebody said; whoever said something before keeps their place
// in the order.
func (t *Tx) SaveAttendee(assemblyID string, a assembly.Attendee) error {
	row, known, err := t.attendeeRow(assemblyID, a.Who)
	if err != nil {
		return err
	}
	if !known {
		row.ID, row.AssemblyID, row.Seq = newID(), assemblyID, t.seq.next()
	}
	if row.Needs != "" {
		t.veil()
	}
	row.ByID, row.Presence, row.Here, row.Named = string(a.By), string(a.Presence), a.Here, a.Named
	if row.MemberID, row.Name, err = t.sealSpeaker("attendees.name/"+row.ID, a.Who); err != nil {
		return fmt.Errorf("save attendee: %w", err)
	}
	if row.Needs, err = t.sealNeeds(row.ID, a.Needs); err != nil {
		return err
	}
	if err := t.db.Save(&row).Error; err != nil {
		return fmt.Errorf("save attendee: %w", err)
	}
	return nil
}

// RemoveAttendee erases what somebody said of an assembly.
func (t *Tx) RemoveAttendee(assemblyID string, who assembly.Speaker) error {
	row, known, err := t.attendeeRow(assemblyID, who)
	if err != nil || !known {
		return err
	}
	t.veil()
	return t.exec("remove attendee", "DELETE FROM attendees WHERE id = ?", row.ID)
}

func (t *Tx) attendeeRows(assemblyID string) ([]attendeeRow, error) {
	var rows []attendeeRow
	if err := t.db.Order("seq").Find(&rows, "assembly_id = ?", assemblyID).Error; err != nil {
		return nil, fmt.Errorf("read attendees: %w", err)
	}
	return rows, nil
}

// attendeeRow finds the row of somebody, and reports whether there is one. That of a guest
// is found by its name, which is sealed.
func (t *Tx) attendeeRow(assemblyID string, who assembly.Speaker) (row attendeeRow, known bool, err error) {
	rows, err := t.attendeeRows(assemblyID)
	if err != nil {
		return row, false, err
	}
	member, isMember := who.Member()
	for _, row := range rows {
		if (row.MemberID != "") != isMember || isMember && row.MemberID != string(member) {
			continue
		}
		if is, err := t.openSpeaker("attendees.name/"+row.ID, row.MemberID, row.Name); err != nil || is == who {
			return row, err == nil, err
		}
	}
	return row, false, nil
}

func (t *Tx) openAttendee(row attendeeRow) (a assembly.Attendee, err error) {
	a = assembly.Attendee{
		By: collective.MemberID(row.ByID), Presence: assembly.Presence(row.Presence), Here: row.Here, Named: row.Named,
	}
	if a.Who, err = t.openSpeaker("attendees.name/"+row.ID, row.MemberID, row.Name); err != nil {
		return a, err
	}
	text, err := t.Open("attendees.needs/"+row.ID, row.Needs)
	if err != nil || text == "" {
		return a, err
	}
	if err := json.Unmarshal([]byte(text), &a.Needs); err != nil {
		return a, fmt.Errorf("read needs: %w", err)
	}
	return a, nil
}

func (t *Tx) sealNeeds(id string, needs []assembly.Need) (string, error) {
	if len(needs) == 0 {
		return "", nil
	}
	text, err := json.Marshal(needs)
	if err != nil {
		return "", fmt.Errorf("write needs: %w", err)
	}
	if len(text) > needsLength {
		return "", fmt.Errorf("write needs: they have %d bytes, at most %d fit", len(text), needsLength)
	}
	return t.Seal("attendees.needs/"+id, string(text)+strings.Repeat(" ", needsLength-len(text))), nil
}
