package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

// TestDeadEnds: an exchange that leads nowhere any more ends, so that nobody is told the
// same after every word.
func TestDeadEnds(t *testing.T) {
	for name, talk := range map[string]struct{ first, meanwhile, answer string }{
		"vote":    {"!vote 1", "!retirer 1", "pour"},
		"urn":     {"!urne 1", "!retirer 1", "papier"},
		"which":   {"!vote", "!retirer 1", "1"},
		"counts":  {"!urne 1 papier", "", "demain il pleut"},
		"ballot":  {"!vote 2", "", "A6"},
		"secret":  {"!vote pour", "", "3"},
		"text":    {"!amender 4", "", `"` + strings.Repeat("a", 300) + `"`},
		"contest": {"!contester 5", "later", "pas juste"},
	} {
		t.Run(name, func(t *testing.T) {
			s := MustSix(t, nil)
			s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
			s.in(namur, "alice", "!proposer question \"Y\" score jusqu'à vendredi 18h\n- a\n- b")
			s.in(namur, "alice", `!proposer question "Z" secret jusqu'à vendredi 18h`)
			s.in(namur, "bruno", `!proposer action "W" jusqu'à vendredi 18h`)
			s.in(namur, "alice", `!proposer action "V" jusqu'à lundi 18h le 15 décembre`)
			if name == "contest" {
				s.in(namur, "alice", `!proposer action "V" jusqu'à mardi 18h`)
				s.wait(27 * time.Hour)
			}
			number := map[bool]string{true: "!contester 5", false: talk.first}[name == "contest"]
			s.in(namur, "bruno", number)
			if talk.meanwhile == "later" {
				s.wait(50 * time.Hour)
			} else if talk.meanwhile != "" {
				s.in(namur, "alice", talk.meanwhile)
			}
			for range patience + 1 {
				s.in(namur, "bruno", talk.answer)
			}
			if heard := s.in(namur, "bruno", "bonjour à toutes"); heard != "" {
				t.Errorf("talk is answered: %s", heard)
			}
		})
	}
}

// TestSecondThoughts: asked for a reason, one may rather change the choice.
func TestSecondThoughts(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" consentement jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!vote 1 objection")
	wantSaid(t, s.in(namur, "bruno", "abstention"), "« abstention » est compté")
}

// TestProposedFromOutside: who left a circle during the exchange does not publish there.
func TestProposedFromOutside(t *testing.T) {
	s := MustSix(t, nil)
	for _, answer := range []string{"proposer", "3", "Tout arrêter", "passer", "vendredi 18h"} {
		s.in(dm("farah"), "farah", answer)
	}
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user("farah"), Name: "farah", Membership: "leave", Since: s.now}}})
	s.in(dm("farah"), "farah", "oui")
	if got := s.count(); !strings.HasPrefix(got, "0 proposals") {
		t.Error(got)
	}
}

// TestConfirmedTooLate: what was said so far is not lost, the deadline can be corrected.
func TestConfirmedTooLate(t *testing.T) {
	s := MustSix(t, nil)
	for _, answer := range []string{"proposer", "3", "Tout arrêter", "passer", "demain 9h"} {
		s.in(dm("farah"), "farah", answer)
	}
	for range 24 {
		s.now = s.now.Add(50 * time.Minute)
		s.in(dm("farah"), "farah", "euh")
	}
	wantSaid(t, s.in(dm("farah"), "farah", "oui"), "déjà passée")
	wantSaid(t, s.in(dm("farah"), "farah", "4"), "Jusqu'à quand")
}
