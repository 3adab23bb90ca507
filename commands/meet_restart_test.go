package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// TestVoteThatOutlivesTheAssembly: its receipt stands in the minutes as soon as there is one.
func TestVoteThatOutlivesTheAssembly(t *testing.T) {
	s := meets(t)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	wantSaid(t, s.in(namur, "alice", "!ag clore"), "Le vote est encore ouvert")
	for _, who := range six {
		s.in(namur, who, "!vote 1 pour")
	}
	s.wait(101 * time.Hour)
	minutes := s.in(namur, "bruno", "!pv 1")
	wantSaid(t, minutes, "N° 1 adoptée")
	if strings.Contains(minutes, "encore ouvert") {
		t.Errorf("%s", minutes)
	}
}

// TestClosedMeanwhile: the question whether an item is done is about that item.
func TestClosedMeanwhile(t *testing.T) {
	s := meets(t)
	s.in(namur, "alice", "!point Budget")
	s.in(namur, "alice", "!point Affiches")
	s.in(namur, "alice", "point suivant")
	s.in(namur, "alice", "!ag clore")
	s.in(namur, "bruno", "point suivant")
	wantSaid(t, s.in(namur, "alice", "oui"), "Le point 2 est en cours")
	s.text(s.message("alice", "décision : on verra"))
	wantSaid(t, s.in(namur, "bruno", "!pv"), "on verra")
	s.in(namur, "alice", "!ag clore")
	s.in(namur, "bruno", "!ag clore")
	wantSaid(t, s.in(namur, "bruno", "reporter"), "PV n° 1, version 1")
	said := s.in(namur, "alice", "oui")
	if strings.Contains(said, "version 1") {
		t.Errorf("twice: %s", said)
	}
	if got := s.agendaOf(1); got != "1 Budget traite; 2 Affiches reporte; " {
		t.Errorf("%s", got)
	}
}

// TestOpeningADatelessOne: it says that there is no date, and ends no poll.
func TestOpeningADatelessOne(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" jeudi 19h ; vendredi 19h`)
	said := s.in(namur, "bruno", "!ag 1 ouvrir")
	if said == "" || strings.Contains(said, "ouvert.") {
		t.Errorf("%q", said)
	}
	if p := s.proposal(1); p.State != decision.Open {
		t.Errorf("%s", p.State)
	}
}

// TestRestartsLoseNothing: the bot is restarted between any two events.
func TestRestartsLoseNothing(t *testing.T) {
	s := meets(t)
	for _, line := range []string{"!point Budget 10 min", "!point Affiches", "point suivant", "parole", "décision : on ferme", "pause", "reprise", "!ag clore", "oui"} {
		_ = s.store.Close()
		store, err := storage.Open(t.Context(), storage.Options{Path: s.path, URL: pgtest.URL(t, s.path), Key: make([]byte, storage.KeySize), Now: func() time.Time { return s.now }})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = store.Close() })
		s.store, s.engine.store = store, store
		s.wait(time.Minute)
		if said := s.in(namur, "alice", line); said == "" {
			t.Errorf("%s: nothing was said", line)
		}
	}
	wantSaid(t, s.in(namur, "bruno", "!pv"), "Décision** · on ferme")
}
