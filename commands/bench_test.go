package commands

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"tocsin/storage"
)

// burst is how many ballots one sync response brings.
const burst = 50

// electors is how many members the circle of the benchmarks has.
const electors = 1000

// election is a scene with a vote after the other, each member voting once.
type election struct {
	*scene
	vote int
	cast int
}

// MustElection opens a vote in a circle of 1000, on disk.
func MustElection(b *testing.B) *election {
	b.Helper()
	s := MustScene(b)
	room := storage.RoomIntake{Matrix: liege}
	for i := range electors {
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(fmt.Sprint("m", i)), Name: fmt.Sprint("M ", i), Membership: "join", Since: s.now})
	}
	s.take(room)
	return &election{scene: s}
}

// ballots are the next n of them, from one member after the other. When all have
// voted, the next vote is opened, off the clock.
func (e *election) ballots(b *testing.B, n int) storage.Intake {
	b.Helper()
	room := storage.RoomIntake{Matrix: liege}
	if e.cast%electors == 0 {
		b.StopTimer()
		e.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{e.message("alice", `!proposer action "Occuper le hall"`)}})
		e.drain()
		e.vote++
		b.StartTimer()
	}
	for range n {
		text := fmt.Sprintf("!vote %d %s", e.vote, []string{"pour", "contre", "abstention"}[e.cast%3])
		room.Events = append(room.Events, e.message(fmt.Sprint("m", e.cast%electors), text))
		e.cast++
	}
	return storage.Intake{Position: fmt.Sprint("s", e.events), Rooms: []storage.RoomIntake{room}}
}

// BenchmarkBallots takes ballots in bursts, and counts until the answers to them
// are committed in the outbox.
func BenchmarkBallots(b *testing.B) {
	s := MustElection(b)
	b.ResetTimer()
	for done := 0; done < b.N; done += burst {
		if err := s.store.Take(b.Context(), s.ballots(b, min(burst, b.N-done))); err != nil {
			b.Fatal(err)
		}
		s.drain()
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "ballots/s")
	s.mustHaveCounted(b, b.N)
}

// BenchmarkBallotLatency is the way of one ballot alone.
func BenchmarkBallotLatency(b *testing.B) {
	s := MustElection(b)
	took := make([]time.Duration, 0, b.N)
	for b.Loop() {
		in := s.ballots(b, 1)
		began := time.Now()
		if err := s.store.Take(b.Context(), in); err != nil {
			b.Fatal(err)
		}
		s.drain()
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "µs/p50")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "µs/p99")
	s.mustHaveCounted(b, len(took))
}

// mustHaveCounted makes sure that the benchmark did what it measures.
func (e *election) mustHaveCounted(b *testing.B, n int) {
	b.Helper()
	var ballots, answers int
	err := e.behind().QueryRow("SELECT (SELECT count(*) FROM ballots), (SELECT count(*) FROM outbox WHERE state = 'pending')").Scan(&ballots, &answers)
	if err != nil || ballots != n || answers < n {
		b.Fatalf("%d ballots and %d answers of %d, %v", ballots, answers, n, err)
	}
}
