package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/transcript"
)

// TestQuorumOfAnAssembly: it is said when it is reached, once, and counts people without an
// account as people.
func TestQuorumOfAnAssembly(t *testing.T) {
	s := MustScene(t)
	s.engine.settings.Assemblies = assembly.Rules{Quorum: collective.Fraction{Num: 3, Den: 4}, Approvals: 1, Corrections: time.Hour}
	heard := func(who, text string) string { return transcript.Plain(strings.Join(s.say(who, text), "\n")) }
	if got := heard("alice", "!ag maintenant"); !strings.Contains(got, "✗ Quorum : 0 sur 3 (il en faut 3)") {
		t.Errorf("at the opening: %s", got)
	}
	heard("alice", "!présent")
	if got := heard("bruno", "!présent"); strings.Contains(got, "✓ Quorum") {
		t.Errorf("two of three: %s", got)
	}
	if got := heard("bruno", "!viens +Fatima"); !strings.Contains(got, "✓ Quorum : 3 sur 4 (il en faut 3)") {
		t.Errorf("with somebody who has no account: %s", got)
	}
	if got := heard("alice", "!ag clore"); !strings.Contains(got, "Quorum atteint : 3 sur 4, il en fallait 3.") {
		t.Errorf("in the minutes: %s", got)
	}
}
