package commands

import (
	"database/sql"
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

var (
	walks    = flag.Int("walks", 4, "how many random walks to take")
	walkFrom = flag.Uint64("walk-from", 1, "the seed of the first one")
)

// TestRandomWalk: whatever members do, in whatever order, nothing fails and every count
// adds up.
func TestRandomWalk(t *testing.T) { walkAbout(t, 2) }

// TestMeetingWalk is the same among members who meet most of the time.
func TestMeetingWalk(t *testing.T) { walkAbout(t, 9) }

// walkAbout takes walks in which so many words of ten are about assemblies.
func walkAbout(t *testing.T, meets int) {
	walks := *walks
	if testing.Short() {
		walks = 1
	}
	for i := range walks {
		seed := *walkFrom + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWalk(t, seed)
			w.meets = meets
			for range 200 {
				w.step()
				w.check()
				if t.Failed() {
					t.Fatalf("after:\n%s", strings.Join(w.told[max(0, len(w.told)-25):], "\n"))
				}
			}
			for range 12 { // to the end of everything
				w.told = append(w.told, "+8d")
				w.wait(8 * 24 * time.Hour)
				w.check()
			}
			w.checkEnd()
			if t.Failed() {
				t.Logf("after:\n%s", strings.Join(w.told, "\n"))
			}
		})
	}
}

// TestWalkTwice: the same acts have the same results.
func TestWalkTwice(t *testing.T) {
	t.Parallel()
	var ends [2]string
	for i := range ends {
		w := newWalk(t, *walkFrom)
		for range 100 {
			w.step()
		}
		w.wait(40 * 24 * time.Hour)
		for n := range w.proposals {
			p := w.proposal(n + 1)
			ends[i] += fmt.Sprintf("n° %d, version %d: %s %s", n+1, p.Version, p.State, p.Title)
			if p.Receipt != nil {
				ends[i] += fmt.Sprintf(" %s %+v %s", p.Receipt.Outcome, p.Receipt.Count, p.Receipt.Result)
			}
			ends[i] += "\n"
		}
	}
	if ends[0] != ends[1] {
		t.Errorf("first\n%sthen\n%s", ends[0], ends[1])
	}
}

// walk is members of two circles who do anything at all.
type walk struct {
	*scene
	r         *rand.Rand
	proposals int
	meets     int      // how many words of ten are about assemblies
	titles    int      // of assemblies and items, none of them twice
	polls     []string // event ids
	acts      []walked
	electors  map[string]int
	told      []string
	look      *sql.DB
}

// walked is a message as it was written.
type walked struct {
	room, who, id, text string
}

func newWalk(t *testing.T, seed uint64) *walk {
	r := rand.New(rand.NewPCG(seed, 1))
	s := MustSix(t, func(rules *decision.Rules) {
		rules.Cosigners, rules.Early = 1, true
		rules.Names = rules.Method == decision.Majority && seed%2 == 0
		if seed%3 == 0 {
			rules.Seconds = 1
		}
		if seed%4 == 3 {
			rules.Contest = 0
		}
		if seed%5 == 4 {
			rules.Active = 30
		}
	})
	s.engine.settings.Pick = func(n int) int { return r.IntN(n) }
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
	return &walk{scene: s, r: r, electors: map[string]int{}, look: s.behind()}
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }
