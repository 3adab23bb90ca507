package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

// TestLeavingIsAskedOnce and only of whom it concerns.
func TestLeavingIsAskedOnce(t *testing.T) {
	for name, test := range map[string]struct {
		then  func(s *scene)
		asked int
	}{
		"leaves":                 {func(*scene) {}, 1},
		"comes back":             {func(s *scene) { s.moves(namur, "join", "bruno") }, 0},
		"comes back and leaves":  {func(s *scene) { s.moves(namur, "join", "bruno"); s.moves(namur, "leave", "bruno") }, 1},
		"the same leaving again": {func(s *scene) { s.moves(namur, "leave", "bruno") }, 1},
		"everybody leaves":       {func(s *scene) { s.moves(namur, "leave", "alice", "chloé", "dina", "emil", "farah") }, 0},
		"the bot leaves":         {func(s *scene) { s.take(storage.RoomIntake{Matrix: namur, State: storage.Left}) }, 0},
		"the room is replaced":   {func(s *scene) { s.take(storage.RoomIntake{Matrix: namur, Successor: "!next:test"}) }, 0},
		"wants silence":          {func(s *scene) { s.in(dm("bruno"), "bruno", "rappels non") }, 0},
		"has nothing there": {func(s *scene) {
			s.in(dm("bruno"), "bruno", "mesdonnees oublier")
			s.in(dm("bruno"), "bruno", "oubliez-moi")
		}, 0},
		"forgot the circle before": {func(s *scene) {
			s.in(dm("bruno"), "bruno", "mesdonnees oublier Namur")
			s.in(dm("bruno"), "bruno", "oubliez-moi")
		}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := MustSix(t, nil)
			s.take(storage.RoomIntake{Matrix: namur, Name: "Namur"})
			s.in(namur, "bruno", "!tâche imprimer")
			s.in(namur, "bruno", "!tâche 1 je prends")
			s.moves(namur, "leave", "bruno")
			test.then(s)
			asked := 0
			for range 40 {
				asked += strings.Count(s.wait(12*time.Hour), "Vous n'êtes plus dans Namur")
			}
			if asked != test.asked {
				t.Errorf("asked %d times", asked)
			}
		})
	}
}

// TestLeavingWaitsForTheHours: at night nobody is asked.
func TestLeavingWaitsForTheHours(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Name: "Namur"})
	s.in(namur, "bruno", "!tâche imprimer")
	s.in(namur, "bruno", "!tâche 1 je prends")
	s.wait(8 * time.Hour) // 22:00
	s.moves(namur, "leave", "bruno")
	if said := s.wait(time.Hour); said != "" {
		t.Errorf("at night: %q", said)
	}
	wantSaid(t, s.wait(12*time.Hour), "mesdonnees oublier Namur")
	said := s.in(dm("bruno"), "bruno", "mesdonnees oublier Namur")
	wantSaid(t, said, "Tâches à vous : 1")
	wantSaid(t, s.in(dm("bruno"), "bruno", "oubliez-moi"), "dans Namur est oublié")
	wantSaid(t, s.wait(time.Minute), "De nouveau à prendre")
}
