package charter

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
)

// Strictest are rules that satisfy two circles which decide together: of each number the one
// that asks for more, of two ways to decide a text the one that fewer people stop. Where two
// ways cannot be compared, that of the first holds. Secret stays secret, also where the other
// circle's method cannot be: who votes is then protected by the first that can.
func Strictest(a, b decision.Rules) decision.Rules {
	r := stricterMethod(a, b)
	if r.Method == b.Method && r.Method == a.Method {
		if usesShare(r.Method) {
			r.Fraction = larger(a.Fraction, b.Fraction)
		}
		if r.Method == decision.Majority {
			r.Of = widest(a.Of, b.Of)
		}
		if r.Method == decision.Consensus {
			r.Blocks = min(max(a.Blocks, 1), max(b.Blocks, 1))
		}
	}
	r.Quorum = larger(a.Quorum, b.Quorum)
	r.Active = max(a.Active, b.Active)
	if a.Active == 0 && !a.Quorum.IsZero() || b.Active == 0 && !b.Quorum.IsZero() { // then all count
		r.Active = 0
	}
	r.Secret = (a.Secret || b.Secret) && r.Method.MaybeSecret()
	r.Names = a.Names && b.Names
	r.Early = a.Early && b.Early
	r.Seconds, r.Cosigners = max(a.Seconds, b.Seconds), max(a.Cosigners, b.Cosigners)
	r.Contest, r.Open, r.There = max(a.Contest, b.Contest), max(a.Open, b.Open), max(a.There, b.There)
	return r
}

// stricterMethod is the one of two rules whose method decides.
func stricterMethod(a, b decision.Rules) decision.Rules {
	if a.Secret != b.Secret && (a.Secret && !b.Method.MaybeSecret() || b.Secret && !a.Method.MaybeSecret()) {
		if a.Secret {
			return a
		}
		return b
	}
	order := []decision.Method{decision.Majority, decision.Consensus, decision.Consent}
	first, second := slices.Index(order, a.Method), slices.Index(order, b.Method)
	if first >= 0 && second > first {
		return b
	}
	return a
}

// StrictestMeeting are rules that satisfy two circles which meet together.
func StrictestMeeting(a, b assembly.Rules) assembly.Rules {
	return assembly.Rules{
		Quorum: larger(a.Quorum, b.Quorum), Approvals: max(a.Approvals, b.Approvals), Corrections: max(a.Corrections, b.Corrections),
	}
}

func larger(a, b collective.Fraction) collective.Fraction {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// widest is the base that counts more people who are not for it.
func widest(a, b collective.Base) collective.Base {
	order := []collective.Base{collective.Expressed, collective.Cast, collective.Everyone}
	if slices.Index(order, a) < slices.Index(order, b) {
		return b
	}
	return a
}

// Together are the rules by which circles decide together on a kind of proposal, and whether
// they are other than those of some of them. There is at least one circle.
func Together(kind decision.Kind, circles ...Charter) (decision.Rules, bool) {
	rules, differ := circles[0].Of(kind), false
	for _, c := range circles[1:] {
		rules = Strictest(rules, c.Of(kind))
	}
	for _, c := range circles {
		differ = differ || c.Of(kind) != rules
	}
	return rules, differ
}
