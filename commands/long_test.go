package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestLongReasons do not push out what a result says.
func TestLongReasons(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer question "X" avis jusqu'à mercredi 18h`)
	for _, who := range six {
		s.in(namur, who, "!vote 1 réservé "+strings.Repeat("parce que ", 5000))
	}
	if said := s.wait(52 * time.Hour); len(said) > 6000 {
		t.Errorf("%d bytes", len(said))
	}
}

// TestLongCircleName can be named in full.
func TestLongCircleName(t *testing.T) {
	s := MustSix(t, nil)
	name := "Travailleuses et travailleurs sociaux de Liège, de Verviers et des communes autour"
	s.take(storage.RoomIntake{Matrix: liege, Name: name})
	wantSaid(t, s.in(namur, "alice", `!proposer action "X" avec `+name+` jusqu'à vendredi 18h`), name)
}

// TestLargeUrn: names of a large circle are found at once.
func TestLargeUrn(t *testing.T) {
	s := MustScene(t)
	var names []string
	for i := range 1500 {
		names = append(names, fmt.Sprintf("Membre Numéro %04d", i))
	}
	s.enter(namur, storage.Circle, names...)
	s.engine.settings.Rules[decision.Action] = decision.Usual()[decision.Action]
	s.in(namur, names[0], `!proposer action "X"`)
	began := time.Now()
	said := s.in(namur, names[0], fmt.Sprintf("!urne 1 papier pour %d avec %s", 1000, strings.Join(names[:1000], ", ")))
	wantSaid(t, said, "une urne ·")
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
}
