package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
)

// compose applies the circles' rules to a complete draft.
func (c *Call) compose(d draft) (decision.Proposal, error) {
	p := decision.Proposal{
		Circle: d.Circles[0], Others: d.Circles[1:], Each: d.Each && len(d.Circles) > 1,
		Author: c.member.ID, Kind: d.Kind, Title: d.Title, Text: d.Text, Options: d.Options, Details: d.Details,
		From: d.From, To: d.To, State: decision.Open, Opened: c.now, Deadline: d.Deadline, Review: d.Review,
	}
	var err error
	if p.Rules, err = c.rulesFor(d); err != nil {
		return p, err
	}
	if err := c.checkCircles(p, d.Openly); err != nil {
		return p, err
	}
	if d.Openly {
		p.Rules.Secret = false
	}
	if err := c.capSeconds(&p); err != nil {
		return p, err
	}
	if p.Deadline.IsZero() && d.Session {
		if p.Deadline, err = c.sessionDeadline(p.Circles()); err != nil {
			return p, err
		}
	}
	if p.Deadline.IsZero() {
		p.Deadline = c.voiceFor(p.Circle).standardDeadline(p.Rules)
	}
	p.Deadline = p.Deadline.In(c.zoneOf(p.Circle))
	return p, c.checkDeadline(p)
}

// capSeconds has a proposal wait for those who second it, of whom there are never more
// than there are others.
func (c *Call) capSeconds(p *decision.Proposal) error {
	electors, err := c.electors(*p)
	if p.Rules.Seconds = min(p.Rules.Seconds, max(electors-1, 0)); p.Rules.Seconds > 0 {
		p.State = decision.Seconding
	}
	return err
}

// rulesFor is the circle's rule, as strict as the proposer wants it.
func (c *Call) rulesFor(d draft) (decision.Rules, error) {
	rule := c.ruleOf(d)
	if d.AtOnce && !c.method(d).MaybeSecret() {
		rule.Secret = false
	}
	rules, err := rule.Tighten(d.Kind, d.Wish)
	switch {
	case errors.Is(err, decision.ErrLaxer):
		return rules, refuse("propose.laxer", "rule", c.rule(rule))
	case errors.Is(err, decision.ErrNotSecret):
		return rules, refuse("propose.not-secret", "method", c.name("method."+string(c.method(d))))
	case errors.Is(err, decision.ErrNumber):
		return rules, refuse("propose.out-of-range", "method", c.name("method."+string(c.method(d))))
	case errors.Is(err, collective.ErrFraction), errors.Is(err, decision.ErrCount), errors.Is(err, decision.ErrMethod):
		return rules, refuse("propose.not-with-method", "method", c.name("method."+string(c.method(d))),
			"command", c.commandLine(proposeKey)).hint("usage.propose")
	case err != nil:
		return rules, err
	}
	if rules.Method == decision.STV && rules.Seats >= len(d.Options) {
		return rules, refuse("propose.too-many-seats", "options", len(d.Options))
	}
	return rules, nil
}

// checkCircles says why the circles cannot decide this, or not in secret, or nil.
func (c *Call) checkCircles(p decision.Proposal, openly bool) error {
	for _, id := range p.Circles() {
		circle, err := c.tx.Room(id)
		if err != nil {
			return err
		}
		joined, err := c.tx.IsJoined(id, c.member.ID)
		if err != nil {
			return err
		}
		if !joined { // who was asked where, and left meanwhile
			return refuse("propose.unknown-circle", "said", quoted(circle.Name))
		}
		shared, err := c.tx.Shared(id)
		if err != nil {
			return err
		}
		if shared {
			return refuse("converge.not-here", "circle", clean(circle.Name), "converge", c.commandLine(convergeKey))
		}
		if (p.Kind.IsStrike() || p.Rules.Secret) && !circle.Encrypted() {
			return refuse("propose.unencrypted", "circle", clean(circle.Name))
		}
	}
	electors, err := c.electors(p)
	if err != nil {
		return err
	}
	switch {
	case electors == 0:
		return refuse("propose.nobody")
	case openly && p.Rules.Secret && electors >= decision.MinSecret:
		return refuse("propose.must-be-secret", "rule", c.rule(p.Rules))
	case !openly && p.Rules.Secret && electors < decision.MinSecret:
		return refuse("propose.too-few-for-secret", "electors", electors, "least", decision.MinSecret, "open", c.name("option.open"))
	case p.Rules.Secret && p.Each:
		return refuse("propose.each-not-secret")
	case p.Each && !slices.Contains([]decision.Method{decision.Majority, decision.Consent, decision.Consensus}, p.Rules.Method):
		return refuse("propose.each-not-options")
	}
	return nil
}

// tooFewForSecret says whether a draft would be secret by its rule among too few members
// to keep a secret.
func (c *Call) tooFewForSecret(d draft) (bool, error) {
	if len(d.Circles) == 0 || !c.ruleOf(d).Secret && !d.Wish.Secret {
		return false, nil
	}
	n, err := c.electors(decision.Proposal{Circle: d.Circles[0], Others: d.Circles[1:], Rules: c.ruleOf(d)})
	return n < decision.MinSecret, err
}

// electors is how many could vote if the vote opened now.
func (c *Call) electors(p decision.Proposal) (int, error) { return c.electorsAt(p, c.event.Sent) }

// electorsAt is electors for a vote that opens at a moment.
func (c *Call) electorsAt(p decision.Proposal, at time.Time) (int, error) {
	seen := map[collective.MemberID]bool{}
	for _, circle := range p.Circles() {
		members, err := c.tx.MayVote(circle, at, p.Rules.There)
		if err != nil {
			return 0, err
		}
		for _, m := range members {
			seen[m] = true
		}
	}
	return len(seen), nil
}
