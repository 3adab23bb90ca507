package storage

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// model is a secret vote as one would do it with a list and a box.
type model struct {
	voted, late map[collective.MemberID]bool
	misses      map[collective.MemberID]int
	box         map[string]decision.Choice
}

func newModel() *model {
	return &model{map[collective.MemberID]bool{}, map[collective.MemberID]bool{}, map[collective.MemberID]int{}, map[string]decision.Choice{}}
}

func (m *model) cast(member collective.MemberID, b SecretBallot) (bool, error) {
	_, taken := m.box[b.Phrase]
	switch {
	case m.misses[member] >= maxMisses:
		return false, ErrGuessing
	case m.voted[member] && !taken:
		m.misses[member]++
		return false, ErrPhraseUnknown
	case !m.voted[member] && taken:
		m.misses[member]++
		return false, ErrPhraseTaken
	}
	replaced := m.voted[member]
	m.voted[member], m.box[b.Phrase] = true, b.Choice
	delete(m.late, member)
	return replaced, nil
}

// compare holds the database against the model.
func (m *model) compare(t *testing.T, s *Store, proposal string) {
	t.Helper()
	MustDo(t, s, func(tx *Tx) error {
		voted, late, err := tx.Turnout(proposal)
		slices.Sort(voted)
		slices.Sort(late)
		if diff := cmp.Diff(slices.Sorted(maps.Keys(m.voted)), voted) + cmp.Diff(slices.Sorted(maps.Keys(m.late)), late); diff != "" || err != nil {
			t.Error(diff, err)
		}
		var want []SecretBallot
		for _, phrase := range slices.Sorted(maps.Keys(m.box)) {
			want = append(want, SecretBallot{phrase, m.box[phrase]})
		}
		box, err := tx.SecretBallots(proposal)
		if len(box) == 0 {
			box = nil
		}
		if diff := cmp.Diff(want, box); diff != "" || err != nil {
			t.Error(diff, err)
		}
		return err
	})
}

// step does one thing in the database and in the model, and says what it was. Every
// fourth one fails in the end, so that it must not have been.
func (m *model) step(t *testing.T, s *Store, proposal string) string {
	t.Helper()
	member := collective.MemberID(fmt.Sprint("m", rand.IntN(6)))
	b := SecretBallot{fmt.Sprint("mot ", rand.IntN(8)), []decision.Choice{decision.For, decision.Against}[rand.IntN(2)]}
	fails, kind := rand.IntN(4) == 0, rand.IntN(100)
	var replaced bool
	var answer error
	err := s.Do(t.Context(), func(tx *Tx) (err error) {
		switch {
		case kind < 2:
			err = errors.Join(tx.EmptyBox(proposal), tx.ForgetTurnout(proposal))
		case kind < 12:
			err = tx.CameLate(proposal, member)
		default:
			replaced, answer = tx.CastSecret(proposal, member, b)
		}
		if fails {
			return errors.Join(err, tx.exec("fail", "INSERT INTO turnout (proposal_id) VALUES (NULL)"))
		}
		return err
	})
	if fails != (err != nil) {
		t.Fatal(err)
	}
	name := fmt.Sprintf("%d %s %v fails=%v", kind, member, b, fails)
	switch {
	case fails:
	case kind < 2:
		*m = *newModel()
	case kind < 12:
		if !m.voted[member] {
			m.late[member] = true
		}
	default:
		if was, expected := m.cast(member, b); was != replaced || !errors.Is(answer, expected) || (answer == nil) != (expected == nil) {
			t.Errorf("%s: %v, %v, expected %v, %v", name, replaced, answer, was, expected)
		}
	}
	return name
}

// TestSecretVotesAgainstAModel does at random what members do, and what goes wrong.
func TestSecretVotesAgainstAModel(t *testing.T) {
	if testing.Short() {
		t.Skip("one thing after the other, many times")
	}
	for range 8 {
		s, c, room, _ := MustCircle(t)
		p, m := MustProposal(t, s, c, room), newModel()
		for range 120 {
			name := m.step(t, s, p.ID)
			m.compare(t, s, p.ID)
			if t.Failed() {
				t.Fatal("at", name)
			}
		}
	}
}
