package storage

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var errNo = errors.New("no")

// word queues a word of its own.
func (t *Tx) word(text string) error {
	_, err := t.Send("a", text, 0, Outgoing{Op: Say, Text: text})
	return err
}

func words(tb testing.TB, s *Store) []string {
	tb.Helper()
	var causes []string
	if err := s.db.Raw("SELECT cause FROM outbox ORDER BY seq").Scan(&causes).Error; err != nil {
		tb.Fatal(err)
	}
	return causes
}

func TestAttemptUndoesOnlyItself(t *testing.T) {
	s, _ := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		first := tx.word("before")
		err := tx.Attempt(func() error { return errors.Join(tx.word("failed"), errNo) })
		if !errors.Is(err, errNo) {
			t.Errorf("it fails with %v", err)
		}
		return errors.Join(first, tx.Attempt(func() error { return tx.word("after") }), tx.word("last"))
	})
	if diff := cmp.Diff([]string{"before", "after", "last"}, words(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestAttemptInAnAttempt(t *testing.T) {
	s, _ := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		return tx.Attempt(func() error {
			outer := tx.word("outer")
			_ = tx.Attempt(func() error { return errors.Join(tx.word("inner"), errNo) })
			return errors.Join(outer, tx.Attempt(func() error { return tx.word("second") }))
		})
	})
	if diff := cmp.Diff([]string{"outer", "second"}, words(t, s)); diff != "" {
		t.Error(diff)
	}
	MustDo(t, s, func(tx *Tx) error {
		_ = tx.Attempt(func() error {
			return errors.Join(tx.Attempt(func() error { return tx.word("kept inside") }), errNo)
		})
		return nil
	})
	if diff := cmp.Diff([]string{"outer", "second"}, words(t, s)); diff != "" {
		t.Errorf("the outer one failed: %s", diff)
	}
}

// TestAttemptAfterABrokenStatement: SQLite goes on after an error of a statement.
func TestAttemptAfterABrokenStatement(t *testing.T) {
	s, _ := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.Attempt(func() error { return errors.Join(tx.word("x"), tx.word("x")) }); err == nil {
			t.Error("the same transaction id twice is taken")
		}
		return tx.word("x")
	})
	if diff := cmp.Diff([]string{"x"}, words(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestFailedTransactionLeavesNothing(t *testing.T) {
	s, _ := MustStore(t)
	err := s.Do(t.Context(), func(tx *Tx) error {
		return errors.Join(tx.Attempt(func() error { return tx.word("a") }), tx.word("b"), errNo)
	})
	if !errors.Is(err, errNo) || len(words(t, s)) != 0 {
		t.Errorf("%v, %v", err, words(t, s))
	}
}

func TestPanicLeavesNothingAndNoLock(t *testing.T) {
	s, _ := MustStore(t)
	func() {
		defer func() { _ = recover() }()
		_ = s.Do(t.Context(), func(tx *Tx) error {
			_ = tx.word("a")
			return tx.Attempt(func() error { panic("on purpose") })
		})
	}()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := s.Do(ctx, func(tx *Tx) error { return tx.word("b") }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"b"}, words(t, s)); diff != "" {
		t.Error(diff)
	}
}

func TestOneTimestampATransaction(t *testing.T) {
	s, c := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		before := tx.Now
		c.now = c.now.Add(1)
		if !tx.Now.Equal(before) {
			t.Error("time goes on inside of a transaction")
		}
		return nil
	})
}
