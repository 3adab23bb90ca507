package commands

import (
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestOnePersonMovesOneBallotOfAnUrn: however often it is said, only one's own is
// changed.
func TestOnePersonMovesOneBallotOfAnUrn(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 3 avec Chloé, Dina, Emil")
	s.in(namur, "alice", "!témoin 1")
	wantSaid(t, s.in(namur, "farah", "!témoin 1"), "confirmée")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 contre au lieu de pour"), "sort de l'urne")
	for range 3 {
		s.in(namur, "chloé", "!vote 1 contre au lieu de pour")
	}
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.For) != 2 || c.Of(decision.Against) != 1 || c.Electorate != 6 || c.Absent != 3 {
		t.Errorf("%+v", c)
	}
}

// TestRevisedBallotTakenBack: it was taken out of the urn, and counts nowhere.
func TestRevisedBallotTakenBack(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer action "Occuper le hall" jusqu'à vendredi 18h`)
	s.in(namur, "bruno", "!urne 1 papier pour 2 avec Chloé, Dina")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "farah", "!témoin 1")
	vote := s.message("chloé", "!vote 1 contre au lieu de pour")
	s.doIn(namur, vote)
	s.doIn(namur, s.remove("chloé", vote.ID))
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of(decision.For) != 1 || c.Of(decision.Against) != 0 || c.Absent != 5 {
		t.Errorf("%+v", c)
	}
}

// TestInsteadAmongOptions: a ballot among options is revised like any other.
func TestInsteadAmongOptions(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!proposer question \"Où ?\" classement jusqu'à vendredi 18h\n- hall\n- toit\n- rue")
	s.in(namur, "bruno", "!urne 1 papier 2: B > A avec Chloé, Dina")
	s.in(namur, "alice", "!témoin 1")
	s.in(namur, "farah", "!témoin 1")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 A"), "`!vote 1 A au lieu de B > A`")
	wantSaid(t, s.in(namur, "chloé", "!vote 1 A au lieu de B > A"), "sort de l'urne")
	s.wait(101 * time.Hour)
	if c := s.counted(1); c.Of("B>A") != 1 || c.Of("A") != 1 || c.Voted() != 2 {
		t.Errorf("%+v", c)
	}
}
