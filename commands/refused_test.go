package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

// TestRefusedEditKeepsTheBallot: what the new text asks for cannot be done, so that the
// old one stands, as its answer says.
func TestRefusedEditKeepsTheBallot(t *testing.T) {
	for _, text := range []string{"!vote 9 contre", "!vote 2 contre"} {
		s := MustSix(t, nil)
		s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
		s.in(namur, "alice", `!proposer action "Y" jusqu'à vendredi 18h`)
		s.in(namur, "alice", "!retirer 2")
		vote := s.message("bruno", "!vote 1 pour")
		s.doIn(namur, vote)
		s.doIn(namur, s.edit("bruno", vote.ID, text))
		wantSaid(t, s.in(namur, "alice", "!résultat 1"), "Ont voté : 1 membre")
		wantSaid(t, strings.Join(s.doIn(namur, s.remove("bruno", vote.ID)), ""), "repris")
	}
}

// TestVoteEditedToTalk: the ballot is taken back, and that is said.
func TestVoteEditedToTalk(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
	vote := s.message("bruno", "!vote 1 pour")
	s.doIn(namur, vote)
	edit := s.edit("bruno", vote.ID, "je ne sais pas encore")
	edit.Body.Addressed = false
	wantSaid(t, strings.Join(s.doIn(namur, edit), ""), "repris")
}

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

// TestWhatAMethodHasNoUseFor is refused, not a failure.
func TestWhatAMethodHasNoUseFor(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"})
	for _, text := range []string{
		`!proposer action "X" consentement majorité 3/4`, "!proposer question \"X\" schulze score\n- a\n- b",
		"!proposer question \"X\" stv 3 classement\n- a\n- b", "!proposer question \"X\" approbation majorité 2/3\n- a\n- b",
		`!proposer question "X" compte 999999999`, "!proposer question \"X\" points 999999\n- a\n- b",
		`!proposer question "X" compte avec Liège dans chaque cercle`, `!proposer question "X" avis avec Liège dans chaque cercle`,
		`!proposer question "X" sonde avec Liège dans chaque cercle`, `!proposer question "X" sonde secret`,
	} {
		said := s.in(namur, "alice", text)
		if strings.Contains(said, "de mon côté") || strings.Contains(said, "Vote ") || said == "" {
			t.Errorf("%s: %s", text, said)
		}
	}
	if s.log.Len() > 0 {
		t.Error(s.log.String())
	}
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

// TestLongCircleName can be named in full.
func TestLongCircleName(t *testing.T) {
	s := MustSix(t, nil)
	name := "Travailleuses et travailleurs sociaux de Liège, de Verviers et des communes autour"
	s.take(storage.RoomIntake{Matrix: liege, Name: name})
	wantSaid(t, s.in(namur, "alice", `!proposer action "X" avec `+name+` jusqu'à vendredi 18h`), name)
}
