package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestSecretBallotsAreErased once nobody can contest: also where nobody ever could, and
// where a review has ended the decision meanwhile.
func TestSecretBallotsAreErased(t *testing.T) {
	for name, c := range map[string]struct {
		contest time.Duration
		names   bool
		turnout int
	}{"no contest": {0, false, 0}, "contest": {30 * 24 * time.Hour, false, 0}, "named": {time.Hour, true, 3}} {
		t.Run(name, func(t *testing.T) {
			s := MustSix(t, func(r *decision.Rules) { r.Contest, r.Names = c.contest, c.names })
			s.in(namur, "alice", `!proposer action "X" secret jusqu'à mercredi 18h revue le 28 novembre`)
			for who, words := range map[string]string{"bruno": "lune claire", "chloé": "lampe verte", "dina": "canal gris"} {
				wantSaid(t, s.in(dm(who), who, "vote 1 pour "+words), "dans l'urne")
			}
			s.wait(52 * time.Hour)
			s.wait(48 * time.Hour) // the review
			for _, who := range []string{"bruno", "chloé", "dina"} {
				s.in(namur, who, "!vote 2 C")
			}
			s.wait(72 * time.Hour)
			if p := s.proposal(1); p.State != decision.Ended {
				t.Fatalf("%s", p.State)
			}
			s.wait(40 * 24 * time.Hour)
			if ballots, turnout := s.secrets(); ballots != 0 || turnout != c.turnout {
				t.Errorf("%d ballots and %d rows of turnout are left", ballots, turnout)
			}
			said := s.in(namur, "alice", "!résultat 1")
			if strings.Contains(said, "bruno") != c.names {
				t.Error(said)
			}
		})
	}
}
