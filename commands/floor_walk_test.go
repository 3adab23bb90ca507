package commands

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// TestFloorIsFair: whatever is said in an assembly, in two rooms and for people without an
// account, nobody waits behind somebody who spoke more, but for points of order and one
// direct reply; times stand still in a pause, and outlive a restart and an item.
func TestFloorIsFair(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := &floorWalk{scene: MustSix(t, nil), r: rand.New(rand.NewPCG(seed, 2)), spoke: map[assembly.Speaker]time.Duration{}}
			w.named()
			w.in(namur, "alice", "!ag maintenant \"Ensemble\"")
			for n := range 4 {
				w.in(namur, "alice", fmt.Sprintf("!point Sujet %d", n))
			}
			for range 150 {
				w.step()
				if t.Failed() {
					return
				}
			}
		})
	}
}

// floorWalk is an assembly in which people say anything about who speaks.
type floorWalk struct {
	*scene
	r      *rand.Rand
	paused bool
	spoke  map[assembly.Speaker]time.Duration // by the test's own clock
	said   string
}

func (w *floorWalk) step() {
	who := pick(w.r, six...)
	w.said = pick(w.r, "parole", "parole", "parole", "parole +Fatima", "parole Dina, +Odile", "suivant", "suivant", "suivant", "!parole non",
		"point d'ordre", "réponse directe", "point d'ordre Emil", "pause", "reprise", "reprise", "point suivant", "restart", "wait", "wait", "wait", "remove")
	before := w.floor(1)
	switch w.said {
	case "restart":
		_ = w.store.Close()
		store, err := storage.Open(w.tb.Context(), storage.Options{Path: w.path, URL: pgtest.URL(w.tb, w.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return w.now }})
		if err != nil {
			w.tb.Fatal(err)
		}
		w.tb.Cleanup(func() { _ = store.Close() })
		w.store, w.engine.store = store, store
	case "wait":
		d := time.Duration(1+w.r.IntN(200)) * time.Second
		w.now = w.now.Add(d)
		if before.Now != nil && !w.paused {
			w.spoke[before.Now.Who] += d
		}
	case "remove":
		asks := w.message(who, "parole")
		w.doIn(namur, asks)
		w.doIn(namur, w.remove(who, asks.ID))
	default:
		w.in(pick(w.r, namur, dm(who)), who, w.said)
	}
	w.paused = w.floor(1).Paused
	w.check(before)
}

func (w *floorWalk) check(before assembly.Queue) {
	w.tb.Helper()
	q := w.floor(1)
	order, replies := q.Order(), 0
	for i, waits := range order {
		if waits.Wish == assembly.Reply {
			replies++
		}
		for _, behind := range order[i+1:] {
			a, b := q.Spoke[waits.Who], q.Spoke[behind.Who]
			if waits.Wish == assembly.Hand && (b.Turns < a.Turns || b.Turns == a.Turns && b.Time < a.Time) {
				w.tb.Errorf("after %s: %s with %v waits behind %s with %v", w.said, behind.Who, b, waits.Who, a)
			}
		}
	}
	if replies > 1 {
		w.tb.Errorf("after %s: %d direct replies", w.said, replies)
	}
	if before.Paused && q.Paused && !cmp.Equal(q.Now, before.Now) {
		w.tb.Errorf("after %s in a pause: %+v spoke, now %+v", w.said, before.Now, q.Now)
	}
	for who, own := range w.spoke {
		got := q.Spoke[who].Time
		if q.Now != nil && q.Now.Who == who {
			got += q.Speaking(w.now)
		}
		if got != own {
			w.tb.Errorf("after %s: %s spoke %s, counted %s", w.said, who, own, got)
		}
	}
}
