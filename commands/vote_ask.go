package commands

import (
	"strings"

	"tocsin/collective/decision"
)

// askWhichVote lists the open votes by number.
func (c *Call) askWhichVote(d ballotDraft) error {
	open, err := c.openProposals()
	if err != nil {
		return err
	}
	if len(open) == 0 {
		return refuse("vote.none-open", "propose", c.commandLine("propose"))
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d); err != nil {
		return err
	}
	lines := []string{c.T("vote.ask-which")}
	for _, p := range open {
		lines = append(lines, c.proposalLine(p))
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}

// choiceQuestion shows what can be chosen, by number or in the letters of the options.
func (c *Call) choiceQuestion(p decision.Proposal) []string {
	lines := []string{c.T("vote.about", "number", number(p), "title", p.Title)}
	method := p.Rules.Method
	if method.HasOptions() {
		lines = append(lines, optionLines(p)...)
		return append(lines, c.T("vote.ask-"+string(method), "budget", p.Rules.Budget), c.T("dialog.cancel"))
	}
	for i, choice := range method.Choices() {
		lines = append(lines, c.choiceLine(i, c.choice(choice)))
	}
	return append(lines, c.T("vote.ask-word"))
}

// askChoice asks for the choice, after saying that written was not understood as
// one. As a command it was a ballot, which nobody can read; as the answer to a
// question it may have been meant for others in the room.
func (c *Call) askChoice(p decision.Proposal, d ballotDraft, written string) error {
	question := c.choiceQuestion(p)
	if written == "" {
		c.answer(question...)
		return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
	}
	if c.verb != answered {
		if err := c.cast(p, decision.Unreadable, ""); err != nil {
			return err
		}
	}
	if err := c.keepAsking(voteKey, &d.Misses, &d); err != nil {
		return err
	}
	c.answer(append([]string{c.T("vote.unreadable", "said", quoted(written))}, question...)...)
	return nil
}

// askAnew asks for a ballot from the start: the proposal was changed since the question
// was put, and what was answered so far was about another text.
func (c *Call) askAnew(p decision.Proposal) error {
	c.answer(append([]string{c.T("amend.done", "number", number(p), "version", p.Version)}, c.choiceQuestion(p)...)...)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, ballotDraft{Number: p.Number, Version: p.Version})
}

// soundsLikeBallot says whether a text begins with a choice of some method.
func (c *Call) soundsLikeBallot(text string) bool {
	for _, choices := range c.choices {
		if _, n := choices.prefix(strings.Fields(text)); n > 0 {
			return true
		}
	}
	return false
}
