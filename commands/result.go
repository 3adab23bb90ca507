package commands

import (
	"errors"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// result shows where a proposal stands, or how it was decided.
func result() Command {
	return Command{Key: "result", Guard: ofACircle, Run: func(c *Call) error {
		n, _ := leadingNumber(c.rest)
		if n == 0 {
			return refuse("result.which", "result", c.commandLine("result"), "proposals", c.commandLine("proposals"))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		switch p.State {
		case decision.Open:
			return c.interim(p)
		case decision.Withdrawn:
			return refuse("vote.withdrawn", "number", number(p))
		}
		c.answer(c.receipt(p)...)
		return nil
	}}
}

// interim shows an open vote: how many took part and how many are missing, not
// which side is ahead.
func (c *Call) interim(p decision.Proposal) error {
	count, err := c.tally(p)
	if err != nil {
		return err
	}
	author, err := c.tx.Member(p.Author)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	voted := count.For + count.Against + count.Abstain
	lines := []string{c.headline(p), c.T("result.turnout", "voted", voted, "electors", count.Electorate)}
	if author.Name != "" {
		lines = append(lines, c.whenAndWho(p, author.Name)...)
	}
	lines = append(lines,
		c.T("proposal.open-until", "deadline", c.moment(p.Deadline)),
		c.requirement(p.Rules, count.Electorate))
	if p.Text != "" {
		lines = append(lines, p.Text)
	}
	c.answer(append(lines, c.howToVote(p, c.commandLine(voteKey)))...)
	return nil
}

func (c *Call) tally(p decision.Proposal) (decision.Count, error) { return tally(c.tx, p) }

func tally(tx *storage.Tx, p decision.Proposal) (decision.Count, error) {
	electorate, err := tx.Electorate(p.ID)
	if err != nil {
		return decision.Count{}, err
	}
	ballots, err := tx.Ballots(p.ID)
	if err != nil {
		return decision.Count{}, err
	}
	return decision.Tally(electorate, ballots, p.Deadline), nil
}

// receipt writes the result of a closed proposal: each rule with its numbers, met
// or not, and where everybody else stands.
func (v voice) receipt(p decision.Proposal) []string {
	r := p.Receipt
	lines := []string{v.T("receipt.headline", "number", number(p), "outcome", v.T("outcome."+string(r.Outcome)),
		"kind", capital(v.name("kind."+string(p.Kind))), "title", p.Title)}
	for _, check := range r.Checks {
		lines = append(lines, v.check(check, r.Rules))
	}
	return append(lines,
		v.T("receipt.others", "against", r.Count.Against, "abstain", r.Count.Abstain),
		v.T("receipt.absent", "absent", r.Count.Absent, "late", r.Count.Late, "invalid", r.Count.Invalid))
}

func (v voice) check(check decision.Check, rules decision.Rules) string {
	key := "receipt." + string(check.Rule)
	switch {
	case check.Rule == decision.QuorumRule && rules.Quorum.IsZero():
		key = "receipt.turnout"
	case check.Rule == decision.MajorityRule:
		key += "-" + string(rules.Of)
	}
	mark := "✗ "
	if check.Met {
		mark = "✓ "
	}
	return mark + v.T(key, "got", check.Got, "total", check.Total, "need", check.Need)
}
