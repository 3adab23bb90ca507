package commands

import (
	"strings"
	"testing"
)

// guided has bruno vote by answering questions; it returns the id of his last answer.
func guided(t *testing.T, s *scene) string {
	t.Helper()
	s.say("bruno", "!vote")
	s.say("bruno", "1")
	e := s.message("bruno", "pour")
	if heard := s.do(e); len(heard) != 1 || !strings.Contains(heard[0], "compté") {
		t.Fatalf("%q", heard)
	}
	return e.ID
}

// TestCorrectedAnswerKeepsTheBallot: a ballot that was acknowledged is never lost
// without a word.
func TestCorrectedAnswerKeepsTheBallot(t *testing.T) {
	for _, corrected := range []string{"contre", "pour !", "pour, bien sûr"} {
		t.Run(corrected, func(t *testing.T) {
			s := MustScene(t)
			s.say("alice", `!proposer action "Occuper le hall"`)
			answer := guided(t, s)
			before := s.turnout()
			heard := s.do(s.edit("bruno", answer, corrected))
			if after := s.turnout(); after != before && len(heard) == 0 {
				t.Errorf("the ballot is gone and nothing was said: %s", after)
			}
		})
	}
}

// TestCorrectedConfirmationKeepsTheProposal: "oui" with a typo is not a withdrawal.
func TestCorrectedConfirmationKeepsTheProposal(t *testing.T) {
	s := MustScene(t)
	for _, text := range []string{"!proposer", "action", "Occuper le hall", "passer", "oui"} {
		s.say("alice", text)
	}
	confirm := s.message("alice", "oui")
	if heard := s.do(confirm); len(heard) != 2 || !strings.Contains(heard[0], "N°") {
		t.Fatalf("%q", heard)
	}
	s.do(s.edit("alice", confirm.ID, "oui !"))
	if heard := s.say("bruno", "!résultat 1"); len(heard) != 1 || !strings.Contains(heard[0], "Occuper le hall") {
		t.Errorf("%q", heard)
	}
}

func TestRemovedAnswerTakesTheBallotBack(t *testing.T) {
	s := MustScene(t)
	s.say("alice", `!proposer action "Occuper le hall"`)
	before := s.turnout()
	answer := guided(t, s)
	if heard := s.do(s.remove("bruno", answer)); len(heard) != 1 {
		t.Errorf("%q", heard)
	}
	if after := s.turnout(); after != before {
		t.Errorf("%s, before %s", after, before)
	}
}
