package bot

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"tocsin/collective"
	"tocsin/storage"
)

func TestKicks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKick()
		for range 5 { // many are one
			k.wake()
		}
		if err := k.wait(t.Context(), 0); err != nil {
			t.Error(err)
		}
		began := time.Now()
		if err := k.wait(t.Context(), time.Minute); err != nil || time.Since(began) != time.Minute {
			t.Errorf("a second time after %s, %v", time.Since(began), err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(time.Second, cancel)
		if err := k.wait(ctx, 0); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
}

func TestBackoff(t *testing.T) {
	last := time.Duration(0)
	for n := 1; n < 100; n++ {
		got := backoff(n)
		if got < last || got < time.Second || got > time.Minute {
			t.Errorf("after %d failures: %s", n, got)
		}
		last = got
	}
	if last != time.Minute {
		t.Errorf("in the end: %s", last)
	}
}

// TestReadyRooms: a room that failed waits, and the others do not.
func TestReadyRooms(t *testing.T) {
	now := time.Now()
	d := &deliverer{again: map[collective.RoomID]time.Time{"later": now.Add(time.Hour), "sooner": now.Add(time.Minute), "over": now.Add(-time.Minute)}}
	var queue []storage.Delivery
	for _, room := range []collective.RoomID{"later", "a", "sooner", "over"} {
		queue = append(queue, storage.Delivery{Room: room})
	}
	ready, wait := d.ready(queue)
	if len(ready) != 2 || ready[0].Room != "a" || ready[1].Room != "over" || wait < 50*time.Second || wait > time.Minute {
		t.Errorf("%+v, %s", ready, wait)
	}
	for range 20 {
		queue = append(queue, storage.Delivery{Room: "a"})
	}
	if ready, _ := d.ready(queue); len(ready) != side {
		t.Errorf("%d at once", len(ready))
	}
	if ready, wait := d.ready(nil); len(ready) != 0 || wait != 0 {
		t.Errorf("%v, %s", ready, wait)
	}
}
