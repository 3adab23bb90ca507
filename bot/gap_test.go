package bot

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// TestWalkMissesNothingOfOneInstant: what stands, on the way back, between events of the
// timeline, or behind the last one taken though it is younger, is found; what is older is
// not taken again.
func TestWalkMissesNothingOfOneInstant(t *testing.T) {
	store, err := storage.Open(t.Context(), storage.Options{Path: filepath.Join(t.TempDir(), "tocsin.db"), Key: make([]byte, storage.KeySize), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	b := newBot()
	b.Store = store
	at := func(name string, ms int) *event.Event {
		return MustEvent(t, fmt.Sprintf(`{"type":"m.room.message","event_id":"$%s","origin_server_ts":%d}`, name, ms))
	}
	timeline := []*event.Event{at("g", 70), at("h", 80)}
	w := walk{bot: b, last: "$b", seen: map[id.EventID]bool{}, shown: map[id.EventID]bool{"$g": true, "$h": true}}
	for i, page := range [][]*event.Event{
		{at("h", 80), at("f", 69), at("g", 70)}, // f descends from the same event as g
		{at("e", 50), at("b", 20), at("c", 21), at("a", 10)},
	} {
		reached, err := w.collect(t.Context(), page)
		if err != nil || reached != (i == 1) {
			t.Fatalf("page %d: reached %v, %v", i, reached, err)
		}
	}
	var got []string
	for _, evt := range w.with(timeline) {
		got = append(got, string(evt.ID))
	}
	if diff := cmp.Diff([]string{"$c", "$e", "$g", "$f", "$h"}, got); diff != "" {
		t.Error(diff)
	}
}
