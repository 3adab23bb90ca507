package commands

import (
	"fmt"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// BenchmarkSecretVote has a whole circle vote in secret, one ballot after the other from
// the intake to the committed answer, and closes the vote: the box is written anew with
// each ballot, so that what a ballot costs grows with the circle.
func BenchmarkSecretVote(b *testing.B) {
	for _, members := range []int{30, 100, 300} {
		b.Run(fmt.Sprint("members=", members), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := mustSecretVote(b, members)
				b.StartTimer()
				for i := range members {
					s.take(storage.RoomIntake{Matrix: direct(i), Events: []storage.Incoming{
						s.message(fmt.Sprint("m", i), fmt.Sprintf("vote 1 pour mot%s mot%s", letters(i), letters(i)))}})
					s.drain()
				}
				b.StopTimer()
				s.now = s.now.Add(49 * time.Hour)
				if err := s.engine.Tick(b.Context()); err != nil {
					b.Fatal(err)
				}
				mustHavePassed(b, s, members)
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*members), "µs/ballot")
		})
	}
}

// mustSecretVote opens a secret vote in a circle, with a direct chat for each member.
func mustSecretVote(b *testing.B, members int) *scene {
	b.Helper()
	s := MustScene(b)
	room := storage.RoomIntake{Matrix: liege}
	for i := range members {
		name := fmt.Sprint("m", i)
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(name), Name: name, Membership: "join", Since: s.now})
	}
	s.take(room)
	for i := range members {
		s.enter(direct(i), storage.Direct, fmt.Sprint("m", i))
	}
	s.say("alice", `!proposer action "Occuper le hall" secret`)
	return s
}

func direct(i int) string { return fmt.Sprintf("!direct%d:test", i) }

// letters writes a number in letters, as a phrase wants them.
func letters(n int) string {
	return string([]byte{byte('a' + n/26%26), byte('a' + n%26), byte('a' + n/676)})
}

func mustHavePassed(b *testing.B, s *scene, ballots int) {
	b.Helper()
	err := s.store.Do(b.Context(), func(tx *storage.Tx) error {
		p, err := tx.ProposalByNumber(1)
		if err == nil && p.Receipt.Count.Of(decision.For) != ballots {
			b.Fatalf("%+v", p.Receipt.Count)
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
}
