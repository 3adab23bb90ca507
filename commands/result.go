package commands

import (
	"errors"
	"slices"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const resultKey = "result"

// result shows where a proposal stands, or how it was decided.
func result() Command {
	return Command{Key: resultKey, Group: decideGroup, Guard: ofACircle, Run: func(c *Call) error {
		n, _ := leadingNumber(c.rest)
		if n == 0 {
			return refuse("result.which", "result", c.commandLine(resultKey), "proposals", c.commandLine("proposals"))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		switch p.State {
		case decision.Open, decision.Seconding:
			return c.interim(p)
		case decision.Withdrawn:
			return refuse("vote.withdrawn", "number", number(p))
		}
		lines, err := c.receipt(c.voice, p)
		if err != nil {
			return err
		}
		more, err := c.aftermath(p)
		if err != nil {
			return err
		}
		next, err := c.afterDecision(c.voice, p, c.mark())
		c.answer(append(append(lines, more...), next...)...)
		return err
	}}
}

// interim shows an open vote: how many took part and how many are missing, not
// which side is ahead; of a secret vote not even that.
func (c *Call) interim(p decision.Proposal) error {
	author, err := c.tx.Member(p.Author)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	lines := c.presentation(p, author.Name)
	if len(p.Others) > 0 {
		names, err := c.circleNames(p.Circles())
		if err != nil {
			return err
		}
		lines = append(lines, c.together(p, names))
	}
	if p.State == decision.Seconding {
		c.answer(append(lines, c.T("support.needed", "seconds", p.Rules.Seconds, "number", number(p), "support", c.commandLine(supportKey),
			"deadline", c.moment(p.Deadline)))...)
		return nil
	}
	box, waiting, err := c.box(p, "")
	if err != nil {
		return err
	}
	count := box.Count()
	if !p.Rules.Secret {
		lines = append(lines, c.T("result.turnout", "voted", count.Voted(), "electors", count.Electorate))
	} else if c.room.Kind == storage.Direct {
		voted, err := c.tx.HasVotedSecretly(p.ID, c.member.ID)
		if err != nil {
			return err
		}
		if u, err := c.inUrn(p, c.member.ID); err != nil {
			return err
		} else if u != nil {
			voted = true
		}
		lines = append(lines, c.T(map[bool]string{true: "result.you-voted", false: "result.you-did-not"}[voted]))
	}
	if waiting > 0 && !p.Rules.Secret {
		lines = append(lines, c.T("result.waiting", "ballots", waiting, "witness", c.commandLine(witnessKey), "number", number(p)))
	}
	lines = append(lines, c.ballotLine(p), c.requirement(p.Rules, count.Electorate))
	c.answer(append(lines, c.howToVote(p, c.mark())...)...)
	return nil
}

// aftermath is what became of a decision: who carries it, its review, what it is tied to,
// what was said against the result.
func (c *Call) aftermath(p decision.Proposal) ([]string, error) {
	var lines []string
	carriers, err := c.supporters(p.ID, storage.Carries)
	if err != nil {
		return nil, err
	}
	if carriers != "" {
		lines = append(lines, c.T("result.carried", "names", carriers))
	}
	if p.Review != "" {
		lines = append(lines, c.T("result.review", "day", c.dayText(p.Review)))
	}
	links, err := c.linkLine(p)
	if err != nil {
		return nil, err
	}
	if links != "" {
		lines = append(lines, links)
	}
	contests, err := c.tx.Supports(p.ID, storage.Contests)
	var reasons []string
	for _, contest := range contests {
		reasons = append(reasons, c.T("result.contested", "reason", contest.Reason))
	}
	slices.Sort(reasons) // not in the order in which people came
	return append(lines, reasons...), err
}

// whatNext is what one can do with a result.
func (v voice) whatNext(p decision.Proposal, mark string) []string {
	var lines []string
	if p.Contestable(v.now) {
		lines = append(lines, v.T("receipt.contest", "contest", mark+v.name("name."+contestKey), "number", number(p), "until", v.moment(p.Final)))
	}
	if p.Adopted() && p.Kind == decision.RuleChange {
		lines = append(lines, v.effectLines(p)...)
	} else if p.Adopted() && p.Rules.Method.Decides() {
		lines = append(lines, v.T("receipt.carry", "carry", mark+v.name("name."+carryKey), "number", number(p)))
	}
	return lines
}
