package commands

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestPledgesOfWhatFell: annulled or ended, everything is erased at once, and those who
// pledged are told in the hours of the circle.
func TestPledgesOfWhatFell(t *testing.T) {
	for _, state := range []decision.State{decision.Annulled, decision.Ended, decision.Withdrawn} {
		s := MustStrike(t, five...)
		s.write("anna", "engagement 1 si 3")
		s.write("bela", "engagement 1 si 4")
		s.now = s.now.Add(8 * time.Hour) // it is night
		s.in(func(tx *storage.Tx) error {
			s.strike.State = state
			c := &Call{Engine: s.engine, tx: tx, voice: s.engine.voiceOf(storage.Member{}, tx.Now)}
			return errors.Join(tx.SaveProposal(s.strike), c.dropPledges(s.strike))
		})
		if lines := s.wait(time.Minute); len(lines) != 0 || len(s.states()) != 0 {
			t.Errorf("%s, at night: %q, %v", state, lines, s.states())
		}
		lines := s.wait(12 * time.Hour)
		if len(lines) != 2 || told(lines, "anna") == "" || told(lines, "bela") == "" {
			t.Errorf("%s: %q", state, lines)
		}
		if s.wait(20 * 24 * time.Hour); s.rows() != "0 pledges, 0 acts, 0 due, 0 told" {
			t.Errorf("%s: %s", state, s.rows())
		}
	}
}

// TestPledgesAfterALongSleep: everything falls due at once, and nothing is left.
func TestPledgesAfterALongSleep(t *testing.T) {
	s := MustStrike(t, five...)
	for _, name := range five {
		s.write(name, "engagement 1 si 3")
	}
	s.wait(time.Minute)
	for _, name := range five {
		s.write(name, "oui")
	}
	if lines := s.wait(30 * 24 * time.Hour); !slices.ContainsFunc(lines, func(l heardLine) bool { return strings.Contains(l.text, "Vous êtes 5") }) {
		t.Errorf("%q", lines)
	}
	if s.wait(48 * time.Hour); s.rows() != "0 pledges, 0 acts, 0 due, 0 told" {
		t.Error(s.rows())
	}
}
