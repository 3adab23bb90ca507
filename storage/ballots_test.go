package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// cast keeps a ballot and returns its id.
func (t *Tx) castFor(tb testing.TB, p decision.Proposal, voter collective.MemberID, choice decision.Choice, seq int64) string {
	tb.Helper()
	id, err := t.Cast(NewBallot{Proposal: p.ID, Version: 1, Voter: voter, Choice: choice, Seq: seq, Reason: "raison", At: t.Now})
	if err != nil {
		tb.Fatal(err)
	}
	return id
}

func (t *Tx) choices(tb testing.TB, p decision.Proposal, voter collective.MemberID) string {
	tb.Helper()
	ballots, err := t.BallotsOf(p.ID, 1, voter)
	if err != nil {
		tb.Fatal(err)
	}
	var choices []string
	for _, b := range ballots {
		choices = append(choices, string(b.Choice))
	}
	return strings.Join(choices, " ")
}

func TestTakingABallotBackRestoresTheOneBefore(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	p := MustProposal(t, s, c, room, alice, bruno)
	MustDo(t, s, func(tx *Tx) error {
		tx.castFor(t, p, alice, decision.For, 1)
		last := tx.castFor(t, p, alice, decision.Against, 3)
		tx.castFor(t, p, bruno, decision.Abstain, 2)
		if got := tx.choices(t, p, alice); got != "pour contre" {
			t.Error(got)
		}
		of, err := tx.BallotProposal(last)
		if of.ID != p.ID || err != nil {
			t.Error(of, err)
		}
		if err := errors.Join(tx.TakeBack(last), tx.TakeBack(last), tx.TakeBack("never was")); err != nil {
			t.Error(err)
		}
		if got := tx.choices(t, p, alice) + "/" + tx.choices(t, p, bruno); got != "pour/abstention" {
			t.Error(got)
		}
		if _, err := tx.BallotProposal(last); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return nil
	})
}

// TestBallotsComeInTheOrderOfArrival whatever the order in which they were written.
func TestBallotsComeInTheOrderOfArrival(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room, alice)
	MustDo(t, s, func(tx *Tx) error {
		for _, seq := range []int64{30, 10, 20} {
			tx.castFor(t, p, alice, decision.Choice(fmt.Sprint(seq)), seq)
		}
		if got := tx.choices(t, p, alice); got != "10 20 30" {
			t.Error(got)
		}
		return nil
	})
}

func TestBallotNeedsAProposal(t *testing.T) {
	s, _ := MustStore(t)
	err := s.Do(t.Context(), func(t *Tx) error {
		_, err := t.Cast(NewBallot{Proposal: "none", Voter: "m1", Choice: decision.For})
		return err
	})
	if err == nil {
		t.Error("a ballot for nothing is kept: foreign keys are off")
	}
}

func TestElectorateIsFrozen(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	many := make([]collective.MemberID, 1201)
	for i := range many {
		many[i] = collective.MemberID(fmt.Sprintf("m%04d", i))
	}
	p, empty := MustProposal(t, s, c, room, many...), MustProposal(t, s, c, room)
	MustDo(t, s, func(tx *Tx) error {
		got, err := tx.Electorate(p.ID)
		if diff := cmp.Diff(many, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
		for member, want := range map[collective.MemberID]bool{"m0000": true, "m1200": true, alice: false, "": false} {
			if is, err := tx.IsElector(p.ID, member); is != want || err != nil {
				t.Errorf("%s: %v, %v", member, is, err)
			}
		}
		if got, err := tx.Electorate(empty.ID); len(got) != 0 || err != nil {
			t.Error(got, err)
		}
		return nil
	})
}

// TestBallotsKeepTheirMoment to the millisecond: the deadline is one.
func TestBallotsKeepTheirMoment(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room, alice)
	at := c.now.Add(1234567 * time.Microsecond)
	MustDo(t, s, func(tx *Tx) error {
		if _, err := tx.Cast(NewBallot{Proposal: p.ID, Version: 1, Voter: alice, Choice: decision.For, At: at}); err != nil {
			return err
		}
		ballots, err := tx.Ballots(p.ID, 1)
		if err != nil || len(ballots) != 1 || !ballots[0].At.Equal(at.Truncate(time.Millisecond)) {
			t.Errorf("%v, %v", ballots, err)
		}
		return nil
	})
}
