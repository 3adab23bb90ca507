package commands

import (
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// requirement says what a proposal needs in order to pass, with its numbers, or which
// option wins, or what comes out.
func (v voice) requirement(r decision.Rules, electors int) string {
	passes := v.passes(r)
	keys := [...]string{"rule.needs", "rule.needs-quorum", "rule.needs-quorum-active"}
	switch {
	case !r.Method.Decides() || r.Method == decision.Headcount && r.Target == 0:
		return capital(passes) + "."
	case r.Method.HasOptions():
		keys = [...]string{"rule.wins", "rule.wins-quorum", "rule.wins-quorum-active"}
	}
	switch {
	case r.Quorum.IsZero():
		return v.T(keys[0], "rule", passes)
	case r.Active > 0:
		return v.T(keys[2], "quorum", v.fraction(r.Quorum), "days", r.Active, "rule", passes)
	}
	return v.T(keys[1], "need", r.Quorum.Share(electors), "electors", electors, "rule", passes)
}

// rule says what a rule asks for, before there is an electorate to count.
func (v voice) rule(r decision.Rules) string {
	text := v.passes(r)
	if !r.Quorum.IsZero() {
		text = v.T("rule.with-quorum", "rule", text, "quorum", v.fraction(r.Quorum))
	}
	if r.Secret {
		text = v.T("rule.secret", "rule", text)
	}
	return text
}

// passes says in a few words when a proposal passes, or what comes out.
func (v voice) passes(r decision.Rules) string {
	switch r.Method {
	case decision.Majority:
		return v.majority(r)
	case decision.Consensus:
		if r.Blocks < 2 {
			return v.T("rule.consensus", "fraction", v.share(r.Fraction))
		}
		return v.T("rule.consensus-blocks", "blocks", r.Blocks, "fraction", v.share(r.Fraction))
	case decision.Headcount:
		if r.Target == 0 {
			return v.T("rule.compte-open")
		}
		return v.T("rule.compte", "target", r.Target)
	case decision.Points:
		return v.T("rule.points", "budget", r.Budget)
	case decision.STV:
		return v.T("rule.stv", "seats", r.Seats)
	case decision.Ranking:
		return v.T("rule.classement", "count", v.count(r))
	}
	return v.T("rule." + string(r.Method))
}

func (v voice) count(r decision.Rules) string {
	count := r.Count
	if count == "" {
		count = counts()[0]
	}
	return v.name("count." + string(count))
}

func (v voice) majority(r decision.Rules) string {
	if r.Fraction == collective.Half() {
		return v.T("rule.simple-" + string(r.Of))
	}
	return v.T("rule.majority-"+string(r.Of), "fraction", v.fraction(r.Fraction))
}

// share is a fraction that is a threshold: one half means more than half.
func (v voice) share(f collective.Fraction) string {
	if f == collective.Half() {
		return v.T("fraction.more-than-half")
	}
	return v.fraction(f)
}

// fraction writes a share as people say it.
func (v voice) fraction(f collective.Fraction) string {
	key := "fraction." + strings.ReplaceAll(f.String(), "/", "-")
	if text := v.T(key); text != "["+key+"]" {
		return text
	}
	if f.Den > 0 && 100%f.Den == 0 {
		return v.T("fraction.percent", "n", int(f.Num*100/f.Den))
	}
	return f.String()
}
