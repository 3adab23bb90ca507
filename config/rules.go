package config

import (
	"gopkg.in/yaml.v3"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/tally"
)

func kindKeys() []key {
	var all []key
	for _, kind := range decision.Kinds() {
		all = append(all, key{name: string(kind), keys: ruleKeys(kind), whole: wholeRules(kind)})
	}
	return all
}

// ruleKeys are the rules of a kind, in the order in which one thinks of them.
func ruleKeys(kind decision.Kind) []key {
	type rules = decision.Rules
	reads := []struct {
		name string
		read func(*rules, *yaml.Node) error
	}{
		{"method", readMethod(methods(kind))},
		{"count", readCount},
		{"fraction", readFraction},
		{"of", readBase},
		{"quorum", readQuorum},
		{"active", number(days, func(r *rules) *int { return &r.Active })},
		{"blocks", number(blocks, func(r *rules) *int { return &r.Blocks })},
		{"secret", yesNo(func(r *rules) *bool { return &r.Secret })},
		{"names", yesNo(func(r *rules) *bool { return &r.Names })},
		{"early", yesNo(func(r *rules) *bool { return &r.Early })},
		{"seconds", number(people, func(r *rules) *int { return &r.Seconds })},
		{"cosigners", number(people, func(r *rules) *int { return &r.Cosigners })},
		{"contest", readContest},
		{"deadline", readDeadline},
	}
	keys := make([]key, len(reads))
	for i, k := range reads {
		keys[i] = key{name: k.name, read: rule(kind, k.read)}
	}
	return keys
}

// rule changes one of the rules of a kind.
func rule(kind decision.Kind, read func(*decision.Rules, *yaml.Node) error) func(*reader, *yaml.Node) error {
	return func(r *reader, n *yaml.Node) error {
		rules := r.Rules[kind]
		err := read(&rules, n)
		r.Rules[kind] = rules
		return err
	}
}

// methods are those by which a kind can be decided unless its proposer says otherwise.
// Only a question can be put in any way.
func methods(kind decision.Kind) []string {
	allowed := []decision.Method{decision.Majority, decision.Consent, decision.Consensus}
	if kind == decision.Question {
		allowed = decision.Methods()
	}
	names := make([]string, len(allowed))
	for i, m := range allowed {
		names[i] = string(m)
	}
	return names
}

// readMethod takes a method. Of stv there is one seat unless a proposer says more.
func readMethod(known []string) func(*decision.Rules, *yaml.Node) error {
	return func(rules *decision.Rules, n *yaml.Node) error {
		s, err := oneOf(n, known)
		rules.Method, rules.Seats = decision.Method(s), 0
		if rules.Method == decision.STV {
			rules.Seats = 1
		}
		return err
	}
}

func readCount(rules *decision.Rules, n *yaml.Node) error {
	s, err := oneOf(n, []string{string(tally.Schulze), string(tally.RankedPairs), string(tally.IRV)})
	rules.Count = tally.Method(s)
	return err
}

func readBase(rules *decision.Rules, n *yaml.Node) error {
	s, err := oneOf(n, []string{string(collective.Expressed), string(collective.Cast), string(collective.Everyone)})
	rules.Of = collective.Base(s)
	return err
}
