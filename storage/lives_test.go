package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestMotions(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	p := MustProposal(t, s, c, room)
	prolong := Motion{Proposal: p.ID, Version: 1, Author: alice, Kind: ToProlong, Until: c.now.Add(time.Hour), State: MotionWaiting}
	withdraw := Motion{Proposal: p.ID, Version: 1, Author: alice, Kind: ToWithdraw, State: MotionWaiting}
	MustDo(t, s, func(tx *Tx) error {
		if err := errors.Join(tx.SaveMotion(&withdraw), tx.SaveMotion(&prolong)); err != nil {
			return err
		}
		list, err := tx.Motions(p.ID, 1)
		if diff := cmp.Diff([]Motion{prolong, withdraw}, list); diff != "" || err != nil {
			t.Error(diff, err)
		}
		if list, err := tx.Motions(p.ID, 2); len(list) != 0 || err != nil {
			t.Errorf("of another version: %v, %v", list, err)
		}
		prolong.State = MotionDone
		if err := tx.SaveMotion(&prolong); err != nil {
			return err
		}
		if list, err := tx.Motions(p.ID, 1); len(list) != 1 || list[0].ID != withdraw.ID || err != nil {
			t.Errorf("%+v, %v", list, err)
		}
		got, err := tx.MotionByID(prolong.ID)
		if diff := cmp.Diff(prolong, got); diff != "" || err != nil {
			t.Error(diff, err)
		}
		if _, err := tx.MotionByID("none"); !errors.Is(err, ErrNotFound) {
			t.Error(err)
		}
		return nil
	})
}

func TestSupports(t *testing.T) {
	s, c, _, alice := MustCircle(t)
	bruno := MustMember(t, s, "@bruno:test")
	for i, step := range []struct {
		kind SupportKind
		s    Support
		is   bool
		want []Support
	}{
		{Contests, Support{bruno, "on n'a rien su"}, true, []Support{{bruno, "on n'a rien su"}}},
		{Contests, Support{alice, ""}, true, []Support{{bruno, "on n'a rien su"}, {alice, ""}}},
		{Contests, Support{alice, "moi non plus"}, false, []Support{{bruno, "on n'a rien su"}, {alice, "moi non plus"}}},
		{Carries, Support{alice, ""}, true, []Support{{alice, ""}}},
	} {
		c.now = c.now.Add(time.Minute)
		MustDo(t, s, func(tx *Tx) error {
			is, err := tx.Support("p1", step.kind, step.s)
			if is != step.is || err != nil {
				t.Errorf("step %d: %v, %v", i, is, err)
			}
			got, err := tx.Supports("p1", step.kind)
			if diff := cmp.Diff(step.want, got); diff != "" {
				t.Errorf("step %d: %s", i, diff)
			}
			return err
		})
	}
	MustDo(t, s, func(tx *Tx) error {
		err := errors.Join(tx.Unsupport("p1", Contests, bruno), tx.Unsupport("p1", Contests, bruno), tx.Unsupport("p2", Contests, alice))
		got, read := tx.Supports("p1", Contests)
		if diff := cmp.Diff([]Support{{alice, "moi non plus"}}, got); diff != "" {
			t.Error(diff)
		}
		return errors.Join(err, read)
	})
}

func TestLinks(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	p, other := MustProposal(t, s, c, room), MustProposal(t, s, c, room)
	MustDo(t, s, func(tx *Tx) error {
		for _, l := range []Link{{"report", 3}, {"proposal", 12}, {"proposal", 2}, {"report", 3}} {
			if err := tx.Link(p.ID, l); err != nil {
				return err
			}
		}
		err := errors.Join(tx.Link(other.ID, Link{"report", 3}), tx.Unlink(p.ID, Link{"report", 9}), tx.Unlink(p.ID, Link{"proposal", 12}))
		got, read := tx.Links(p.ID)
		if diff := cmp.Diff([]Link{{"proposal", 2}, {"report", 3}}, got); diff != "" {
			t.Error(diff)
		}
		return errors.Join(err, read)
	})
	if err := s.Do(t.Context(), func(tx *Tx) error { return tx.Link("none", Link{"report", 3}) }); err == nil {
		t.Error("nothing is linked to a report")
	}
}

func TestPlanned(t *testing.T) {
	s, c := MustStore(t)
	MustDo(t, s, func(tx *Tx) error {
		if err := tx.Plan("close", "p1", c.now.Add(time.Hour)); err != nil {
			return err
		}
		var got []string
		for _, what := range [][2]string{{"close", "p1"}, {"close", "p2"}, {"remind", "p1"}} {
			planned, err := tx.Planned(what[0], what[1])
			if err != nil {
				return err
			}
			got = append(got, fmt.Sprint(planned))
		}
		if strings.Join(got, " ") != "true false false" {
			t.Error(got)
		}
		err := tx.Unplan("close", "p1")
		if planned, again := tx.Planned("close", "p1"); planned || again != nil {
			t.Errorf("still planned: %v", again)
		}
		return err
	})
}
