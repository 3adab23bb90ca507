package storage

import (
	"errors"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/collective"
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
	for _, veiled := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "tocsin.db")
		s := MustOpen(t, path, newClock(t))
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

// TestWipeIsOwed: another process that reads keeps the log from being emptied. The act is
// done all the same, and the log is emptied as soon as it can be, at the next start at
// the latest: until then it is as after a crash between the ballot and the wipe.
func TestWipeIsOwed(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p, path, old := MustProposal(t, s, c, room), pathOf(t, s), pieces{}
	if _, err := MustCast(t, s, p.ID, MustMember(t, s, "@bruno:test"), SecretBallot{"citron bleu", "contre"}); err != nil {
		t.Fatal(err)
	}
	old.add(MustRows(t, s, "secret_ballots")[0]["ballot"].(string))
	MustExec(t, s, "PRAGMA busy_timeout = 20")
	reader := mustRead(t, path)
	if _, err := MustCast(t, s, p.ID, alice, SecretBallot{"tambour calme", "pour"}); err != nil {
		t.Fatal(err)
	}
	if len(MustRead(t, path+"-wal")) == 0 {
		t.Fatal("the reader holds nothing up: nothing is proven")
	}
	crashed := MustCopy(t, path)
	if old.in(Disk(t, crashed)) == 0 {
		t.Error("the box before is not on the disk: nothing is proven of a crash")
	}
	MustOpen(t, crashed, c)
	if n := old.in(Disk(t, crashed)); n != 0 {
		t.Errorf("%d pieces of the box before are there after the start that follows a crash", n)
	}
	if err := s.Sweep(t.Context()); err == nil {
		t.Error("the sweep does not tell")
	}
	if err := reader(); err != nil {
		t.Fatal(err)
	}
	MustDo(t, s, func(*Tx) error { return nil })
	if n := len(MustRead(t, path+"-wal")); n != 0 {
		t.Errorf("%d bytes are left in the log", n)
	}
	if err := s.Sweep(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestFailedSecretsAreWipedToo: what a transaction wrote before it failed may stand in the
// log when it did not fit into memory.
func TestFailedSecretsAreWipedToo(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p, path := MustProposal(t, s, c, room), pathOf(t, s)
	MustExec(t, s, "PRAGMA cache_size = 1")
	err := s.Do(t.Context(), func(tx *Tx) error {
		_, cast := tx.CastSecret(p.ID, alice, SecretBallot{"tambour calme", "pour"})
		return errors.Join(cast, tx.SaveDialog(room, alice, "vote", strings.Repeat("x", 200_000)), errNo)
	})
	if !errors.Is(err, errNo) {
		t.Fatal(err)
	}
	if n := len(MustRead(t, path+"-wal")); n != 0 {
		t.Errorf("%d bytes are left in the log", n)
	}
	for _, find := range Unsealed(t, key(1), Disk(t, path)) {
		if strings.Contains(find.Text, "tambour") {
			t.Errorf("one can read %.100q", find.Text)
		}
	}
}
