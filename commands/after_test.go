package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
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

// secrets counts what is left of secret votes.
func (s *scene) secrets() (ballots, turnout int) {
	s.tb.Helper()
	if err := s.behind().QueryRow("SELECT (SELECT count(*) FROM secret_ballots), (SELECT count(*) FROM turnout)").Scan(&ballots, &turnout); err != nil {
		s.tb.Fatal(err)
	}
	return ballots, turnout
}

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

// TestReviewAnnulled: what it did is undone.
func TestReviewAnnulled(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h revue le 28 novembre`)
	s.in(namur, "bruno", "!vote 1 pour")
	s.wait(52 * time.Hour)
	s.wait(48 * time.Hour)
	s.in(namur, "bruno", "!vote 2 C")
	s.wait(72 * time.Hour)
	for _, who := range []string{"alice", "chloé", "dina"} {
		s.in(namur, who, "!contester 2 personne n'a vu la question")
	}
	p := s.proposal(1)
	if p.State != decision.Closed || p.Review == "" {
		t.Fatalf("%s, review %q", p.State, p.Review)
	}
	wantSaid(t, s.wait(48*time.Hour), "N° 3 · Question : Que devient le n° 1")
}

// TestReviewBeforeTheEnd is refused, and put off where the vote takes longer.
func TestReviewBeforeTheEnd(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h`)
	wantSaid(t, s.in(namur, "bruno", "!revue 1 le 26 novembre"), "Donnez un moment après")
	wantSaid(t, s.in(namur, "bruno", "!revue 1 le 20 novembre 2025"), "passé")
	s.in(namur, "chloé", `!proposer action "Y" jusqu'à vendredi 18h revue le 26 novembre`)
	s.in(namur, "bruno", "!vote 2 pour")
	s.wait(100 * time.Hour)
	if said := s.wait(time.Hour); strings.Contains(said, "Que devient") {
		t.Errorf("reviewed at once: %s", said)
	}
	wantSaid(t, s.wait(72*time.Hour), "Que devient le n° 2")
}

// TestNobodyLeftToReview: a circle without members asks itself nothing that fails.
func TestNobodyLeftToReview(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à mercredi 18h revue le 28 novembre`)
	s.in(namur, "bruno", "!vote 1 pour")
	s.wait(52 * time.Hour)
	gone := storage.RoomIntake{Matrix: namur, State: storage.Left}
	for _, name := range six {
		gone.Members = append(gone.Members, storage.MemberChange{Matrix: user(name), Name: name, Membership: "leave", Since: s.now})
	}
	s.take(gone)
	for range 20 {
		s.wait(24 * time.Hour)
	}
}
