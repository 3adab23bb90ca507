package commands

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"tocsin/internal/pgtest"
	"tocsin/storage"
	"tocsin/transcript"
)

// TestClockJumpsBack: the machine's clock is set back between two ballots of a member. The
// last one counts, also when the program was started again in between.
func TestClockJumpsBack(t *testing.T) {
	for _, restart := range []bool{false, true} {
		s, _ := MustVote(t)
		if restart {
			s.reopen()
		}
		later := s.message("bruno", "!vote 1 contre")
		later.Sent = s.now.Add(time.Minute) // the homeserver's clock is right
		s.now = s.now.Add(-72 * time.Hour)
		s.do(later)
		s.now = s.now.Add(72*time.Hour + 50*time.Hour)
		if err := s.engine.Tick(t.Context()); err != nil {
			t.Fatal(err)
		}
		if heard := strings.Join(s.heard(), "\n"); !strings.Contains(heard, "Contre 1") {
			t.Errorf("restart %v: %s", restart, heard)
		}
	}
}

// TestClockJumps has the machine's clock jump about, over days and both changes of summer
// time, while members vote: every vote is told of once and once only, whatever the time was
// meanwhile, and the journal holds.
func TestClockJumps(t *testing.T) {
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := MustScene(t)
		told, made := map[string]int{}, 0
		for range 12 {
			s.now = s.now.Add(time.Duration(random.IntN(200)-60) * 24 * time.Hour / 2)
			heard := s.say("alice", `!proposer question "Quelle heure est-il ?"`)
			if len(heard) > 0 && strings.Contains(heard[0], "Il faut") { // and not a question back
				made++
			}
			heard = append(heard, s.say("bruno", "!vote "+itoa(made)+" pour")...)
			if random.IntN(2) == 0 {
				s.now = s.now.Add(-time.Duration(random.IntN(100)) * time.Hour)
			}
			for range 2 {
				if err := s.engine.Tick(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			countResults(told, append(heard, s.heard()...))
		}
		s.now = s.now.Add(10 * 365 * 24 * time.Hour)
		for range 2 {
			if err := s.engine.Tick(t.Context()); err != nil {
				t.Fatal(err)
			}
			countResults(told, s.heard())
		}
		for i := range made {
			if n := told[itoa(i+1)]; n != 1 {
				t.Errorf("seed %d: the result of n° %d was told %d times", seed, i+1, n)
			}
		}
		err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
			p, err := tx.ProposalByNumber(1)
			if err != nil {
				return err
			}
			_, err = tx.VerifyJournal(p.Circle)
			return err
		})
		if err != nil || strings.Contains(s.log.String(), "level=ERROR") {
			t.Errorf("seed %d: %v\n%s", seed, err, s.log.String())
		}
	}
}

var resultLine = regexp.MustCompile(`^N°.(\d+) \pL`)

// countResults counts what is told as the result of a vote, by its number.
func countResults(told map[string]int, texts []string) {
	for _, text := range texts {
		if found := resultLine.FindStringSubmatch(transcript.Plain(text)); found != nil && strings.Contains(text, "Participation") { // and not its picture
			told[found[1]]++
		}
	}
}

// reopen closes the database and opens it again.
func (s *scene) reopen() {
	s.tb.Helper()
	err := s.store.Close()
	if err == nil {
		s.store, err = storage.Open(s.tb.Context(), storage.Options{
			Path: s.path, URL: pgtest.URL(s.tb, s.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return s.now },
		})
	}
	if err != nil {
		s.tb.Fatal(err)
	}
	s.engine = New(s.store, s.engine.catalogue, s.engine.settings, s.engine.log)
}
