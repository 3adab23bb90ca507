package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestSecondsAreOfOneText: who supported a text did not support the next one.
func TestSecondsAreOfOneText(t *testing.T) {
	for _, change := range []string{"amend", "edit"} {
		s := MustSix(t, func(r *decision.Rules) { r.Seconds = 2 })
		propose := s.message("alice", `!proposer action "Une collecte" jusqu'à vendredi 18h`)
		s.doIn(namur, propose)
		s.in(namur, "bruno", "!appuyer 1")
		var said string
		if change == "amend" {
			said = s.in(namur, "alice", `!amender 1 "Tout casser"`)
		} else {
			said = strings.Join(s.doIn(namur, s.edit("alice", propose.ID, `!proposer action "Tout casser" jusqu'à vendredi 18h`)), "\n")
		}
		wantSaid(t, said, "il faut 2 appuis")
		if strings.Contains(said, "Vote ouvert") {
			t.Errorf("%s: it is announced as open: %s", change, said)
		}
		wantSaid(t, s.in(namur, "chloé", "!appuyer 1"), "Il en manque 1")
		wantSaid(t, s.in(namur, "bruno", "!appuyer 1"), "passe au vote")
	}
}

// TestMoreSecondsThanMembers: a small circle can put things to the vote too.
func TestMoreSecondsThanMembers(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Seconds = 4 })
	wantSaid(t, s.in(liege, "alice", `!proposer action "X" jusqu'à vendredi 18h`), "il faut 2 appuis")
	s.enter("!seule:test", storage.Circle, "farah")
	wantSaid(t, s.in("!seule:test", "farah", `!proposer action "Y" jusqu'à vendredi 18h`), "Vote ouvert")
}

// TestSecondingWithoutItsAuthor: who is forgotten leaves the proposal to the others.
func TestSecondingWithoutItsAuthor(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Seconds = 1 })
	s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
	if _, err := s.behind().Exec("DELETE FROM members WHERE id = (SELECT author_id FROM proposals)"); err != nil {
		t.Fatal(err)
	}
	wantSaid(t, s.in(namur, "bruno", "!appuyer 1"), "passe au vote")
}

// TestSecondedJustBeforeAStrike opens, with the time there is.
func TestSecondedJustBeforeAStrike(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Seconds = 1 })
	s.in(namur, "alice", `!proposer greve "X" jusqu'à mercredi 18h le 27 novembre`)
	s.wait(40 * time.Hour)
	wantSaid(t, s.in(namur, "bruno", "!appuyer 1"), "passe au vote")
}
