package storage

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
)

// TestOnlyTheBoxesOfNowAreOnTheDisk: with two images of a box somebody could see which
// ballot came in between. There is one, wherever one looks, also after a crash.
func TestOnlyTheBoxesOfNowAreOnTheDisk(t *testing.T) {
	pgtest.Skip(t, "what is left in a file")
	if testing.Short() {
		t.Skip("one thing after the other, many times")
	}
	b := newBooth(t)
	for i := range 90 {
		b.rest()
		vote, voter := b.votes[rand.IntN(3)], rand.IntN(12)
		ballot := SecretBallot{Phrase: fmt.Sprintf("tambour %s%d", vote.ID[:4], voter), Choice: decision.For}
		if rand.IntN(2) == 0 {
			ballot.Choice = decision.Against
		}
		MustDo(t, b.s, func(tx *Tx) error {
			_, err := tx.CastSecret(vote.ID, b.voters[voter], ballot)
			return err
		})
		b.look(fmt.Sprintf("ballot %d", i))
		if i%30 == 29 {
			b.crash()
			MustDo(t, b.s, func(tx *Tx) error { return errors.Join(tx.EmptyBox(vote.ID), tx.ForgetTurnout(vote.ID)) })
			b.look(emptied)
		}
	}
	MustDo(t, b.s, func(tx *Tx) error {
		return errors.Join(tx.EmptyBox(b.votes[0].ID), tx.EmptyBox(b.votes[1].ID), tx.EmptyBox(b.votes[2].ID))
	})
	b.look(emptied)
	if stolen := b.stolen(Disk(t, b.path)); len(stolen) > 0 {
		t.Errorf("once the boxes are empty one can read %v", stolen)
	}
}

// TestBallotsLieApartFromMembers: no page has a ballot and a member on it, and all
// ballots are of one length.
func TestBallotsLieApartFromMembers(t *testing.T) {
	const page = 4096
	b := newBooth(t)
	long := decision.Choice("A>B>C>D>E>F>G>H>I>J>K>L>M>N>O>P>Q>R>S>T>U>V>W>X>Y>Z")
	for i, voter := range b.voters {
		MustDo(t, b.s, func(tx *Tx) error {
			_, err := tx.CastSecret(b.votes[i%2].ID, voter, SecretBallot{Phrase: fmt.Sprint("tambour ", i), Choice: long[:1+i*4]})
			return err
		})
	}
	data, lengths, pages := MustRead(t, b.path), map[int]bool{}, 0
	for _, row := range MustRows(t, b.s, "secret_ballots") {
		lengths[len(row["ballot"].(string))] = true
		at := bytes.Index(data, []byte(row["ballot"].(string))) / page * page
		pages++
		for _, voter := range b.voters {
			if bytes.Contains(data[at:at+page], []byte(voter)) {
				t.Errorf("page %d has a ballot and a member on it", at/page+1)
			}
		}
	}
	if len(lengths) != 1 || pages != 12 {
		t.Errorf("%d ballots of the lengths %v", pages, lengths)
	}
}
