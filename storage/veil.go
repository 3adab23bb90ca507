package storage

import (
	"context"
	"errors"
	"fmt"
)

// What was said in secret must not be found again in what SQLite leaves behind. There
// are three such places, whatever secure_delete does:
//
//   - the write-ahead log, which holds one image of a page after another: laid side by
//     side they would show which ballot came with which voter. It is cut to nothing after
//     each transaction that is veiled.
//   - the slack of a page. When SQLite spreads rows over pages anew, copies of them can
//     stay between what the pages use. The boxes and the drafts are therefore written anew
//     as a whole, on pages that were zeroed.
//   - the slack of the large tables, inbox and outbox, and of who comes to assemblies, which
//     the hourly sweep writes anew.

// trace says what a transaction has to clear behind it.
type trace struct {
	veiled bool // the write-ahead log, and the drafts
	boxed  bool // the boxes of secret votes, and who has voted
}

// veil has nothing of an earlier state be left when the transaction is committed. All
// that is said in direct chats is veiled, because a secret ballot may be in it.
func (t *Tx) veil() { t.trace.veiled = true }

// recast writes the small tables anew that held what was erased.
func (t *Tx) recast() error {
	if t.trace.boxed {
		if err := errors.Join(refill[secretBallotRow](t, "secret_ballots", "id", t.dialect.discards()),
			refill[turnoutRow](t, "turnout", "proposal_id, member_id", t.dialect.discards())); err != nil {
			return err
		}
	}
	if t.trace.veiled {
		return refill[dialogRow](t, "dialogs", "room_id, member_id", "DELETE FROM ")
	}
	return nil
}

// refill empties a table, for which SQLite zeroes all of its pages, and puts its rows
// back in an order. Row has to have every column. empties is how it is emptied.
func refill[Row any](t *Tx, table, order, empties string) error {
	var rows []Row
	if err := t.db.Order(order).Find(&rows).Error; err != nil {
		return fmt.Errorf("read %s: %w", table, err)
	}
	if err := t.exec("empty "+table, empties+table); err != nil || len(rows) == 0 {
		return err
	}
	if err := t.db.CreateInBatches(&rows, 200).Error; err != nil {
		return fmt.Errorf("refill %s: %w", table, err)
	}
	return nil
}

// settle empties the log where that is owed. What was committed stays committed when it
// fails, because another process reads the database: then it stays owed, to the next
// transaction, the next sweep, which tells, and the next start.
func (s *Store) settle(ctx context.Context) {
	if !s.owed.Swap(false) {
		return
	}
	s.slack.Store(true)
	if err := s.wipe(context.WithoutCancel(ctx)); err != nil {
		s.owed.Store(true)
	}
}

func (s *Store) wipe(ctx context.Context) error { return s.dialect.wipe(s.db.WithContext(ctx)) }

// A database larger than largeFile takes seconds to be written anew, in which nothing else is
// done: that waits for the night, between these hours of universal time.
const (
	largeFile = 64 << 20 // bytes
	nightFrom = 1
	nightTo   = 4
)

// large says whether the database is larger than largeFile.
func (s *Store) large(ctx context.Context) (bool, error) {
	bytes, err := s.dialect.size(s.db.WithContext(ctx))
	if err != nil {
		return false, fmt.Errorf("measure database: %w", err)
	}
	return bytes > s.largeFile, nil
}

// compact writes the whole database anew when anything was veiled since the last time,
// so that nothing is left in unused space.
func (s *Store) compact(ctx context.Context) error {
	if large, err := s.large(ctx); err != nil {
		return err
	} else if hour := s.now().UTC().Hour(); large && (hour < nightFrom || hour >= nightTo) {
		return nil
	}
	if !s.slack.Swap(false) {
		return nil
	}
	err := s.dialect.rewrite(s.db.WithContext(ctx))
	if err == nil {
		err = s.wipe(ctx)
	}
	if err != nil {
		s.slack.Store(true)
		return fmt.Errorf("compact database: %w", err)
	}
	return nil
}
