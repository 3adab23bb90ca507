package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// comeBack takes a backup of a scene, in which things are under way, and comes back from it after a
// while. The scene goes on in what was restored.
func (s *scene) comeBack(away time.Duration) {
	s.tb.Helper()
	target, backup := s.path+".backup", s.now
	if err := storage.Snapshot(s.tb.Context(), s.path, target); err != nil {
		s.tb.Fatal(err)
	}
	s.now = s.now.Add(away)
	store, err := storage.Open(s.tb.Context(), storage.Options{
		Path: target, Key: make([]byte, storage.KeySize), Now: func() time.Time { return s.now },
	})
	if err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(func() { _ = store.Close() })
	s.store, s.engine = store, New(store, s.engine.catalogue, s.engine.settings, s.engine.log)
	if err := s.engine.Restored(s.tb.Context(), backup); err != nil {
		s.tb.Fatal(err)
	}
}

// tick does what is due and returns what is said.
func (s *scene) tick() string {
	s.tb.Helper()
	if err := s.engine.Tick(s.tb.Context()); err != nil {
		s.tb.Fatal(err)
	}
	return strings.Join(s.heard(), "\n---\n")
}

// busyScene has an open vote, a secret one, and a strike of which the days come soon.
func busyScene(t *testing.T) *scene {
	s := MustScene(t)
	room := storage.RoomIntake{Matrix: liege}
	for _, name := range []string{"dina", "emil"} {
		room.Members = append(room.Members, storage.MemberChange{Matrix: user(name), Name: name, Membership: "join", Since: s.now})
	}
	s.take(room)
	s.enter("!direct:test", storage.Direct, "bruno")
	s.say("alice", `!proposer action "Occuper le hall" jusqu'à mercredi 18h`)
	s.say("bruno", "!vote 1 pour")
	s.say("alice", `!proposer action "En secret" secret jusqu'à mercredi 18h`)
	if heard := s.doIn("!direct:test", s.message("bruno", "vote 2 pour tambour calme")); !strings.Contains(strings.Join(heard, ""), "✓") {
		t.Fatal(heard)
	}
	s.say("alice", `!proposer greve "Arrêt" du jeudi 27 novembre au vendredi 28 novembre jusqu'à mercredi 18h ouvert`)
	s.say("chloé", `!proposer question "Plus tard ?" jusqu'au 20 décembre 18h`)
	return s
}

func TestComingBackFromABackup(t *testing.T) {
	s := busyScene(t)
	s.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{s.message("dina", "!vote 1 contre")}}) // taken, and not handled
	s.comeBack(3 * 24 * time.Hour)                                                                             // Thursday, 14:00: the deadlines are over
	if said := s.heard(); len(said) > 0 {
		t.Fatalf("said twice: %q", said)
	}
	now := s.now
	err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
		for n, want := range map[int]decision.State{1: decision.Open, 2: decision.Open, 3: decision.Withdrawn, 4: decision.Open} {
			p, err := tx.ProposalByNumber(n)
			if err != nil {
				return err
			}
			if p.State != want || want == decision.Open && p.Deadline.Before(now.Add(voteAgain)) {
				t.Errorf("n° %d: %s until %s", n, p.State, p.Deadline)
			}
			box, err := tx.SecretBallots(p.ID)
			voted, _, failed := tx.Turnout(p.ID)
			if len(box)+len(voted) > 0 || err != nil || failed != nil {
				t.Errorf("n° %d: of a secret vote there is %v %v", n, box, voted)
			}
			ballots, err := tx.Ballots(p.ID, 1)
			if want := map[int]int{1: 1}[n]; len(ballots) != want || err != nil {
				t.Errorf("n° %d has %d ballots, %v", n, len(ballots), err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	said := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s.tick())
	for _, want := range []string{"depuis lundi 24 novembre à 14 h", "n° 1 (samedi 29 novembre à 14 h)", "n° 2", "n° 4 (samedi 20 décembre", "temps manque pour revoter : n° 3", "`!bilan maintenant`"} {
		if !strings.Contains(said, want) {
			t.Errorf("not said: %s\n%s", want, said)
		}
	}
	if again := s.tick(); again != "" {
		t.Errorf("said twice: %s", again)
	}
	if heard := s.doIn("!direct:test", s.message("bruno", "vote 2 contre tambour calme")); !strings.Contains(strings.Join(heard, ""), "✓") {
		t.Errorf("who had voted in secret cannot do so again: %q", heard)
	}
	CheckLedgers(t, s.engine, s.store)
}

// What was sent before the restore is acted on where it can be read, and not answered: in a room
// without encryption the bot of then has answered it.
func TestWhatWasSentBeforeIsNotAnswered(t *testing.T) {
	s := busyScene(t)
	old := s.message("bruno", `!proposer question "Entre-temps ?"`)
	s.comeBack(24 * time.Hour)
	s.tick()
	if said := s.do(old); len(said) > 0 {
		t.Errorf("answered once more: %q", said)
	}
	if said := strings.Join(s.say("bruno", "!résultat 5"), ""); !strings.Contains(said, "Entre-temps ?") {
		t.Errorf("it was lost: %s", said)
	}
}

// In closed hours a circle is told when they begin.
func TestComingBackAtNight(t *testing.T) {
	s := busyScene(t)
	s.comeBack(8 * time.Hour)
	if said := s.tick(); said != "" {
		t.Errorf("at night: %s", said)
	}
	s.now = s.now.Add(15 * time.Hour)
	if said := s.tick(); !strings.Contains(said, "Je reviens d'une sauvegarde") {
		t.Errorf("in the morning: %q", said)
	}
}
