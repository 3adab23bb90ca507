package commands

import (
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
)

// effect is what the adoption of a proposal does by itself, in the transaction that closes it.
type effect struct {
	// apply does it, or plans it for the moment that the proposal states.
	apply func(*Call, decision.Proposal) error
	// revoke takes it back, or plans it no more, when the result is annulled.
	revoke func(*Call, decision.Proposal) error
	// show says what it does, below the text of the proposal.
	show func(voice, decision.Proposal) []string
	// fail is what else becomes of it when the proposal is withdrawn or not adopted; nil: nothing.
	fail func(*Call, decision.Proposal) error
	// end is what ends with a decision that its circles end by its review, and again what holds once
	// more when the review, given second, is annulled; nil: nothing.
	end, again func(c *Call, p, review decision.Proposal) error
}

// effects are all of them, by the kind that stands in the proposal.
func effects() map[string]effect {
	return map[string]effect{
		mandate.EffectKind: mandateEffect(), ruleEffect: rulesEffect(),
		undoEffect: {apply: (*Call).applyUndo, revoke: (*Call).revokeUndo, show: undoShown},
	}
}

// effectOf is what the adoption of a proposal does, if it does anything.
func effectOf(p decision.Proposal) (effect, bool) {
	if p.Details.Effect == nil {
		return effect{}, false
	}
	of, ok := effects()[p.Details.Effect.Kind]
	return of, ok
}

// takeEffect does what a decided proposal says: it is adopted, or not.
func (c *Call) takeEffect(p decision.Proposal) error {
	of, ok := effectOf(p)
	switch {
	case !ok:
		return nil
	case p.Adopted() && p.Rules.Method.Decides():
		return of.apply(c, p)
	}
	return c.missEffect(p)
}

// missEffect does what is to be done where a proposal is withdrawn or not adopted.
func (c *Call) missEffect(p decision.Proposal) error {
	if of, ok := effectOf(p); ok && of.fail != nil {
		return of.fail(c, p)
	}
	return nil
}

// loseEffect takes back what an annulled proposal did.
func (c *Call) loseEffect(p decision.Proposal) error {
	if of, ok := effectOf(p); ok {
		return of.revoke(c, p)
	}
	return nil
}

// endEffect ends what goes on because of a decision, which a review ended.
func (c *Call) endEffect(p, review decision.Proposal) error {
	if of, ok := effectOf(p); ok && of.end != nil {
		return of.end(c, p, review)
	}
	return nil
}

// resumeEffect has go on what endEffect ended, where the review does not hold.
func (c *Call) resumeEffect(p, review decision.Proposal) error {
	if of, ok := effectOf(p); ok && of.again != nil {
		return of.again(c, p, review)
	}
	return nil
}

func (v voice) effectLines(p decision.Proposal) []string {
	if of, ok := effectOf(p); ok {
		return of.show(v, p)
	}
	return nil
}
