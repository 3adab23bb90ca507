package storage

import (
	"database/sql"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// MustCast gives a secret ballot; what CastSecret says is committed, errors too.
func MustCast(tb testing.TB, s *Store, proposal string, member collective.MemberID, b SecretBallot) (replaced bool, err error) {
	tb.Helper()
	MustDo(tb, s, func(tx *Tx) error { replaced, err = tx.CastSecret(proposal, member, b); return nil })
	return replaced, err
}

// mustRead begins to read the database in another connection, until what it returns is called.
func mustRead(tb testing.TB, path string) (end func() error) {
	tb.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = db.Close() })
	tx, err := db.Begin()
	if err != nil {
		tb.Fatal(err)
	}
	var n int
	if err := tx.QueryRow("SELECT count(*) FROM rooms").Scan(&n); err != nil {
		tb.Fatal(err)
	}
	return tx.Rollback
}

func TestSecretBallots(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	p, other := MustProposal(t, s, c, room), MustProposal(t, s, c, room)
	for i, step := range []struct {
		proposal string
		member   collective.MemberID
		b        SecretBallot
		replaced bool
		err      error
	}{
		{p.ID, alice, SecretBallot{"tambour calme", "pour"}, false, nil},
		{p.ID, bruno, SecretBallot{"tambour calme", "contre"}, false, ErrPhraseTaken},
		{p.ID, bruno, SecretBallot{"citron bleu", "contre"}, false, nil},
		{p.ID, alice, SecretBallot{"tambour clair", "contre"}, false, ErrPhraseUnknown},
		{p.ID, alice, SecretBallot{"tambour calme", "abstention"}, true, nil},
		{other.ID, bruno, SecretBallot{"tambour calme", "pour"}, false, nil}, // of another vote
	} {
		replaced, err := MustCast(t, s, step.proposal, step.member, step.b)
		if replaced != step.replaced || !errors.Is(err, step.err) {
			t.Errorf("step %d: %v, %v", i, replaced, err)
		}
	}
	MustDo(t, s, func(tx *Tx) error {
		box, err := tx.SecretBallots(p.ID)
		if diff := cmp.Diff([]SecretBallot{{"citron bleu", "contre"}, {"tambour calme", "abstention"}}, box); diff != "" || err != nil {
			t.Error(diff, err)
		}
		if box, err := tx.SecretBallots("nothing"); len(box) != 0 || err != nil {
			t.Error(box, err)
		}
		return nil
	})
}

// TestGuessingIsBraked: who looks for another's phrase has few tries, and a right one does
// not help after them.
func TestGuessingIsBraked(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	for _, phrase := range []string{"tambour calme", "mot faux"} {
		_, _ = MustCast(t, s, p.ID, alice, SecretBallot{phrase, "pour"})
	}
	for range maxMisses - 1 {
		if _, err := MustCast(t, s, p.ID, alice, SecretBallot{"mot faux", "contre"}); !errors.Is(err, ErrPhraseUnknown) {
			t.Fatal(err)
		}
	}
	if _, err := MustCast(t, s, p.ID, alice, SecretBallot{"tambour calme", "contre"}); !errors.Is(err, ErrGuessing) {
		t.Errorf("the right phrase after all tries: %v", err)
	}
	MustDo(t, s, func(tx *Tx) error { return tx.EmptyBox(p.ID) })
	if rows := MustRows(t, s, "turnout"); len(rows) != 1 || rows[0]["misses"] != int64(0) {
		t.Errorf("with the box, who missed is forgotten: %v", rows)
	}
}

// TestSecretBallotFailsAsAWhole: neither a voter without a ballot nor a ballot without one.
func TestSecretBallotFailsAsAWhole(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	p := MustProposal(t, s, c, room)
	_, _ = MustCast(t, s, p.ID, bruno, SecretBallot{"citron bleu", "contre"})
	ballot := SecretBallot{"tambour calme", "pour"}
	for name, fail := range map[string]func() error{
		"a statement after it": func() error {
			return s.Do(t.Context(), func(tx *Tx) error {
				_, err := tx.CastSecret(p.ID, alice, ballot)
				return errors.Join(err, tx.exec("fail", "INSERT INTO secret_ballots (id) VALUES (NULL)"))
			})
		},
		"its attempt": func() (err error) {
			MustDo(t, s, func(tx *Tx) error {
				err = tx.Attempt(func() error {
					_, err := tx.CastSecret(p.ID, alice, ballot)
					return errors.Join(err, errNo)
				})
				return nil
			})
			return err
		},
		"a ballot that cannot be written": func() error {
			MustFailOn(t, s, "secret_ballots", "proposal_id", p.ID)
			defer MustMend(t, s, "secret_ballots")
			return s.Do(t.Context(), func(tx *Tx) error { _, err := tx.CastSecret(p.ID, alice, ballot); return err })
		},
		"a ballot that is too long": func() error {
			return s.Do(t.Context(), func(tx *Tx) error {
				_, err := tx.CastSecret(p.ID, alice, SecretBallot{"tambour calme", decision.Choice(strings.Repeat("x", secretLength))})
				return err
			})
		},
	} {
		if err := fail(); err == nil {
			t.Errorf("%s: no error", name)
		}
		if voters, ballots := MustRows(t, s, "turnout"), MustRows(t, s, "secret_ballots"); len(voters) != 1 || len(ballots) != 1 {
			t.Errorf("%s: %d voters, %d ballots", name, len(voters), len(ballots))
		}
	}
}
