package storage

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/digest"
	"tocsin/collective/when"
)

func sameZone(a, b *time.Location) bool { return a.String() == b.String() }

func fullSubscription(c *clock, member collective.MemberID, circles ...collective.RoomID) digest.Subscription {
	return digest.Subscription{
		Member: member, Zone: c.now.Location(), Since: c.now, Last: c.now.Add(time.Hour), Planned: c.now.Add(24 * time.Hour), Seen: []string{"task/t1/libre", "vote/p1/1"},
		Wish: digest.Wish{Circles: circles, Cron: "0 9 * * 1", Habit: when.Habit{
			Often: when.Repeat{Every: 1, Monthly: true, Nth: -1, Weekday: time.Friday, Hour: 9}, Hour: 9, Minute: 30}},
	}
}

// want has a member want digests.
func (t *Tx) want(member collective.MemberID) error {
	s := fullSubscription(&clock{t.Now}, member)
	return t.AddSubscription(&s)
}

func TestSubscriptionsReadBack(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	mine, theirs := fullSubscription(c, alice, room), digest.Subscription{Room: room, Zone: c.now.Location(), Since: c.now, Planned: c.now}
	theirs.Wish.Habit = when.Habit{Days: [7]bool{1: true, 4: true}, Hour: 9}
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AddSubscription(&mine), tx.AddSubscription(&theirs)) })
	changed := mine
	changed.Wish, changed.Seen, changed.Last = digest.Wish{Habit: when.Habit{MonthDay: -1, Hour: 9}}, nil, time.Time{}
	for _, want := range []digest.Subscription{mine, changed} {
		MustDo(t, s, func(tx *Tx) error { return tx.SaveSubscription(want) })
		MustDo(t, s, func(tx *Tx) error {
			got, err := tx.Subscription(want.ID)
			of, ofErr := tx.SubscriptionsOf(alice)
			in, inErr := tx.SubscriptionsIn(room)
			all := append(append([]digest.Subscription{got}, of...), in...)
			if diff := cmp.Diff([]digest.Subscription{want, want, theirs}, all, cmp.Comparer(sameZone)); diff != "" {
				t.Error(diff)
			}
			return errors.Join(err, ofErr, inErr)
		})
	}
	MustDo(t, s, func(tx *Tx) error {
		err := tx.RemoveSubscription(mine.ID)
		if _, gone := tx.Subscription(mine.ID); !errors.Is(gone, ErrNotFound) || !errors.Is(tx.RemoveSubscription(mine.ID), ErrNotFound) ||
			!errors.Is(tx.SaveSubscription(mine), ErrNotFound) {
			t.Error("it is still there")
		}
		return err
	})
}

// TestARoomIsToldOnce: two members who ask for it at the same time do not make two.
func TestARoomIsToldOnce(t *testing.T) {
	s, c, room, _ := MustCircle(t)
	one := digest.Subscription{Room: room, Zone: c.now.Location()}
	other := one
	MustDo(t, s, func(tx *Tx) error { return tx.AddSubscription(&one) })
	if err := s.Do(t.Context(), func(tx *Tx) error { return tx.AddSubscription(&other) }); err == nil {
		t.Error("a room has two subscriptions")
	}
}

// TestSubscriptionsTellNothing: which circles one follows, when and what one saw is sealed, and all sealed
// texts are of a few lengths.
func TestSubscriptionsTellNothing(t *testing.T) {
	s, c, room, alice := MustCircle(t)
	few, many := fullSubscription(c, alice), fullSubscription(c, alice, room, "r2", "r3", "r4", "r5")
	MustDo(t, s, func(tx *Tx) error { return errors.Join(tx.AddSubscription(&few), tx.AddSubscription(&many)) })
	rows := MustRows(t, s, "subscriptions")
	for _, row := range rows {
		for _, column := range []string{"wish", "seen"} {
			if text := row[column].(string); strings.Contains(text, "0 9") || strings.Contains(text, "vote") || len(text) != len(rows[0][column].(string)) {
				t.Errorf("%s: %d bytes, %d in another row: %.60s", column, len(text), len(rows[0][column].(string)), text)
			}
		}
	}
}
