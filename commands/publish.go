package commands

import (
	"strconv"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// dueClose is the kind of a deadline of a proposal; its ref is the proposal's id.
const dueClose = "close-proposal"

// publish opens the vote on a proposal: its electorate is frozen, the circle is
// told, and a native poll is posted beside it for those who would rather tap.
func (c *Call) publish(p decision.Proposal, circle storage.Room) error {
	electorate, err := c.tx.Joined(circle.ID, c.event.Sent)
	if err != nil {
		return err
	}
	if len(electorate) == 0 {
		return refuse("propose.nobody")
	}
	if err := c.tx.AddProposal(&p, electorate); err != nil {
		return err
	}
	c.announce(&p, circle, len(electorate))
	return c.keepOpen(p, "propose")
}

// republish replaces a proposal that its author edited.
func (c *Call) republish(old, next decision.Proposal, circle storage.Room) error {
	electorate, err := c.tx.Electorate(old.ID)
	if err != nil {
		return err
	}
	c.announce(&next, circle, len(electorate))
	c.post(circle, storage.Outgoing{Op: storage.Redact, Refers: old.Poll})
	if err := c.tx.Unplan(dueClose, old.ID); err != nil {
		return err
	}
	return c.keepOpen(next, "amend")
}

func (c *Call) keepOpen(p decision.Proposal, act string) error {
	if err := c.tx.SaveProposal(p); err != nil {
		return err
	}
	if err := c.tx.Plan(dueClose, p.ID, p.Deadline); err != nil {
		return err
	}
	c.did(proposeKey, p.ID)
	return c.tx.Record(storage.Entry{Circle: p.Circle, Member: c.member.ID, Act: act, Ref: p.ID, Detail: p.Title})
}

// announce says in the circle what is put to it, and posts the poll, whose
// transaction is set in p. Who asked elsewhere is told where to look.
func (c *Call) announce(p *decision.Proposal, circle storage.Room, electors int) {
	v := c.voiceIn(circle, c.tx.Now)
	lines := []string{v.headline(*p)}
	if p.Text != "" {
		lines = append(lines, p.Text)
	}
	lines = append(lines, v.whenAndWho(*p, c.member.Name)...)
	lines = append(lines,
		v.T("proposal.open-until", "deadline", v.moment(p.Deadline)),
		v.requirement(p.Rules, electors),
		v.howToVote(*p, "!"+v.name("name."+voteKey)))
	c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines)})
	answers := make([]storage.Answer, 0, len(decision.Choices()))
	for _, choice := range decision.Choices() {
		answers = append(answers, storage.Answer{ID: string(choice), Text: v.name("choice." + string(choice))})
	}
	p.Poll = storage.Txn(c.event.ID, len(c.out))
	c.post(circle, storage.Outgoing{
		Op: storage.Poll, Text: v.T("proposal.poll", "number", number(*p), "title", p.Title), Answers: answers,
	})
	if c.room.ID != circle.ID {
		c.say("propose.published-in", "number", number(*p), "circle", clean(circle.Name))
	}
}

func (v voice) howToVote(p decision.Proposal, vote string) string {
	return v.T("proposal.how-to-vote", "vote", vote, "number", number(p),
		"for", v.name("choice.pour"), "against", v.name("choice.contre"), "abstain", v.name("choice.abstention"))
}

func (v voice) headline(p decision.Proposal) string {
	return v.T("proposal.headline", "number", number(p), "kind", capital(v.name("kind."+string(p.Kind))), "title", p.Title)
}

func (v voice) whenAndWho(p decision.Proposal, author string) []string {
	by := v.T("proposal.by", "name", clean(author))
	if p.From == "" {
		return []string{by}
	}
	return []string{capital(v.days(p)) + ". " + by}
}

// requirement says what a proposal needs in order to pass, with its numbers.
func (v voice) requirement(r decision.Rules, electors int) string {
	if r.Quorum.IsZero() {
		return v.T("rule.no-quorum", "majority", v.majority(r))
	}
	return v.T("rule.both", "need", r.Quorum.Share(electors), "electors", electors, "majority", v.majority(r))
}

// rule says what a rule asks for, before there is an electorate to count.
func (v voice) rule(r decision.Rules) string {
	if r.Quorum.IsZero() {
		return v.majority(r)
	}
	return v.T("rule.with-quorum", "majority", v.majority(r), "quorum", v.fraction(r.Quorum))
}

func (v voice) majority(r decision.Rules) string {
	if r.Fraction == collective.Half() {
		return v.T("rule.simple-" + string(r.Of))
	}
	return v.T("rule.majority-"+string(r.Of), "fraction", v.fraction(r.Fraction))
}

// number is how a proposal's number is written, without the groups of digits that
// other numbers have.
func number(p decision.Proposal) string { return strconv.Itoa(p.Number) }
