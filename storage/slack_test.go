package storage

import (
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/internal/pgtest"
)

// scribble begins, replaces and ends drafts of all lengths, in an order that is always the
// same, and counts the pieces of erased ones that it finds on the disk on the way.
func scribble(t *testing.T, s *Store, path string, do func(f func(tx *Tx) error)) (found int) {
	t.Helper()
	dice, gone := rand.New(rand.NewPCG(1, 15)), pieces{}
	var before []string
	for i := range 400 {
		do(func(tx *Tx) error {
			writes, length, member := dice.IntN(3) > 0, dice.IntN(300), collective.MemberID(rune('A'+dice.IntN(40)))
			if !writes {
				return tx.EndDialog("dm", member)
			}
			return tx.SaveDialog("dm", member, "vote", strings.Repeat("x", length))
		})
		for _, draft := range before {
			gone.add(draft)
		}
		before = nil
		for _, row := range MustRows(t, s, "dialogs") {
			before = append(before, row["draft"].(string))
			gone.remove(row["draft"].(string))
		}
		if i%10 == 0 {
			if err := s.wipe(t.Context()); err != nil {
				t.Fatal(err)
			}
			found += gone.in(Disk(t, path))
		}
	}
	return found
}

// TestErasedDraftsLeaveNothing holds against each other what SQLite does by itself, with
// secure_delete, and what veiled transactions do.
func TestErasedDraftsLeaveNothing(t *testing.T) {
	pgtest.Skip(t, "what is left in a file")
	for _, veiled := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "tocsin.db")
		s := MustOpen(t, path, newClock(t))
		unsafely(t, s)
		found := scribble(t, s, path, func(f func(tx *Tx) error) {
			MustDo(t, s, func(tx *Tx) error {
				if veiled {
					tx.veil()
				}
				return f(tx)
			})
		})
		if veiled && found > 0 {
			t.Errorf("%d pieces of erased drafts were on the disk", found)
		}
		if !veiled && found == 0 {
			t.Error("SQLite left nothing by itself, so that nothing is proven: take another seed, or refill no more")
		}
	}
}

func (s *Store) freePages(t *testing.T) (n int) {
	t.Helper()
	if err := s.db.Raw("PRAGMA freelist_count").Scan(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}

// TestSweepCompactsOnlyAfterSecrets: a database that nobody voted on in secret stays as it is.
func TestSweepCompactsOnlyAfterSecrets(t *testing.T) {
	pgtest.Skip(t, "free pages of a file")
	s, _, room, alice := MustCircle(t)
	free := func() int { // frees pages, sweeps, and counts what is left of them
		long := strings.Repeat("x", 20_000)
		MustDo(t, s, func(tx *Tx) error { return tx.SaveDialog(room, alice, "propose", long) })
		MustDo(t, s, func(tx *Tx) error { return tx.EndDialog(room, alice) })
		if err := s.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		return s.freePages(t)
	}
	if n := free(); n != 0 {
		t.Errorf("the first sweep of a run leaves %d free pages", n)
	}
	if n := free(); n == 0 {
		t.Error("the database is written anew for nothing")
	}
	MustDo(t, s, func(tx *Tx) error { tx.veil(); return nil })
	if n := free(); n != 0 {
		t.Errorf("%d free pages are left after a secret", n)
	}
}

// TestLargeFileIsCompactedAtNight: what takes long waits for the hours in which nobody does.
func TestLargeFileIsCompactedAtNight(t *testing.T) {
	pgtest.Skip(t, "free pages of a file")
	c := newClock(t)
	s := MustOpen(t, filepath.Join(t.TempDir(), "tocsin.db"), c)
	day := c.now.UTC().Truncate(24 * time.Hour)
	for _, step := range []struct {
		limit int64
		hour  int
		owed  bool
	}{{0, 0, true}, {0, 1, false}, {0, 3, false}, {0, 4, true}, {0, 14, true}, {largeFile, 14, false}} {
		s.largeFile, c.now = step.limit, day.Add(time.Duration(step.hour)*time.Hour)
		s.slack.Store(true)
		if err := s.compact(t.Context()); err != nil || s.slack.Load() != step.owed {
			t.Errorf("at %d h, above %d bytes: owed %v, %v", step.hour, step.limit, s.slack.Load(), err)
		}
	}
}
