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

// TestEditedToAnotherMethod: the author's own ballot was of the method before.
func TestEditedToAnotherMethod(t *testing.T) {
	s := MustSix(t, nil)
	propose := s.message("alice", `!proposer question "Où ?" jusqu'à vendredi 18h`)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{propose}})
	s.drain()
	poll := s.deliverPoll()
	s.in(namur, "alice", "!vote 1 pour")
	s.doIn(namur, s.edit("alice", propose.ID, "!proposer question \"Où ?\" classement jusqu'à vendredi 18h\n- hall\n- toit"))
	if heard := s.doIn(namur, s.tap("bruno", poll, "pour")); len(heard) != 0 {
		t.Errorf("a tap on the poll before: %q", heard)
	}
	wantSaid(t, s.in(namur, "chloé", "!vote 1 B > A"), "compté")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Voted() != 1 || c.Invalid != 0 {
		t.Errorf("%+v", c)
	}
}
