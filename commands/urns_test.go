package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// TestWaitingUrnTakesNobodysVote: what one member wrote, and nobody confirmed, keeps
// nobody from voting, nor others from entering the real urn.
func TestWaitingUrnTakesNobodysVote(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 4 avec Chloé, Dina, Emil, Farah")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 contre"), "compté")
	wantSaid(t, s.in(namur, "alice", "!urne 1 papier contre 2 avec Dina, Emil"), "une urne ·")
	s.in(namur, "farah", "!témoin 1 2")
	s.in(namur, "chloé", "!témoin 1 2")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.Against) > 3 || c.Of(decision.Against)+c.Of(decision.For)+c.Absent != 6 {
		t.Errorf("%+v", c)
	}
}

// TestTwoUrnsWithTheSameNames: the one that is confirmed first counts, the other cannot.
func TestTwoUrnsWithTheSameNames(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 1 avec Chloé")
	s.in(namur, "bruno", "!urne 1 téléphone contre 2 avec Chloé, Dina")
	for _, who := range []string{"alice", "emil"} {
		s.in(namur, who, "!témoin 1 1")
	}
	s.in(namur, "alice", "!témoin 1")
	wantSaid(t, s.in(namur, "emil", "!témoin 1"), "Déjà dans une urne : chloé")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Voted()+c.Absent != 6 || c.Voted() > 2 {
		t.Errorf("%+v", c)
	}
}

// TestTapAfterAnUrn is told that it counts nowhere.
func TestTapAfterAnUrn(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Events: []storage.Incoming{s.message("alice", `!proposer action "X" jusqu'à vendredi 18h`)}})
	s.drain()
	poll := s.deliverPoll()
	s.in(namur, "bruno", "!urne 1 papier pour 1 avec Chloé")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "emil", "!témoin 1")
	if heard := s.doIn(namur, s.tap("chloé", poll, "contre")); len(heard) != 1 || !strings.Contains(heard[0], "déjà compté (papier)") {
		t.Errorf("%q", heard)
	}
}

// TestGuestsAreCountedOnce: under one name, and not beside a member of that name.
func TestGuestsAreCountedOnce(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "X" jusqu'à vendredi 18h`)
	for _, names := range []string{"+Fatima, +Fatima", "+Fatima, + FÀTIMA", "Chloé, +Bruno", "Chloé, +@bruno:test"} {
		wantSaid(t, s.in(namur, "alice", "!urne 1 papier pour 2 avec "+names), "Il y a plusieurs")
	}
	s.in(namur, "alice", "!urne 1 papier pour 1 avec +Fatima")
	s.in(namur, "bruno", "!témoin 1")
	s.in(namur, "chloé", "!témoin 1")
	wantSaid(t, s.in(namur, "alice", "!urne 1 téléphone pour 1 avec +fatima"), "Déjà dans une urne : +Fatima")
	wantSaid(t, s.in(namur, "alice", "!urne 1 papier pour 0 avec +"), "Combien de chaque")
}

// TestUrnOfEachCircle: where each circle decides for itself, an urn holds ballots of
// its own members, so that no circle has more ballots than members.
func TestUrnOfEachCircle(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
	s.in(liege, "alice", `!proposer action "X" avec Namur dans chaque cercle jusqu'à vendredi 18h`)
	wantSaid(t, s.in(liege, "alice", "!urne 1 papier pour 2 avec Dina, Emil"), "Je ne trouve pas")
	wantSaid(t, s.in(dm("dina"), "dina", "urne 1 papier pour 2 avec Emil, Farah"), "au cercle ; d'autres")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "bruno", "!témoin 1")
	s.wait(101 * time.Hour)
	for _, part := range s.proposal(1).Receipt.Parts {
		c := part.Count
		if c.Voted()+c.Absent+c.Late+c.Invalid != c.Electorate {
			t.Errorf("%s: %+v", part.Circle, c)
		}
	}
}
