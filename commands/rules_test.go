package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/incident"
	"tocsin/storage"
)

// TestARuleHoldsAtItsMoment: not when it is adopted, but when that can be contested no more; a
// contest puts it off, and the vote that is open then keeps its own.
func TestARuleHoldsAtItsMoment(t *testing.T) {
	s := MustRuled(t)
	n := s.decide("quorum action 2/3")
	s.wait(7 * 24 * time.Hour)
	s.wantRule("quorum/action", "0")
	s.wait(23 * time.Hour)
	s.in(namur, "emil", "!proposer action \"Avant\" jusqu'à vendredi 12 décembre 16h")
	wantSaid(t, s.in(namur, "farah", "!contester 1 je n'ai rien vu"), "contesté")
	s.wait(2 * time.Hour)
	s.wantRule("quorum/action", "0")
	said := s.wait(23 * time.Hour)
	s.wantRule("quorum/action", "2/3")
	wantSaid(t, said, "La décision n° 1 vaut à présent", "aucun → deux tiers")
	if s.proposal(n).State != decision.Closed || s.ruleOf(2).Quorum != (collective.Fraction{}) {
		t.Errorf("%+v", s.ruleOf(2))
	}
	s.in(namur, "emil", "!proposer action \"Après\" jusqu'à vendredi 12 décembre 16h")
	if s.ruleOf(3).Quorum != (collective.Fraction{Num: 2, Den: 3}) {
		t.Errorf("%+v", s.ruleOf(3))
	}
}

// TestAnEditKeepsTheRulesOfTheOpening: a proposal that is changed while it is open is decided by
// the rules with which it opened.
func TestAnEditKeepsTheRulesOfTheOpening(t *testing.T) {
	s := MustRuled(t)
	s.decide("quorum action 2/3")
	s.wait(7 * 24 * time.Hour)
	first := s.message("emil", `!proposer action "Avant" jusqu'à vendredi 12 décembre 16h`)
	s.doIn(namur, first)
	rule := s.message("dina", "!règles quorum action 1/2")
	s.doIn(namur, rule)
	s.wait(25 * time.Hour)
	s.wantRule("quorum/action", "2/3")
	s.doIn(namur, s.edit("emil", first.ID, `!proposer action "Avant, et sans pluie" jusqu'à vendredi 12 décembre 16h`))
	if p := s.proposal(2); p.Version != 2 || !p.Rules.Quorum.IsZero() {
		t.Errorf("%s: %+v", p.Title, p.Rules)
	}
	s.doIn(namur, s.edit("dina", rule.ID, "!règles seuil action 2/3"))
	if p := s.proposal(3); p.Version != 2 || !strings.Contains(p.Title, "seuil") {
		t.Errorf("%d: %s", p.Version, p.Title)
	}
}

// TestWhatWaitsForSecondsOpensByTheRulesOfThen, or by what its proposer asked for beyond the rule
// of before.
func TestWhatWaitsForSecondsOpensByTheRulesOfThen(t *testing.T) {
	s := MustRuled(t)
	s.ruled("appuis action 1")
	s.decide("quorum action 1/2")
	s.wait(7 * 24 * time.Hour)
	s.in(namur, "emil", `!proposer action "Le hall" jusqu'à vendredi 19 décembre 16h`)
	s.in(namur, "emil", `!proposer action "Les affiches" majorité 3/4 jusqu'à vendredi 19 décembre 16h`)
	s.wait(25 * time.Hour)
	for _, text := range []string{"!appuyer 3", "!appuyer 4"} {
		wantSaid(t, s.in(namur, "farah", text), "Il faut 3 membres sur 6")
	}
	if r := s.ruleOf(3); r.Quorum != collective.Half() || r.Fraction != collective.Half() || r.Seconds != 1 {
		t.Errorf("%+v", r)
	}
	if r := s.ruleOf(4); r.Quorum != collective.Half() || r.Fraction != (collective.Fraction{Num: 3, Den: 4}) {
		t.Errorf("%+v", r)
	}
}

// TestTheLaterDecisionHolds, whichever begins to hold first, and says so.
func TestTheLaterDecisionHolds(t *testing.T) {
	s := MustRuled(t)
	s.decide("quorum action 1/4 dès le 1er février")
	s.wait(time.Hour)
	s.decide("quorum action 1/2, quorum texte 1/3")
	s.wait(7 * 24 * time.Hour)
	s.wait(25 * time.Hour)
	s.wantRule("quorum/action", "1/2")
	var said string
	for range 60 {
		said += s.wait(24 * time.Hour)
	}
	s.wantRule("quorum/action", "1/2")
	s.wantRule("quorum/texte", "1/3")
	wantSaid(t, said, "quorum (action) : la décision n° 2, plus récente, l'emporte")
	s.decide("quorum action 1/5")
	third := s.decide("quorum action 1/6")
	s.wait(7 * 24 * time.Hour)
	said = s.wait(25*time.Hour) + s.wait(48*time.Hour) + s.wait(17*time.Hour)
	s.wantRule("quorum/action", "1/6")
	wantSaid(t, said, "20 % → 1/6 (c'était la moitié quand on l'a proposé)")
	s.undecide(third)
	s.wantRule("quorum/action", "1/5")
	s.undecide(third)
	s.wantRule("quorum/action", "1/5")
}

// undecide takes back what a decision did.
func (s *scene) undecide(n int) {
	s.tb.Helper()
	p := s.proposal(n)
	s.inTx(func(tx *storage.Tx) error {
		c := &Call{Engine: s.engine, tx: tx}
		if err := c.rulesAgain(); err != nil {
			return err
		}
		return c.loseEffect(p)
	})
}

// TestAnAnnulledRuleNeverHolds, also after its moment.
func TestAnAnnulledRuleNeverHolds(t *testing.T) {
	s := MustRuled(t)
	s.decide("témoins 3")
	s.wait(7 * 24 * time.Hour)
	for _, who := range []string{"dina", "emil", "farah"} {
		s.in(namur, who, "!contester 1 non")
	}
	if state := s.proposal(1).State; state != decision.Annulled {
		t.Fatal(state)
	}
	s.wait(72 * time.Hour)
	s.wantRule("temoins", "2")
	if n := s.number("SELECT count(*) FROM due WHERE kind IN ('change-rules', 'tell-rules')"); n != 0 {
		t.Errorf("%d are still planned", n)
	}
}

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
