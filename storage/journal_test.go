package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/journal"
)

// MustJournal opens a store whose circle has a journal of five rows, and another
// circle with one.
func MustJournal(tb testing.TB) *Store {
	tb.Helper()
	s, _ := MustStore(tb)
	MustDo(tb, s, func(t *Tx) error {
		for i := range 5 {
			e := Entry{Circle: "liege", Member: "m1", Act: "vote", Ref: fmt.Sprint("p", i), Detail: fmt.Sprint("détail ", i%2)}
			if i == 3 {
				e.Detail, e.Member = "", ""
			}
			if err := t.Record(e); err != nil {
				return err
			}
		}
		return t.Record(Entry{Circle: "namur", Member: "m1", Act: "vote"})
	})
	return s
}

func verify(tb testing.TB, s *Store, circle collective.RoomID) (hash string, err error) {
	tb.Helper()
	MustDo(tb, s, func(t *Tx) error { hash, err = t.VerifyJournal(circle); return nil })
	return hash, err
}

func TestJournalVerifies(t *testing.T) {
	s := MustJournal(t)
	hash, err := verify(t, s, "liege")
	if err != nil || len(hash) != 64 {
		t.Errorf("%q, %v", hash, err)
	}
	if again, err := verify(t, s, "liege"); again != hash || err != nil {
		t.Errorf("%q, %v", again, err)
	}
	if other, err := verify(t, s, "namur"); other == hash || other == "" || err != nil {
		t.Errorf("%q, %v", other, err)
	}
	if none, err := verify(t, s, "nowhere"); none != "" || err != nil {
		t.Errorf("%q, %v", none, err)
	}
}

func TestJournalNoticesAnyChange(t *testing.T) {
	columns := "circle_id, seq, at_ms, member_id, act, ref, detail, digest, hash"
	for sql, row := range map[string]string{
		"UPDATE journal SET at_ms = at_ms + 1 WHERE circle_id = 'liege' AND seq = 3":                                                                                     "row 3",
		"UPDATE journal SET member_id = 'm2' WHERE circle_id = 'liege' AND seq = 1":                                                                                      "row 1",
		"UPDATE journal SET act = 'unvote' WHERE circle_id = 'liege' AND seq = 5":                                                                                        "row 5",
		"UPDATE journal SET ref = 'p9' WHERE circle_id = 'liege' AND seq = 2":                                                                                            "row 2",
		"UPDATE journal SET digest = '' WHERE circle_id = 'liege' AND seq = 2":                                                                                           "row 2",
		"UPDATE journal SET hash = 'abc' WHERE circle_id = 'liege' AND seq = 4":                                                                                          "row 4",
		"DELETE FROM journal WHERE circle_id = 'liege' AND seq = 1":                                                                                                      "row 1",
		"DELETE FROM journal WHERE circle_id = 'liege' AND seq = 3":                                                                                                      "row 3",
		"UPDATE journal SET seq = 50 WHERE circle_id = 'liege' AND seq = 5":                                                                                              "row 5",
		"INSERT INTO journal (" + columns + ") VALUES ('liege', 6, 0, 'm1', 'vote', '', '', '', 'abc')":                                                                  "row 6",
		"INSERT INTO journal (" + columns + ") SELECT circle_id, 6, at_ms, member_id, act, ref, detail, digest, hash FROM journal WHERE circle_id = 'liege' AND seq = 5": "row 6",
		"INSERT INTO journal (" + columns + ") SELECT 'liege', 0, at_ms, member_id, act, ref, detail, digest, hash FROM journal WHERE circle_id = 'namur'":               "row 1",
	} {
		s := MustJournal(t)
		MustExec(t, s, sql)
		_, err := verify(t, s, "liege")
		if !errors.Is(err, journal.ErrTampered) || !strings.Contains(err.Error(), row+":") {
			t.Errorf("%s: %v, expected %s", sql, err, row)
		}
	}
}

// TestJournalCutAtItsEnd cannot be seen in the chain: the last hash, which others
// know, is what tells.
func TestJournalCutAtItsEnd(t *testing.T) {
	s := MustJournal(t)
	before, _ := verify(t, s, "liege")
	MustExec(t, s, "DELETE FROM journal WHERE circle_id = 'liege' AND seq = 5")
	if after, err := verify(t, s, "liege"); after == before || err != nil {
		t.Errorf("%q, %v", after, err)
	}
}

func TestErasedDetailKeepsTheChain(t *testing.T) {
	s := MustJournal(t)
	before, _ := verify(t, s, "liege")
	MustExec(t, s, "UPDATE journal SET detail = '' WHERE circle_id = 'liege'")
	if after, err := verify(t, s, "liege"); after != before || err != nil {
		t.Errorf("%q, %v", after, err)
	}
}

// TestDigestsCannotBeGuessed: the same detail twice has two digests.
func TestDigestsCannotBeGuessed(t *testing.T) {
	s := MustJournal(t)
	seen := map[any]bool{}
	for _, row := range MustRows(t, s, "journal") {
		if digest := row["digest"]; digest != "" && seen[digest] {
			t.Errorf("twice %v", digest)
		}
		seen[row["digest"]] = true
	}
}

func TestJournalGoesOnAfterAnUndoneAttempt(t *testing.T) {
	s := MustJournal(t)
	MustDo(t, s, func(tx *Tx) error {
		_ = tx.Attempt(func() error {
			return errors.Join(tx.Record(Entry{Circle: "liege", Act: "vote"}), errors.New("no"))
		})
		return tx.Record(Entry{Circle: "liege", Act: "vote"})
	})
	if _, err := verify(t, s, "liege"); err != nil {
		t.Error(err)
	}
}
