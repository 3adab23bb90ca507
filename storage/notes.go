package storage

import (
	"encoding/json"
	"fmt"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

type noteRow struct {
	ID         string `gorm:"primaryKey"`
	AssemblyID string
	Seq        int64
	Kind       string
	ItemID     string
	MemberID   string
	AtMs       int64
	Words      string
	DueDay     string
	DueMs      int64
	Zone       string
}

func (noteRow) TableName() string { return "notes" }

// noteWords is what is sealed of a note.
type noteWords struct {
	Text string `json:"text"`
	Who  string `json:"who,omitempty"`
	What string `json:"what,omitempty"`
}

func (t *Tx) sealNote(assemblyID string, n assembly.Note) (noteRow, error) {
	words, err := json.Marshal(noteWords{n.Text, n.Who, n.What})
	if err != nil {
		return noteRow{}, fmt.Errorf("write note: %w", err)
	}
	return noteRow{
		ID: n.ID, AssemblyID: assemblyID, Kind: string(n.Kind), ItemID: n.Item, MemberID: string(n.By), AtMs: millis(n.At),
		Words: t.Seal("notes.words/"+n.ID, string(words)), DueDay: dayText(n.Due), DueMs: millis(n.DueAt), Zone: zoneOf(n.DueAt),
	}, nil
}

// AddNote gives a note of an assembly its id and keeps it after those that are there.
func (t *Tx) AddNote(assemblyID string, n *assembly.Note) error {
	n.ID = newID()
	return t.PutNoteBack(assemblyID, *n, t.seq.next())
}

// PutNoteBack keeps a note under the id and at the place that it had, see NotePlace.
func (t *Tx) PutNoteBack(assemblyID string, n assembly.Note, place int64) error {
	if err := t.touch(NoteThing, n.ID); err != nil {
		return err
	}
	row, err := t.sealNote(assemblyID, n)
	if err != nil {
		return err
	}
	row.Seq = place
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add note: %w", err)
	}
	return nil
}

// SaveNote keeps a changed note of an assembly in its place, ErrNotFound when it has none
// such.
func (t *Tx) SaveNote(assemblyID string, n assembly.Note) error {
	if err := t.touch(NoteThing, n.ID); err != nil {
		return err
	}
	row, err := t.sealNote(assemblyID, n)
	if err != nil {
		return err
	}
	return replace("save note", t.db.Where("id = ? AND assembly_id = ?", n.ID, assemblyID), &row, "seq")
}

// RemoveNote takes a note away.
func (t *Tx) RemoveNote(id string) error {
	if err := t.touch(NoteThing, id); err != nil {
		return err
	}
	return t.exec("remove note", "DELETE FROM notes WHERE id = ?", id)
}

// NotePlace is where a note stands among the others, ErrNotFound when there is none.
func (t *Tx) NotePlace(id string) (int64, error) {
	var row noteRow
	err := found("read note", t.db.Select("seq").Take(&row, "id = ?", id).Error)
	return row.Seq, err
}

// Note reads one note and the assembly that it belongs to, ErrNotFound when there is none.
func (t *Tx) Note(id string) (assemblyID string, n assembly.Note, err error) {
	assemblyID, notes, err := t.notes("n.id = ?", id)
	if err == nil && len(notes) == 0 {
		err = fmt.Errorf("read note: %w", ErrNotFound)
	}
	if err != nil {
		return "", assembly.Note{}, err
	}
	return assemblyID, notes[0], nil
}

// Notes reads the notes of an assembly in the order in which they arrived.
func (t *Tx) Notes(assemblyID string) ([]assembly.Note, error) {
	_, notes, err := t.notes("n.assembly_id = ?", assemblyID)
	return notes, err
}

// notes reads notes of one assembly.
func (t *Tx) notes(where, value string) (assemblyID string, notes []assembly.Note, err error) {
	var rows []struct {
		Note    noteRow `gorm:"embedded"`
		Meeting string
	}
	err = t.db.Raw(`SELECT n.*, a.zone AS meeting FROM notes n JOIN assemblies a ON a.id = n.assembly_id
		WHERE `+where+` ORDER BY n.seq`, value).Scan(&rows).Error
	if err != nil {
		return "", nil, fmt.Errorf("read notes: %w", err)
	}
	notes = make([]assembly.Note, len(rows))
	for i, row := range rows {
		assemblyID = row.Note.AssemblyID
		if notes[i], err = t.openNote(row.Note, row.Meeting); err != nil {
			return "", nil, err
		}
	}
	return assemblyID, notes, nil
}

func (t *Tx) openNote(row noteRow, meeting string) (n assembly.Note, err error) {
	zone, err := openZone(meeting)
	if err != nil {
		return n, err
	}
	dueZone, err := openZone(row.Zone)
	if err != nil {
		return n, err
	}
	day, err := openDay(row.DueDay)
	if err != nil {
		return n, err
	}
	text, err := t.Open("notes.words/"+row.ID, row.Words)
	if err != nil {
		return n, err
	}
	var words noteWords
	if err := json.Unmarshal([]byte(text), &words); err != nil {
		return n, fmt.Errorf("read note: %w", err)
	}
	return assembly.Note{
		ID: row.ID, Kind: assembly.NoteKind(row.Kind), Text: words.Text, Item: row.ItemID, At: moment(row.AtMs, zone),
		By: collective.MemberID(row.MemberID), Who: words.Who, What: words.What, Due: day, DueAt: moment(row.DueMs, dueZone),
	}, nil
}
