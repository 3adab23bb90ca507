package commands

import (
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// TestTwoCirclesMeet: both hear everything and hold one floor and one set of notes; who is in
// both is one member; while they meet neither opens another one.
func TestTwoCirclesMeet(t *testing.T) {
	s := MustSix(t, nil)
	s.engine.settings.Assemblies = assembly.Rules{Quorum: collective.Half(), Approvals: 1, Corrections: 7 * 24 * 60 * minute}
	s.named()
	s.in(namur, "dina", `!ag maintenant "Seul"`)
	s.in(liege, "alice", `!ag "Ensemble" aujourd'hui 15h avec Namur`)
	s.wait(30 * minute)
	wantSaid(t, s.in(liege, "alice", "!ag 2 ouvrir"), "L'assemblée n° 1 est déjà ouverte.")
	s.in(namur, "dina", "!ag clore")
	opened := s.deliveries(liege, s.message("alice", "!ag 2 ouvrir"))
	if rooms := map[collective.RoomID]bool{}; true {
		for _, d := range opened {
			rooms[d.Room] = true
			wantSaid(t, d.Text, "0 sur 6 (il en faut 3)")
		}
		if len(rooms) != 2 {
			t.Errorf("it is told in %d rooms", len(rooms))
		}
	}
	wantSaid(t, s.in(namur, "emil", "!ag maintenant"), "déjà ouverte")
	s.in(liege, "alice", "présente")
	s.in(namur, "alice", "présente")
	s.in(namur, "dina", "présente")
	if said := s.in(liege, "bruno", "présent"); strings.Count(plainSpaces(said), "✓ Quorum : 3 sur 6") != 2 { // once in each circle
		t.Errorf("%s", said)
	}
	s.in(liege, "bruno", "parole")
	s.in(namur, "dina", "parole")
	s.in(namur, "emil", "décision : on y va")
	wantSaid(t, s.in(liege, "chloé", "!pv"), "on y va")
	wantSaid(t, s.in(liege, "chloé", "!ag"), "La parole est à bruno. Ensuite : dina.")
	closed := s.in(namur, "emil", "!ag clore")
	if strings.Count(plainSpaces(closed), "Présence : 3 membres.") != 2 {
		t.Errorf("%s", closed)
	}
}
