package commands

import (
	"testing"
	"time"

	"tocsin/collective/decision"
)

// TestSecretAndUrn: who is in both counts once, in whatever order it comes.
func TestSecretAndUrn(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
	urn := s.message("alice", "urne 1 papier pour 3 avec Bruno, Chloé, Dina")
	s.doIn(dm("alice"), urn)
	wantSaid(t, s.in(dm("bruno"), "bruno", "vote 1 contre lune claire"), "dans l'urne")
	s.in(dm("emil"), "emil", "témoin 1 pour 3")
	wantSaid(t, s.in(dm("farah"), "farah", "témoin 1 pour 3"), "ne compte pas ainsi")
	s.doIn(dm("alice"), s.remove("alice", urn.ID))
	s.in(dm("alice"), "alice", "urne 1 papier pour 3 avec Chloé, Dina, +Fatima")
	s.in(dm("emil"), "emil", "témoin 1 pour 3")
	wantSaid(t, s.in(dm("farah"), "farah", "témoin 1 pour 3"), "confirmée")
	wantSaid(t, s.in(dm("chloé"), "chloé", "vote 1 contre lampe verte"), "liste d'une urne")
	wantSaid(t, s.in(dm("chloé"), "chloé", "résultat 1"), "Vous avez voté.")
	s.wait(101 * time.Hour)
	c := s.counted(1)
	if c.Of(decision.For) != 3 || c.Of(decision.Against) != 1 || c.Electorate != 7 || c.Voted()+c.Absent != c.Electorate {
		t.Errorf("%+v", c)
	}
}

// TestTwoSecretUrns: who is asked which one is meant does not learn what is in them.
func TestTwoSecretUrns(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
	s.in(dm("alice"), "alice", "urne 1 papier pour 3 avec Bruno, Chloé, Dina")
	s.in(dm("emil"), "emil", "urne 1 papier contre 3 avec +Fatima, +Zoé, +Karim")
	asked := s.in(dm("farah"), "farah", "témoin 1")
	wantSaid(t, asked, "dites ce que vous avez compté")
	if other := s.in(dm("bruno"), "bruno", "témoin 1"); other != asked {
		t.Errorf("%s, and %s", asked, other)
	}
	wantSaid(t, s.in(dm("farah"), "farah", "témoin 1 contre 2"), "pas ce qui a été encodé")
	wantSaid(t, s.in(dm("farah"), "farah", "témoin 1 contre 3"), "Il manque 1 témoin")
	wantSaid(t, s.in(dm("bruno"), "bruno", "témoin 1 contre 3"), "confirmée")
}
