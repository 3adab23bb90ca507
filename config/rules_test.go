package config_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

// A rule that is set changes that rule alone; what has no use any more goes with it.
func TestEachRule(t *testing.T) {
	day := 24 * time.Hour
	for text, change := range map[string]func(*decision.Rules){
		"method: majorite":     func(*decision.Rules) {},
		"method: consentement": func(r *decision.Rules) { r.Method, r.Fraction, r.Of = decision.Consent, collective.Fraction{}, "" },
		"method: consensus":    func(r *decision.Rules) { r.Method, r.Of = decision.Consensus, "" },
		"fraction: 3/4":        func(r *decision.Rules) { r.Fraction = collective.Fraction{Num: 3, Den: 4} },
		"of: votants":          func(r *decision.Rules) { r.Of = collective.Cast },
		"quorum: 30 %":         func(r *decision.Rules) { r.Quorum = collective.Fraction{Num: 3, Den: 10} },
		"active: 30d":          func(r *decision.Rules) { r.Active = 30 },
		"active: 60j":          func(r *decision.Rules) { r.Active = 60 },
		"active: 7":            func(r *decision.Rules) { r.Active = 7 },
		"active: 0":            func(*decision.Rules) {},
		"blocks: 2":            func(r *decision.Rules) { r.Blocks = 2 },
		"secret: yes":          func(r *decision.Rules) { r.Secret = true },
		"secret: True":         func(r *decision.Rules) { r.Secret = true },
		"secret: oui":          func(r *decision.Rules) { r.Secret = true },
		"secret: nee":          func(*decision.Rules) {},
		"names: ja":            func(r *decision.Rules) { r.Names = true },
		"early: 'yes'":         func(r *decision.Rules) { r.Early = true },
		"early: no":            func(*decision.Rules) {},
		"seconds: 3":           func(r *decision.Rules) { r.Seconds = 3 },
		"cosigners: 0":         func(r *decision.Rules) { r.Cosigners = 0 },
		"contest: 0":           func(r *decision.Rules) { r.Contest = 0 },
		"contest: 3d":          func(r *decision.Rules) { r.Contest = 3 * day },
		"deadline: 1d12h":      func(r *decision.Rules) { r.Open = 36 * time.Hour },
	} {
		want := decision.Rules{Method: decision.Majority, Fraction: collective.Half(), Of: collective.Expressed,
			Cosigners: 2, Contest: day, Open: 2 * day}
		change(&want)
		c := mustParse(t, least+"rules:\n  action:\n    "+text)
		if diff := cmp.Diff(want, c.Rules[decision.Action], sameNumber()); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

// A question can be put in any way, a text only in one that can say no to it.
func TestMethodsOfEachKind(t *testing.T) {
	for _, m := range decision.Methods() {
		c := mustParse(t, least+"rules: {question: {method: "+string(m)+"}}")
		got := c.Rules[decision.Question]
		if got.Method != m || got.Check() != nil || m == decision.STV && got.Seats != 1 {
			t.Errorf("%s: %+v, %v", m, got, got.Check())
		}
	}
	for _, kind := range decision.Kinds() {
		if kind != decision.Question {
			mustFail(t, least+"rules: {"+string(kind)+": {method: sonde}}",
				"config.yaml:3: rules."+string(kind)+".method: unknown value: write one of majorite, consentement, consensus")
		}
	}
}

func TestRankings(t *testing.T) {
	for _, count := range []tally.Method{tally.Schulze, tally.RankedPairs, tally.IRV} {
		c := mustParse(t, least+"rules: {question: {count: "+string(count)+", method: classement}}")
		if got := c.Rules[decision.Question].Count; got != count {
			t.Errorf("%s: %q", count, got)
		}
	}
}

// A question closes early by default, a secret one never does.
func TestSecretQuestion(t *testing.T) {
	got := mustParse(t, least+"rules: {question: {secret: yes}}").Rules[decision.Question]
	if !got.Secret || got.Early {
		t.Errorf("%+v", got)
	}
}

// Defaults by which nothing can be decided are found, and said once.
func TestIncompleteDefaults(t *testing.T) {
	mustFailWith(t, least, "rules:\n  texte: {deadline: 1d}", `built-in config.yaml:2: rules.texte: method ""`)
	mustFailWith(t, least, "rules: {}", "config.yaml: rules.greve: method \"\"\nconfig.yaml: rules.greve-numerique: \n"+
		"config.yaml: rules.action: \nconfig.yaml: rules.texte: \nconfig.yaml: rules.question: \n"+
		"config.yaml: rules.regle: \nconfig.yaml: rules.mandat: ")
}
