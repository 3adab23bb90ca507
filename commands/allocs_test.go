package commands

import (
	"fmt"
	"runtime"
	"testing"

	"tocsin/internal/pgtest"
	"tocsin/internal/raced"
	"tocsin/storage"
)

// What a ballot, and what is said of it, may allocate. Measured (177, 1276, 200, 5587),
// and a quarter more: more is fine when something asks for it, and this test makes it a decision.
const (
	takingAllocs   = 220
	handlingAllocs = 1600
	sayingAllocs   = 250 // out of the outbox, and the mark that it was said
	resultAllocs   = 7000
)

// allocated counts what f allocates. Nothing else may run.
func allocated(f func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs - before.Mallocs)
}

// TestAllocsOfABallot counts over a burst of fifty, the second of two, so that what is prepared once
// weighs nothing.
func TestAllocsOfABallot(t *testing.T) {
	raced.Skip(t)
	pgtest.Skip(t, "its driver allocates otherwise")
	s := MustScene(t)
	room := storage.RoomIntake{Matrix: liege}
	for i := range burst {
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(fmt.Sprint("m", i)), Name: fmt.Sprint("M ", i), Membership: "join", Since: s.now})
	}
	s.take(room)
	s.say("alice", `!proposer action "Occuper le hall"`)
	var taking, handling, saying float64
	for _, choice := range []string{"contre", "pour"} {
		votes := storage.RoomIntake{Matrix: liege}
		for i := range burst {
			votes.Events = append(votes.Events, s.message(fmt.Sprint("m", i), "!vote 1 "+choice))
		}
		taking = allocated(func() { s.take(votes) }) / burst
		handling = allocated(s.drain) / burst
		saying = allocated(func() {
			if said := s.heard(); len(said) < burst {
				t.Fatalf("%d of %d are answered", len(said), burst)
			}
		}) / burst
	}
	s.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{s.message("m1", "!résultat 1")}})
	result := allocated(s.drain)
	t.Logf("%.0f to take a ballot, %.0f to handle it, %.0f to say its answer, %.0f for a result", taking, handling, saying, result)
	for _, of := range []struct {
		what       string
		got, bound float64
	}{
		{"taking a ballot", taking, takingAllocs}, {"handling a ballot", handling, handlingAllocs},
		{"saying an answer", saying, sayingAllocs}, {"a result", result, resultAllocs},
	} {
		if of.got > of.bound {
			t.Errorf("%s takes %.0f allocations, at the most %.0f", of.what, of.got, of.bound)
		}
	}
}
