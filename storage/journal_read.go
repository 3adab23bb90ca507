package storage

import (
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/journal"
)

// Recorded is an entry of a journal as it is read.
type Recorded struct {
	Entry
	Number int // 1, 2, 3 … in the circle
	At     time.Time
	Hash   string
}

// JournalFilter says which entries are asked for. What is empty does not matter.
type JournalFilter struct {
	Before   int                 // only those with a smaller number
	Ref      string              // only those about this
	Member   collective.MemberID // only those of this member
	Without  []string            // only those of other acts
	From, To time.Time           // only those from a moment on, and before another
	Limit    int
}

// Journal reads entries of a circle, the newest first.
func (t *Tx) Journal(circle collective.RoomID, f JournalFilter) ([]Recorded, error) {
	query := t.db.Where("circle_id = ?", circle).Order("seq DESC").Limit(f.Limit)
	if f.Before > 0 {
		query = query.Where("seq < ?", f.Before)
	}
	if f.Ref != "" {
		query = query.Where("ref = ?", f.Ref)
	}
	if f.Member != "" {
		query = query.Where("member_id = ?", f.Member)
	}
	if len(f.Without) > 0 {
		query = query.Where("act NOT IN ?", f.Without)
	}
	if !f.From.IsZero() {
		query = query.Where("at_ms >= ? AND at_ms < ?", f.From.UnixMilli(), f.To.UnixMilli())
	}
	var rows []journalRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	entries := make([]Recorded, len(rows))
	for i, row := range rows {
		entries[i] = t.recorded(row)
	}
	return entries, nil
}

// JournalHeads reads the last entry of each of some circles, in one statement that looks at nothing else; of
// an empty journal there is none.
func (t *Tx) JournalHeads(circles []collective.RoomID) (map[collective.RoomID]Recorded, error) {
	var rows []journalRow
	err := t.db.Raw(`SELECT j.* FROM rooms r JOIN journal j ON j.circle_id = r.id
		AND j.seq = (SELECT max(k.seq) FROM journal k WHERE k.circle_id = r.id) WHERE r.id IN ?`, circles).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read heads of journals: %w", err)
	}
	heads := make(map[collective.RoomID]Recorded, len(rows))
	for _, row := range rows {
		heads[collective.RoomID(row.CircleID)] = t.recorded(row)
	}
	return heads, nil
}

// JournalOf reads all that a member did, in every circle, the oldest first.
func (t *Tx) JournalOf(member collective.MemberID) ([]Recorded, error) {
	var rows []journalRow
	if err := t.db.Order("at_ms, circle_id, seq").Find(&rows, "member_id = ?", member).Error; err != nil {
		return nil, fmt.Errorf("read journal: %w", err)
	}
	entries := make([]Recorded, len(rows))
	for i, row := range rows {
		entries[i] = t.recorded(row)
	}
	return entries, nil
}

// JournalEntry reads one entry of a circle by its number, or ErrNotFound.
func (t *Tx) JournalEntry(circle collective.RoomID, number int) (Recorded, error) {
	var row journalRow
	err := t.db.Take(&row, "circle_id = ? AND seq = ?", circle, number).Error
	if err != nil {
		return Recorded{}, found("read journal", err)
	}
	return t.recorded(row), nil
}

// recorded is a row as it is read. Words that do not open are left out: a row that somebody changed
// must not hide the others, and CheckJournal names it.
func (t *Tx) recorded(row journalRow) Recorded {
	e, err := t.opened(row)
	if err != nil {
		e.Detail = ""
	}
	return Recorded{
		Entry:  Entry{collective.RoomID(e.Circle), collective.MemberID(e.Member), e.Act, e.Ref, e.Detail},
		Number: int(e.Seq), At: time.UnixMilli(e.At), Hash: e.Hash,
	}
}

// VerifyJournal recomputes the chain of a circle and returns its last hash, or a
// *journal.Fault, which is a journal.ErrTampered, for the first row that does not fit.
func (t *Tx) VerifyJournal(circle collective.RoomID) (string, error) {
	chain, err := t.CheckJournal(circle, "")
	if err != nil {
		return "", err
	}
	return chain.Head, nil
}

// CheckJournal is VerifyJournal, and looks for a hash that somebody wrote down. The chain goes as
// far as the rows fit.
func (t *Tx) CheckJournal(circle collective.RoomID, sought journal.Print) (*journal.Chain, error) {
	chain := journal.NewChain(sought)
	return chain, t.eachEntry(circle, chain.Add)
}

// JournalEntries are all entries of a circle as a file has them.
func (t *Tx) JournalEntries(circle collective.RoomID) ([]journal.Entry, error) {
	var all []journal.Entry
	err := t.eachEntry(circle, func(e journal.Entry) error {
		all = append(all, e)
		return nil
	})
	return all, err
}

// journalPage is how many rows are read at once.
const journalPage = 1000

// eachEntry calls f with each entry of a circle, oldest first. Words that do not open are a fault.
func (t *Tx) eachEntry(circle collective.RoomID, f func(journal.Entry) error) error {
	for after := int64(-1 << 63); ; {
		var rows []journalRow
		if err := t.db.Order("seq").Limit(journalPage).Find(&rows, "circle_id = ? AND seq > ?", circle, after).Error; err != nil {
			return fmt.Errorf("read journal: %w", err)
		}
		for _, row := range rows {
			e, failed := t.opened(row)
			if err := f(e); err != nil {
				return err
			}
			if failed != nil {
				return &journal.Fault{Entry: row.Seq, Kind: journal.Reworded}
			}
			after = row.Seq
		}
		if len(rows) < journalPage {
			return nil
		}
	}
}
