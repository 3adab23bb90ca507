package storage

import (
	"context"
	"fmt"
	"os"
	"sync"

	"gorm.io/gorm"

	"tocsin/collective/decision"
)

// What a start looks at before anything else: as much as takes a small part of a second. The rest is
// looked at beside what goes on, a part at a time, see Examine.
const (
	soundAtStart   = 8 << 20 // bytes of a file, tables and indexes; up to largeFile the structure only
	ballotsAtStart = 5_000   // of open votes, those first that end first
	ballotsAPart   = 2_000
)

// examination is how far a round has come.
type examination struct {
	mu      sync.Mutex
	begun   bool
	tables  []string // whose structure is still to be looked at
	ballots bool     // all were looked at
	after   string   // the last ballot that was
}

// Examine looks at the next part of the database and says whether there is more of this round; then the
// next call begins another one. The error is ErrDamaged for what is not as it was written: the structure
// of a table or its indexes, or a ballot, of whatever vote.
func (s *Store) Examine(ctx context.Context) (more bool, err error) {
	x := &s.examined
	x.mu.Lock()
	defer x.mu.Unlock()
	db := s.db.WithContext(ctx)
	if !x.begun {
		if x.tables, err = s.dialect.parts(db); err != nil {
			return false, fmt.Errorf("examine database: %w", err)
		}
		x.begun, x.ballots, x.after = true, false, ""
	}
	switch {
	case len(x.tables) > 0:
		if err := s.dialect.sound(db, x.tables[0]); err != nil {
			return false, err
		}
		x.tables = x.tables[1:]
	case !x.ballots:
		n, last, err := s.checkEach(db, "SELECT "+sumColumns+" FROM ballots b WHERE b.id > ? ORDER BY b.id LIMIT ?", x.after, ballotsAPart)
		if err != nil {
			return false, err
		}
		x.after, x.ballots = last, n < ballotsAPart
	}
	x.begun = len(x.tables) > 0 || !x.ballots
	return x.begun, nil
}

// sumColumns are the columns that the sum of a ballot is made of, and the sum.
const sumColumns = "b.id, b.proposal_id, b.version, b.member_id, b.choice, b.cast_ms, b.sum"

// checkBallots looks at ballots of open votes. SQLite finds damage in the structure of a file, and sealed
// values open only as they were; ballots are neither.
func (s *Store) checkBallots(ctx context.Context) error {
	_, _, err := s.checkEach(s.db.WithContext(ctx), "SELECT "+sumColumns+` FROM proposals p CROSS JOIN ballots b
		WHERE p.state = ? AND b.proposal_id = p.id ORDER BY p.deadline_ms LIMIT ?`, decision.Open, ballotsAtStart)
	return err
}

// checkEach looks at the ballots that a query finds, and returns how many there were and which was the last.
func (s *Store) checkEach(db *gorm.DB, query string, args ...any) (n int, last string, err error) {
	failed := func(err error) error { return fmt.Errorf("check ballots: %w", err) }
	rows, err := db.Raw(query, args...).Rows()
	if err != nil {
		return 0, "", failed(err)
	}
	defer func() { _ = rows.Close() }()
	for ; rows.Next(); n++ {
		var row ballotRow
		if err := rows.Scan(&row.ID, &row.ProposalID, &row.Version, &row.MemberID, &row.Choice, &row.CastMs, &row.Sum); err != nil {
			return n, last, failed(err)
		}
		if err := s.intact(row); err != nil {
			return n, last, failed(err)
		}
		last = row.ID
	}
	if err := rows.Err(); err != nil {
		return n, last, failed(err)
	}
	return n, last, nil
}

// checks are the statements by which SQLite looks at a file before anything else, and at a table beside
// what goes on: how much of it depends on how long that takes. The structure takes a tenth of the time that
// the indexes take with it.
func checks(bytes int64) (atStart, table string) {
	switch {
	case bytes <= soundAtStart:
		return "integrity_check", "integrity_check"
	case bytes <= largeFile:
		return "quick_check", "integrity_check"
	}
	return "", "quick_check"
}

func bytesOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
