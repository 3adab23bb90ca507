package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestReviewAnnulled: what it did is undone.
func TestReviewAnnulled(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h revue le 28 novembre`)
	s.in(namur, "bruno", "!vote 1 pour")
	s.wait(52 * time.Hour)
	s.wait(48 * time.Hour)
	s.in(namur, "bruno", "!vote 2 C")
	s.wait(72 * time.Hour)
	for _, who := range []string{"alice", "chloé", "dina"} {
		s.in(namur, who, "!contester 2 personne n'a vu la question")
	}
	p := s.proposal(1)
	if p.State != decision.Closed || p.Review == "" {
		t.Fatalf("%s, review %q", p.State, p.Review)
	}
	wantSaid(t, s.wait(48*time.Hour), "N° 3 · Question : Que devient le n° 1")
}

// TestReviewBeforeTheEnd is refused, and put off where the vote takes longer.
func TestReviewBeforeTheEnd(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h`)
	wantSaid(t, s.in(namur, "bruno", "!revue 1 le 26 novembre"), "Donnez un moment après")
	wantSaid(t, s.in(namur, "bruno", "!revue 1 le 20 novembre 2025"), "passé")
	s.in(namur, "chloé", `!proposer action "Y" jusqu'à vendredi 18h revue le 26 novembre`)
	s.in(namur, "bruno", "!vote 2 pour")
	s.wait(100 * time.Hour)
	if said := s.wait(time.Hour); strings.Contains(said, "Que devient") {
		t.Errorf("reviewed at once: %s", said)
	}
	wantSaid(t, s.wait(72*time.Hour), "Que devient le n° 2")
}

// TestNobodyLeftToReview: a circle without members asks itself nothing that fails.
func TestNobodyLeftToReview(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h revue le 28 novembre`)
	s.in(namur, "bruno", "!vote 1 pour")
	s.wait(52 * time.Hour)
	gone := storage.RoomIntake{Matrix: namur, State: storage.Left}
	for _, name := range six {
		gone.Members = append(gone.Members, storage.MemberChange{Matrix: user(name), Name: name, Membership: "leave", Since: s.now})
	}
	s.take(gone)
	for range 20 {
		s.wait(24 * time.Hour)
	}
}
