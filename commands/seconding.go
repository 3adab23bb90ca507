package commands

import (
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// askSeconds says in the circles that a proposal waits for those who second it.
func (c *Call) askSeconds(p decision.Proposal) error {
	return c.tell(p, func(v voice) []string {
		author := c.member.Name
		return append(v.presentation(p, author), v.T("support.needed", "seconds", p.Rules.Seconds, "number", number(p),
			"support", "!"+v.name("name."+supportKey), "deadline", v.moment(p.Deadline)))
	})
}

// second notes that a member wants a proposal put to the vote, and opens it when enough
// do.
func (c *Call) second(p decision.Proposal) error {
	if p.Author == c.member.ID {
		return refuse("support.own", "number", number(p), "seconds", p.Rules.Seconds)
	}
	if _, err := c.tx.Support(p.ID, storage.Seconds, storage.Support{Member: c.member.ID}); err != nil {
		return err
	}
	c.did(supportKey, string(storage.Seconds)+":"+p.ID)
	if err := c.record(p, "second", ""); err != nil {
		return err
	}
	supports, err := c.tx.Supports(p.ID, storage.Seconds)
	if err != nil {
		return err
	}
	if missing := p.Rules.Seconds - len(supports); missing > 0 {
		c.say("support.more", "number", number(p), "missing", missing)
		return nil
	}
	electors, err := c.electors(p)
	if err != nil {
		return err
	}
	if p.Rules.Secret && electors < decision.MinSecret { // some have left meanwhile
		return refuse("propose.too-few-for-secret", "electors", electors, "least", decision.MinSecret, "open", c.name("option.open"))
	}
	_, joint, err := c.joint(p.ID)
	if err != nil {
		return err
	}
	if !joint { // else others vote on the same, until the same moment
		p.Rules = c.rulesToOpen(p)
	}
	p.State, p.Opened = decision.Open, c.now
	if !joint && p.Deadline.Sub(c.now) < p.Rules.Open/2 { // waiting has cost the time to vote
		if longer, err := c.longEnough(p); err == nil { // not where the strike begins before
			p.Deadline = longer
		}
	}
	return c.open(p, "support.opened")
}

// rulesToOpen are the rules with which a proposal opens that waited: those that hold now, or
// where its proposer asked for more than the rule of then, the stricter of both. How many second
// it has been seen to.
func (c *Call) rulesToOpen(p decision.Proposal) decision.Rules {
	then, now := c.rulesAt(p.Kind, p.Circles(), p.Opened), c.kindRules(p.Kind, p.Circles())
	then.Seconds, now.Seconds = p.Rules.Seconds, p.Rules.Seconds
	if p.Rules == then {
		return now
	}
	if then == now {
		return p.Rules
	}
	return charter.Strictest(p.Rules, now)
}

// secondAnew puts a changed proposal to those who second: who supported it supported
// another text.
func (c *Call) secondAnew(p decision.Proposal) error {
	supports, err := c.tx.Supports(p.ID, storage.Seconds)
	if err != nil {
		return err
	}
	for _, s := range supports {
		if err := c.tx.Unsupport(p.ID, storage.Seconds, s.Member); err != nil {
			return err
		}
	}
	if err := c.keepOpen(p); err != nil {
		return err
	}
	if err := c.askSeconds(p); err != nil {
		return err
	}
	return c.record(p, amendKey, p.Title)
}
