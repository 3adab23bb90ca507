package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func TestProposalsReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := decision.Proposal{
		Circle: room, Author: alice, Kind: decision.Strike, Title: "On arrête", Text: "deux\nlignes",
		From: "2025-12-10", To: "2025-12-12", State: decision.Open,
		Rules:  decision.Rules{Method: decision.Majority, Fraction: collective.Fraction{Num: 2, Den: 3}, Of: collective.Cast, Open: time.Hour},
		Opened: c.now, Deadline: c.now.Add(time.Hour),
	}
	MustDo(t, s, func(t *Tx) error { return errors.Join(t.AddProposal(&p), t.SetPoll(p.ID, room, "t1")) })
	receipt, err := decision.Decide(p.Rules, 0, decision.Count{Electorate: 3, Ballots: map[decision.Choice]int{decision.For: 2}, Absent: 1})
	if err != nil {
		t.Fatal(err)
	}
	p.State, p.Receipt = decision.Closed, &receipt
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.SaveProposal(p); err != nil {
			return err
		}
		for name, read := range map[string]func() (decision.Proposal, error){
			"id":     func() (decision.Proposal, error) { return tx.ProposalByID(p.ID) },
			"number": func() (decision.Proposal, error) { return tx.ProposalByNumber(1) },
			"poll":   func() (decision.Proposal, error) { return tx.ProposalByPoll("t1") },
		} {
			got, err := read()
			if diff := cmp.Diff(p, got); diff != "" || err != nil {
				t.Errorf("by its %s: %v %s", name, err, diff)
			}
		}
		return nil
	})
}

func TestProposalsThatAreNotThere(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustProposal(t, s, c, room) // without a poll
	MustDo(t, s, func(tx *Tx) error {
		_, byID := tx.ProposalByID("")
		_, byNumber := tx.ProposalByNumber(2)
		_, byPoll := tx.ProposalByPoll("t1")
		for _, err := range []error{byID, byNumber, byPoll} {
			if !errors.Is(err, ErrNotFound) {
				t.Error(err)
			}
		}
		return nil
	})
}

func TestProposalsOfACircle(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	MustTake(t, s, circle(c, "!namur:test", "@alice:test"))
	for range 4 {
		MustProposal(t, s, c, room)
	}
	other := MustProposal(t, s, c, MustRoom(t, s, "!namur:test").ID)
	if other.Number != 5 {
		t.Errorf("it has number %d: numbers are unique across circles", other.Number)
	}
	MustDo(t, s, func(tx *Tx) error {
		p, err := tx.ProposalByNumber(3)
		if err != nil {
			return err
		}
		p.State = decision.Withdrawn
		if err := tx.SaveProposal(p); err != nil {
			return err
		}
		open, err := tx.Proposals(room, 2, decision.Open)
		if err != nil || len(open) != 2 || open[0].Number != 4 || open[1].Number != 2 {
			t.Errorf("%+v, %v", open, err)
		}
		return nil
	})
}

// TestProposalOpensOnlyInItsRow: titles exchanged between two rows do not read.
func TestProposalOpensOnlyInItsRow(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	a, b := MustProposal(t, s, c, room), MustProposal(t, s, c, room)
	MustExec(t, s, "UPDATE proposals SET title = (SELECT title FROM proposals WHERE id = ?) WHERE id = ?", a.ID, b.ID)
	MustDo(t, s, func(tx *Tx) error {
		if p, err := tx.ProposalByID(b.ID); !errors.Is(err, errSealed) {
			t.Errorf("%+v, %v", p, err)
		}
		return nil
	})
}

func TestProposalInAZoneThatIsNotThere(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	p := MustProposal(t, s, c, room)
	MustExec(t, s, "UPDATE proposals SET zone = 'Nowhere/Atlantis'")
	MustDo(t, s, func(tx *Tx) error {
		if _, err := tx.ProposalByID(p.ID); err == nil {
			t.Error("a deadline without its zone is read")
		}
		return nil
	})
}
