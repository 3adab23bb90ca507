package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
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

// TestEachWayOfCountingHasItsName: a change from one to another says which is which.
func TestEachWayOfCountingHasItsName(t *testing.T) {
	v := voice{MustTexts(t), "fr", time.Time{}}
	said := map[string]bool{}
	for _, count := range counts() {
		said[v.ruleValue(charter.Count.Of(decision.Question), string(count))] = true
	}
	if len(said) != len(counts()) {
		t.Errorf("%d ways have %d names: %v", len(counts()), len(said), said)
	}
}

// TestAnEditHasAsManyRulesAsAProposal: an edit gets no more rules into one vote than a command does, and what
// stood there stays.
func TestAnEditHasAsManyRulesAsAProposal(t *testing.T) {
	s := MustRuled(t)
	rule := s.message("dina", "!règles changer quorum action 1/2")
	s.doIn(namur, rule)
	var many []string
	for _, kind := range []string{"action", "question", "texte"} {
		many = append(many, "quorum "+kind+" 1/3", "seuil "+kind+" 2/3", "appuis "+kind+" 1")
	}
	for _, said := range []string{strings.Join(s.doIn(namur, s.edit("dina", rule.ID, "!règles changer "+strings.Join(many, " ; "))), "\n"), s.in(namur, "dina", "!règles changer "+strings.Join(many, " ; "))} {
		wantSaid(t, said, "8 règles au plus")
	}
	if p := s.proposal(1); p.Version != 1 || p.Title != "quorum (action)" {
		t.Errorf("%d: %s", p.Version, p.Title)
	}
	s.doIn(namur, s.edit("dina", rule.ID, "!règles changer "+strings.Join(many[:mostSteps], " ; ")))
	if p := s.proposal(1); p.Version != 2 {
		t.Errorf("%d: %s", p.Version, p.Title)
	}
}
