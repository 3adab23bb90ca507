package commands

import (
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestContestGivesTimeOnce: who contests, takes it back and contests again puts nothing
// off.
func TestContestGivesTimeOnce(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h`)
	s.in(namur, "bruno", "!vote 1 pour")
	s.wait(52 * time.Hour)
	s.now = s.now.Add(20 * time.Hour)
	contest := s.message("bruno", "!contester 1 pas juste")
	s.doIn(namur, contest)
	final := s.proposal(1).Final
	s.now = s.now.Add(20 * time.Hour)
	s.doIn(namur, s.remove("bruno", contest.ID))
	again := s.message("bruno", "!contester 1 encore")
	s.doIn(namur, again)
	s.doIn(namur, s.edit("bruno", again.ID, "!contester 1 et encore"))
	if p := s.proposal(1); !p.Final.Equal(final) {
		t.Errorf("until %s, then until %s", final, p.Final)
	}
	wantSaid(t, s.wait(4*time.Hour), "Le délai est passé")
}

// TestOnlyElectorsContest: who came after the vote cannot annul it.
func TestOnlyElectorsContest(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h`)
	s.in(namur, "bruno", "!vote 1 pour")
	s.wait(52 * time.Hour)
	for _, name := range []string{"xavier", "yann", "zoé"} {
		s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user(name), Name: name, Membership: "join", Since: s.now}}})
		wantSaid(t, s.in(namur, name, "!contester 1 pas juste"), "rejoint le cercle après")
	}
	if p := s.proposal(1); p.State != decision.Closed {
		t.Errorf("%s", p.State)
	}
}
