package config

import (
	"errors"
	"fmt"
	"slices"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// wholeRules makes sure that the rules of a kind go together, those that are inherited
// included. An inherited one that has become idle goes; one that is written is refused.
func wholeRules(kind decision.Kind) func(*reader, string, int) {
	return func(r *reader, path string, line int) {
		rules, before := r.Rules[kind], len(r.problems)
		for _, i := range idle(rules) {
			without := rules
			i.drop(&without)
			if at := r.seen[join(path, i.key)]; at > 0 && without != rules {
				r.add(at, join(path, i.key), i.why)
			}
			rules = without
		}
		r.Rules[kind] = rules
		if err := rules.Check(); err != nil && len(r.problems) == before {
			r.add(line, path, remedied(err))
		}
	}
}

// idleRule is a rule that has no effect beside the others.
type idleRule struct {
	key, why string
	drop     func(*decision.Rules)
}

func idle(rules decision.Rules) []idleRule {
	var all []idleRule
	uses := func(key string, drop func(*decision.Rules), by ...decision.Method) {
		if !slices.Contains(by, rules.Method) {
			all = append(all, idleRule{key, fmt.Sprintf("has no use with method %s: remove it, or write method: %s", rules.Method, by[0]), drop})
		}
	}
	uses("count", func(r *decision.Rules) { r.Count = "" }, decision.Ranking)
	uses("fraction", func(r *decision.Rules) { r.Fraction = collective.Fraction{} }, decision.Majority, decision.Consensus)
	uses("of", func(r *decision.Rules) { r.Of = "" }, decision.Majority)
	if rules.Secret {
		const why = "a secret vote never closes early: remove it, or write secret: no"
		all = append(all, idleRule{"early", why, func(r *decision.Rules) { r.Early = false }})
	}
	return all
}

// remedied is what is wrong with rules, with a remedy where the line does not show it.
func remedied(err error) string {
	if errors.Is(err, decision.ErrNotSecret) {
		return err.Error() + ": write secret: no, or another method"
	}
	return err.Error()
}
