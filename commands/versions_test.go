package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
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

// TestEditedToAnotherMethod: the author's own ballot was of the method before.
func TestEditedToAnotherMethod(t *testing.T) {
	s := MustSix(t, nil)
	propose := s.message("alice", `!proposer question "Où ?" jusqu'à vendredi 18h`)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{propose}})
	s.drain()
	poll := s.deliverPoll()
	s.in(namur, "alice", "!vote 1 pour")
	s.doIn(namur, s.edit("alice", propose.ID, "!proposer question \"Où ?\" classement jusqu'à vendredi 18h\n- hall\n- toit"))
	if heard := s.doIn(namur, s.tap("bruno", poll, "pour")); len(heard) != 0 {
		t.Errorf("a tap on the poll before: %q", heard)
	}
	wantSaid(t, s.in(namur, "chloé", "!vote 1 B > A"), "compté")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Voted() != 1 || c.Invalid != 0 {
		t.Errorf("%+v", c)
	}
}

// TestAmendedToTooManyOptionsForAPoll: taps on the poll before count for nothing.
func TestAmendedToTooManyOptionsForAPoll(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{
		s.message("alice", "!proposer question \"Où ?\" approbation jusqu'à vendredi 18h\n- hall\n- toit")}})
	s.drain()
	poll := s.deliverPoll()
	s.in(namur, "alice", "!amender 1 \"Où ?\"\n- "+strings.Join(strings.Split("abcdefghijklmnopqrstuvw", ""), "y\n- ")+"z")
	s.doIn(namur, s.tap("bruno", poll, "A"))
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Voted() != 0 {
		t.Errorf("%+v", c)
	}
}

// TestAmendWithoutATitle leaves the title as it is; with fewer options than seats it is
// refused; it never goes on for longer than a vote can.
func TestAmend(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!proposer question \"Qui ?\" stv 2 jusqu'à vendredi 18h\n- Bruno\n- Chloé\n- Dina")
	wantSaid(t, s.in(namur, "alice", "!amender 1 \"\""), "Qui ?")
	wantSaid(t, s.in(namur, "alice", "!amender 1 \"\u200b\""), "Qui ?")
	wantSaid(t, s.in(namur, "alice", "!amender 1 \"Qui ?\"\n- Bruno\n- Chloé"), "moins de sièges")
	s.in(namur, "bruno", "!vote 1 A > B")
	s.wait(101 * time.Hour)
	if p := s.proposal(1); p.State != decision.Closed || p.Title != "Qui ?" {
		t.Errorf("%s %q", p.State, p.Title)
	}
}

func TestAmendForEver(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X"`)
	for range 60 {
		s.wait(47 * time.Hour)
		s.in(namur, "alice", "!amender 1 encore")
	}
	if p := s.proposal(1); p.State == decision.Open {
		t.Errorf("open since %s", p.Opened)
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
	if _, err := s.behind().Exec("PRAGMA foreign_keys = ON; DELETE FROM members WHERE id = (SELECT author_id FROM proposals)"); err != nil {
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
