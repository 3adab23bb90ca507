package assembly_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

var (
	speakers = []assembly.Speaker{
		member("alice"), member("bruno"), member("carla"), member("dora"), assembly.Guest("Emil"), assembly.Guest("alice"),
	}
	wishes = []assembly.Wish{assembly.Hand, assembly.Hand, assembly.Reply, assembly.Point}
)

// walk does what bytes say, to the queue and to its model, and compares.
func walk(t *testing.T, script []byte) {
	t.Helper()
	q := &assembly.Queue{}
	m := &model{seconds: make(map[assembly.Speaker]int), clock: at(24, 19, 0)}
	for _, b := range script {
		who := speakers[int(b>>4)%len(speakers)]
		switch b % 16 {
		case 0, 1, 2, 3, 4, 5, 6:
			wish := wishes[b%4]
			if got, want := q.Ask(who, wish, m.clock) == nil, m.ask(who, wish); got != want {
				t.Fatalf("%s asks for %s: %v", who, wish, got)
			}
		case 7:
			if got, want := q.Withdraw(who), m.withdraw(who); got != want {
				t.Fatalf("%s withdraws: %v", who, got)
			}
		case 8, 9, 10, 11:
			turn, ok := q.Next(m.clock)
			if want, wantOK := m.next(); ok != wantOK || turn.Who != want.who || turn.Wish != want.wish {
				t.Fatalf("next is %s for %s, not %s for %s", turn.Who, turn.Wish, want.who, want.wish)
			}
		case 12:
			q.Pause(m.clock)
			m.paused = true
		case 13:
			q.Resume(m.clock)
			m.paused = false
		default:
			m.wait(int(b>>4) * 3)
		}
		checkOrder(t, q, m)
		q = stored(t, q)
	}
	q.Clear(m.clock)
	for who, talk := range q.Spoke {
		if talk.Time != time.Duration(m.seconds[who])*time.Second || talk.Turns != m.key(standing{who: who})[0] {
			t.Fatalf("%s spoke %+v, and not for %d seconds", who, talk, m.seconds[who])
		}
	}
	if q.Now != nil || len(q.Order()) > 0 {
		t.Fatal("somebody is left")
	}
}

// stored is what comes back of a queue that was written down.
func stored(t *testing.T, q *assembly.Queue) *assembly.Queue {
	t.Helper()
	raw, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	back := &assembly.Queue{}
	if err := json.Unmarshal(raw, back); err != nil {
		t.Fatal(err)
	}
	return back
}

// checkOrder says that all who wait stand in the order, each once; that it is what Next
// does; and that nobody waits behind somebody who spoke more, but for a point of order or
// the one direct reply.
func checkOrder(t *testing.T, q *assembly.Queue, m *model) {
	t.Helper()
	order := q.Order()
	seen := map[assembly.Speaker]bool{}
	for _, w := range order {
		if seen[w.Who] || m.standsAt(w.Who) < 0 || q.Now != nil && q.Now.Who == w.Who {
			t.Fatalf("%s stands twice, speaks or does not wait: %v", w.Who, order)
		}
		seen[w.Who] = true
	}
	if len(order) != len(m.waiting) {
		t.Fatalf("somebody is lost: %v", order)
	}
	points, replies := true, 0
	for i, w := range order {
		if w.Wish == assembly.Point && !points {
			t.Fatalf("a point of order waits: %v", order)
		}
		points = points && w.Wish == assembly.Point
		if w.Wish == assembly.Reply {
			replies++
		}
		for _, behind := range order[i+1:] {
			if a, b := q.Spoke[w.Who], q.Spoke[behind.Who]; w.Wish == assembly.Hand &&
				(b.Turns < a.Turns || b.Turns == a.Turns && b.Time < a.Time) {
				t.Fatalf("%s with %v waits behind %s with %v", behind.Who, b, w.Who, a)
			}
		}
	}
	if replies > 1 {
		t.Fatalf("two direct replies: %v", order)
	}
	ahead := stored(t, q)
	ahead.Resume(m.clock)
	for _, want := range order {
		if turn, ok := ahead.Next(m.clock); !ok || turn.Who != want.Who || turn.Wish != want.Wish {
			t.Fatalf("next is %s, %v says %s for %s", turn.Who, order, want.Who, want.Wish)
		}
	}
	if turn, ok := ahead.Next(m.clock); ok {
		t.Fatalf("%s comes after all", turn.Who)
	}
	if diff := cmp.Diff(order, q.Order()); diff != "" {
		t.Fatal(diff)
	}
}
