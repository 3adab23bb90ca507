package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/storage"
)

// TestNewcomersVoteLater: who may vote is frozen when the vote opens, and said with its number.
func TestNewcomersVoteLater(t *testing.T) {
	s := MustRuled(t)
	s.ruled("ancienneté 20 jours")
	s.now = s.now.Add(30 * 24 * time.Hour)
	s.enterLater(namur, "gaël")
	said := s.in(namur, "gaël", `!proposer action "Le hall" jusqu'à vendredi 30 janvier 16h`)
	wantSaid(t, said, "Peuvent voter : 6 membres, dans le cercle depuis 20 jours au moins à l'ouverture.")
	if said := s.in(namur, "gaël", "!vote 2 pour"); strings.Contains(said, "compté") {
		t.Errorf("gaël voted: %s", said)
	}
	s.in(namur, "alice", "!vote 2 pour")
	s.wait(25 * 24 * time.Hour)
	wantSaid(t, s.in(namur, "alice", "!résultat 2"), "Peuvent voter : 6 membres")
	wantSaid(t, s.in(namur, "gaël", `!proposer action "Encore" jusqu'à vendredi 27 février 16h`), "Peuvent voter : 7 membres")
}

// enterLater has somebody join a circle now.
func (s *scene) enterLater(matrix, name string) {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: matrix, State: storage.Joined, Members: []storage.MemberChange{{Matrix: user(name), Name: name, Membership: "join", Since: s.now}}})
}

// TestAShorterTimeReachesWhatIsThere: the texts of reports go with the next sweep.
func TestAShorterTimeReachesWhatIsThere(t *testing.T) {
	s := MustRuled(t)
	s.ruled("garder les textes 3 jours, garder les codes 12 mois, garder les besoins 2 jours")
	circle := s.circleOf(namur).ID
	s.inTx(func(tx *storage.Tx) error {
		got, err := tx.ReportRetention(circle)
		if want := (incident.Retention{Text: 3 * 24 * time.Hour, Coded: 365 * 24 * time.Hour}); got != want {
			t.Errorf("%+v", got)
		}
		return err
	})
	s.undecide(1)
	s.inTx(func(tx *storage.Tx) error {
		got, err := tx.ReportRetention(circle)
		if got != incident.DefaultRetention() {
			t.Errorf("taken back: %+v", got)
		}
		return err
	})
}

// TestTwoCirclesDecideByTheStrictest, and say so.
func TestTwoCirclesDecideByTheStrictest(t *testing.T) {
	s := MustRuled(t)
	s.enter("!mons:test", storage.Circle, "alice", "bruno", "chloé", "dina", "emil")
	for matrix, name := range map[string]string{namur: "Namur", "!mons:test": "Mons"} {
		s.take(storage.RoomIntake{Matrix: matrix, State: storage.Joined, Name: name})
	}
	s.ruled("quorum action 2/3, heures mardi 9h-11h")
	s.decideIn("!mons:test", "seuil action 3/4, heures mercredi 9h-11h", "alice", "bruno", "chloé", "dina")
	s.wait(7 * 24 * time.Hour)
	s.wait(25 * time.Hour)
	said := s.in(namur, "alice", `!proposer action "Le hall" avec Mons jusqu'à vendredi 16h`)
	wantSaid(t, said, "la plus stricte vaut", "4 membres sur 6", "trois quarts")
	if r := s.ruleOf(3); r.Quorum != (collective.Fraction{Num: 2, Den: 3}) || r.Fraction != (collective.Fraction{Num: 3, Den: 4}) {
		t.Errorf("%+v", r)
	}
}

// TestARoomWithoutDigests: who asks for one there is told so, what was asked for before rests, and
// in private nothing changes.
func TestARoomWithoutDigests(t *testing.T) {
	s := MustRuled(t)
	s.in(namur, "alice", "!bilan tous les jours 9h")
	s.in(dm("bruno"), "bruno", "bilan tous les jours 9h")
	s.ruled("bilans non")
	s.news("imprimer")
	said := s.tickAt(time.Date(2025, time.December, 15, 9, 0, 0, 0, s.now.Location()))
	if len(said[namur]) > 0 || len(said[dm("bruno")]) == 0 {
		t.Errorf("%q", said)
	}
	wantSaid(t, s.in(namur, "alice", "!bilan chaque lundi 9h"), "ne pas recevoir de bilans")
}

// TestUrnsTakeTheWitnessesOfTheOpening: a third one from the vote on that opens later.
func TestUrnsTakeTheWitnessesOfTheOpening(t *testing.T) {
	s := MustRuled(t)
	s.decide("témoins 3")
	s.wait(7 * 24 * time.Hour)
	s.in(namur, "alice", `!proposer action "Avant" jusqu'à vendredi 12 décembre 16h`)
	s.wait(25 * time.Hour)
	s.in(namur, "alice", `!proposer action "Après" jusqu'à vendredi 12 décembre 16h`)
	for _, n := range []string{"2", "3"} {
		s.in(namur, "alice", "!urne "+n+" papier pour 1 avec farah")
		s.in(namur, "bruno", "!témoin "+n)
	}
	wantSaid(t, s.in(namur, "chloé", "!témoin 2"), "confirmée et compte")
	wantSaid(t, s.in(namur, "chloé", "!témoin 3"), "Il manque 1 témoin")
	if n := s.number("SELECT count(*) FROM urns WHERE state = 'counted'"); n != 1 {
		t.Errorf("%d urns are counted", n)
	}
	s.in(namur, "dina", "!témoin 3")
	if n := s.number("SELECT count(*) FROM urns WHERE state = 'counted'"); n != 2 {
		t.Errorf("%d urns are counted", n)
	}
}

// TestNoReviewOfARule: a question that anybody asks by a simple majority ends no rule.
func TestNoReviewOfARule(t *testing.T) {
	s := MustRuled(t)
	s.ruled("quorum action 1/2")
	wantSaid(t, s.in(namur, "alice", "!revue 1 le 5 janvier"), "seule une autre proposition la change")
}
