package storage

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// MustCircles opens a store with three circles: alice and bruno in Liège, alice and chloé
// in Namur, nobody else in the third.
func MustCircles(tb testing.TB) (s *Store, c *clock, liege, namur, mons collective.RoomID) {
	tb.Helper()
	s, c = MustStore(tb)
	MustTake(tb, s, circle(c, "!liege:test", "@alice:test", "@bruno:test"), circle(c, "!namur:test", "@alice:test", "@chloe:test"),
		circle(c, "!mons:test", "@dora:test"))
	return s, c, MustRoom(tb, s, "!liege:test").ID, MustRoom(tb, s, "!namur:test").ID, MustRoom(tb, s, "!mons:test").ID
}

func TestProposalOfSeveralCircles(t *testing.T) {
	s, c, liege, namur, mons := MustCircles(t)
	p := decision.Proposal{
		Circle: namur, Others: []collective.RoomID{mons, liege}, Each: true, Kind: decision.Question, Title: "Qui ?", State: decision.Closed,
		Options: []string{"moi", "toi"}, Details: decision.Details{Refused: []string{"a"}, Urgent: "b", Notice: "c", Place: "d", Addressee: "e"},
		Opened: c.now, Deadline: c.now.Add(time.Hour), Final: c.now.Add(2 * time.Hour), Review: "2026-01-01", Of: "p0",
	}
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.AddProposal(&p); err != nil {
			return err
		}
		if p.ID == "" || p.Number != 1 || p.Version != 1 {
			t.Errorf("%+v", p)
		}
		p.Version, p.Title = 2, "Qui alors ?"
		if err := tx.SaveProposal(p); err != nil {
			return err
		}
		got, err := tx.ProposalByID(p.ID)
		if diff := cmp.Diff(p, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
		for _, circle := range p.Circles() {
			if list, err := tx.Proposals(circle, 5, decision.Closed); err != nil || len(list) != 1 || list[0].ID != p.ID {
				t.Errorf("in %s: %+v, %v", circle, list, err)
			}
		}
		return nil
	})
}

func TestProposalsByStates(t *testing.T) {
	s, c, liege, namur, _ := MustCircles(t)
	for _, state := range []decision.State{decision.Open, decision.Seconding, decision.Closed, decision.Withdrawn, decision.Open} {
		p := MustProposal(t, s, c, liege)
		p.State = state
		MustDo(t, s, func(tx *Tx) error { return tx.SaveProposal(p) })
	}
	for _, test := range []struct {
		circle collective.RoomID
		limit  int
		states []decision.State
		want   []int
	}{
		{liege, 10, []decision.State{decision.Open}, []int{5, 1}},
		{liege, 10, []decision.State{decision.Open, decision.Seconding}, []int{5, 2, 1}},
		{liege, 2, []decision.State{decision.Closed, decision.Withdrawn, decision.Open}, []int{5, 4}},
		{liege, 10, []decision.State{decision.Annulled}, nil},
		{liege, 10, nil, nil},
		{namur, 10, []decision.State{decision.Open}, nil},
	} {
		var got []int
		MustDo(t, s, func(tx *Tx) error {
			list, err := tx.Proposals(test.circle, test.limit, test.states...)
			for _, p := range list {
				got = append(got, p.Number)
			}
			return err
		})
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v: %s", test.states, diff)
		}
	}
}

func TestPolls(t *testing.T) {
	s, c, liege, namur, _ := MustCircles(t)
	p := decision.Proposal{Circle: liege, Others: []collective.RoomID{namur}, Deadline: c.now}
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.AddProposal(&p); err != nil {
			return err
		}
		for _, step := range []struct {
			circle collective.RoomID
			txn    string
			want   map[collective.RoomID]string
		}{
			{liege, "t1", map[collective.RoomID]string{liege: "t1"}},
			{namur, "t2", map[collective.RoomID]string{liege: "t1", namur: "t2"}},
			{liege, "t3", map[collective.RoomID]string{liege: "t3", namur: "t2"}},
			{namur, "", map[collective.RoomID]string{liege: "t3"}},
		} {
			if err := tx.SetPoll(p.ID, step.circle, step.txn); err != nil {
				return err
			}
			polls, err := tx.Polls(p.ID)
			if diff := cmp.Diff(step.want, polls); diff != "" || err != nil {
				t.Error(diff, err)
			}
		}
		if got, err := tx.ProposalByPoll("t3"); got.ID != p.ID || err != nil {
			t.Errorf("%+v, %v", got, err)
		}
		for _, txn := range []string{"t1", "t2", ""} {
			if _, err := tx.ProposalByPoll(txn); !errors.Is(err, ErrNotFound) {
				t.Errorf("%q: %v", txn, err)
			}
		}
		return nil
	})
}
