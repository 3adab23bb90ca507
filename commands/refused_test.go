package commands

import (
	"strings"
	"testing"

	"tocsin/storage"
)

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
