package commands

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/storage"
)

// MustRuled is a scene of six in Namur and three in Liège, at nine on a Monday, whose charters
// are those of config.yaml.
func MustRuled(tb testing.TB) *scene {
	tb.Helper()
	s := MustDigests(tb)
	s.engine.settings.Hours = hours.Default()
	return s
}

// decide has Namur adopt the change of a rule, and returns its number; it is not final yet.
func (s *scene) decide(change string) int {
	s.tb.Helper()
	return s.decideIn(namur, change, "alice", "bruno", "chloé", "dina")
}

func (s *scene) decideIn(room, change string, who ...string) int {
	s.tb.Helper()
	said := s.in(room, who[0], "!règles changer "+change)
	var n int
	if _, err := fmt.Sscanf(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(said), "N° %d", &n); err != nil {
		s.tb.Fatalf("%s: %s", change, said)
	}
	for _, name := range who {
		s.in(room, name, fmt.Sprintf("!vote %d pour", n))
	}
	return n
}

// ruled has Namur adopt a change that holds from then on.
func (s *scene) ruled(change string) int {
	s.tb.Helper()
	n := s.decide(change)
	s.wait(7 * 24 * time.Hour)
	s.wait(25 * time.Hour)
	return n
}

// charterNow is the charter of a circle.
func (s *scene) charterNow(matrix string) (of charter.Charter) {
	s.tb.Helper()
	circle := s.circleOf(matrix).ID
	s.inTx(func(tx *storage.Tx) error {
		c := &Call{Engine: s.engine, tx: tx}
		err := c.rulesAgain()
		of = c.charterOf(circle)
		return err
	})
	return of
}

// wantRule checks the value of a rule of Namur.
func (s *scene) wantRule(key charter.Key, want string) {
	s.tb.Helper()
	if got := s.charterNow(namur).Get(key); got != want {
		s.tb.Errorf("%s is %s, not %s", key, got, want)
	}
}

// ruleOf is the rule of a proposal.
func (s *scene) ruleOf(n int) decision.Rules {
	s.tb.Helper()
	return s.proposal(n).Rules
}
