package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestNothingChangesAfterTheDeadline: what is sent after it and handled before the count,
// as when Tocsin was away, does nothing.
func TestNothingChangesAfterTheDeadline(t *testing.T) {
	for _, text := range []string{
		"!amender 1 autre chose", "!prolonger 1 dimanche 18h", "!retirer 1", "!appuyer 1", "!témoin 1",
		"!urne 1 papier pour 1 avec Dina",
	} {
		s := MustSix(t, func(r *decision.Rules) { r.Cosigners = 1 })
		propose := s.message("alice", `!proposer action "X" jusqu'à mercredi 18h`)
		s.doIn(namur, propose)
		s.in(namur, "bruno", "!vote 1 pour")
		s.in(namur, "alice", "!prolonger 1 vendredi 18h")
		s.in(namur, "chloé", "!urne 1 papier contre 1 avec Emil")
		s.in(namur, "bruno", "!témoin 1")
		s.now = s.now.Add(52*time.Hour + time.Minute)
		who := "alice"
		if text == "!appuyer 1" {
			who = "dina"
		}
		wantSaid(t, s.in(namur, who, text), "est clos depuis")
		s.doIn(namur, s.edit("alice", propose.ID, `!proposer action "Y" jusqu'à vendredi 18h`))
		s.doIn(namur, s.remove("alice", propose.ID))
		s.wait(time.Minute)
		p := s.proposal(1)
		if p.State != decision.Closed || p.Receipt.Count.Voted() != 1 || p.Version != 1 {
			t.Errorf("%s: %s, version %d, %+v", text, p.State, p.Version, p.Receipt)
		}
	}
}

// TestOnTheDeadline is in time, for a ballot as for anything else.
func TestOnTheDeadline(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Cosigners = 1 })
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h`)
	s.now = s.proposal(1).Deadline
	wantSaid(t, s.in(namur, "bruno", "!vote 1 pour"), "compté")
	s.in(namur, "alice", "!prolonger 1 jeudi 18h")
	wantSaid(t, s.in(namur, "dina", "!appuyer 1"), "est prolongé")
	s.wait(0)
	if p := s.proposal(1); p.State != decision.Open {
		t.Errorf("%s", p.State)
	}
}

// TestSecondingEndsAtTheDeadline: a proposal that lapsed is not opened by who comes late.
func TestSecondingEndsAtTheDeadline(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Seconds = 1 })
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h`)
	s.now = s.now.Add(52*time.Hour + time.Minute)
	wantSaid(t, s.in(namur, "bruno", "!appuyer 1"), "pas eu assez d'appuis")
	if p := s.proposal(1); p.State != decision.Seconding {
		t.Errorf("%s", p.State)
	}
}

// TestOneReminder: neither prolonging nor amending repeats the one that was sent, at the
// moment at which it was.
func TestOneReminder(t *testing.T) {
	for _, change := range []string{"!prolonger 1 vendredi 19h", "!amender 1 autre chose"} {
		s := MustSix(t, func(r *decision.Rules) { r.Cosigners, r.Open = 1, time.Hour })
		s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
		wantSaid(t, s.wait(91*time.Hour), "Il reste à voter") // on Friday, in the morning
		s.wait(6 * time.Hour)
		s.in(namur, "alice", change)
		s.in(namur, "bruno", "!appuyer 1")
		if said := s.wait(10 * time.Minute); said != "" {
			t.Errorf("%s: %s", change, said)
		}
		if said := s.wait(5 * time.Hour); strings.Contains(said, "Il reste à voter") {
			t.Errorf("%s: %s", change, said)
		}
	}
}
