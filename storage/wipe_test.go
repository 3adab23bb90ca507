package storage

import (
	"errors"
	"strings"
	"testing"
)

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
