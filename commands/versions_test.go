package commands

import (
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestDraftOfTheVersionBefore: what was answered about a text is not counted for another.
func TestDraftOfTheVersionBefore(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" consentement jusqu'à vendredi 18h`)
	s.in(dm("bruno"), "bruno", "vote 1 objection")
	s.in(dm("chloé"), "chloé", "vote 1")
	s.in(namur, "alice", "!amender 1 sans les enfants")
	wantSaid(t, s.in(dm("bruno"), "bruno", "les enfants auraient froid"), "Version 2")
	wantSaid(t, s.in(dm("chloé"), "chloé", "d'accord"), "Version 2")
	s.in(dm("chloé"), "chloé", "d'accord")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.Agree) != 1 || c.Voted() != 1 {
		t.Errorf("%+v", c)
	}
}

// TestSecretDraftOfTheVersionBefore: letters may mean other options by now.
func TestSecretDraftOfTheVersionBefore(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!proposer question \"Où ?\" approbation secret jusqu'à vendredi 18h\n- hall\n- toit")
	s.in(dm("bruno"), "bruno", "vote 1 A")
	s.in(namur, "alice", "!amender 1 \"Où ?\"\n- toit\n- hall")
	wantSaid(t, s.in(dm("bruno"), "bruno", "lune claire"), "A · toit")
	if ballots, _ := s.secrets(); ballots != 0 {
		t.Error("the letter of the version before was counted")
	}
	s.in(dm("bruno"), "bruno", "B")
	wantSaid(t, s.in(dm("bruno"), "bruno", "lune claire"), "dans l'urne")
}

// TestUrnDraftOfTheVersionBefore is not kept.
func TestUrnDraftOfTheVersionBefore(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!proposer question \"Où ?\" approbation jusqu'à vendredi 18h\n- hall\n- toit")
	s.in(namur, "bruno", "!urne 1 papier 2: A")
	s.in(namur, "alice", "!amender 1 \"Où ?\"\n- toit\n- hall")
	wantSaid(t, s.in(namur, "bruno", "Chloé, Dina"), "Version 2")
	wantSaid(t, s.in(namur, "emil", "!témoin 1"), "Aucune urne")
}
