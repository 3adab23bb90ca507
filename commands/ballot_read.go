package commands

import (
	"errors"
	"strings"

	"tocsin/collective/decision"
)

// readBallot reads a choice, and the reason after it; of a method with options the
// whole text is the ballot. What is not understood leaves the choice empty, unless
// it is known what is wrong with it.
func (c *Call) readBallot(p decision.Proposal, d *ballotDraft, text string) error {
	if p.Rules.Method.HasOptions() {
		return c.readOptionBallot(p, d, text)
	}
	words := strings.Fields(text)
	choice, n := c.choices[p.Rules.Method].prefix(words)
	if n == 0 {
		return nil
	}
	d.Choice = decision.Choice(choice)
	rest := strings.Join(words[n:], " ")
	if said, instead, ok := c.cutInstead(words[n:]); ok { // "contre au lieu de pour"
		if before, _ := c.choices[p.Rules.Method].prefix(strings.Fields(instead)); before != "" {
			d.Instead, rest = decision.Choice(before), said
		}
	}
	d.Reason = cutTo(clean(strings.TrimLeft(rest, ",:;–- ")), maxText)
	return nil
}

// readOptionBallot is readBallot for a method with options.
func (c *Call) readOptionBallot(p decision.Proposal, d *ballotDraft, text string) error {
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil
	}
	choice, err := c.readOptions(p, text)
	if said, before, ok := c.cutInstead(words); ok && err != nil { // "B > A au lieu de A > B"
		if d.Instead, err = c.readOptions(p, before); err == nil {
			choice, err = c.readOptions(p, said)
		}
	}
	var fault *decision.BallotError
	if errors.As(err, &fault) && !errors.Is(err, decision.ErrBallot) {
		return c.ballotRefusal(p, fault)
	} else if err == nil {
		d.Choice = choice
	}
	return nil
}

// readOptions reads a ballot of a method with options; an error that is a BallotError
// and not ErrBallot is for its voter.
func (c *Call) readOptions(p decision.Proposal, text string) (decision.Choice, error) {
	return decision.ReadBallot(p.Rules, p.Options, text, c.ballotWord(p.Rules.Method))
}

// ballotWord is what a word means on a ballot of a method with options.
func (c *Call) ballotWord(method decision.Method) func(string) (decision.Choice, bool) {
	return func(text string) (decision.Choice, bool) {
		meaning, ok := c.choices[method].word(text)
		return decision.Choice(meaning), ok
	}
}

// byNumber reads a choice by its number on the list that was shown.
func byNumber(p decision.Proposal, answer string) string {
	choices := p.Rules.Method.Choices()
	if n, rest := leadingNumber(answer); rest == "" && n >= 1 && n <= len(choices) && !p.Rules.Method.HasOptions() {
		return string(choices[n-1])
	}
	return answer
}

// ballotRefusal says what is wrong with a ballot that was understood but for one thing.
func (c *Call) ballotRefusal(p decision.Proposal, fault *decision.BallotError) error {
	for _, known := range []struct {
		kind error
		key  string
	}{
		{decision.ErrTwice, "ballot.twice"}, {decision.ErrNoOption, "ballot.no-option"}, {decision.ErrOverBudget, "ballot.over-budget"},
		{decision.ErrScore, "ballot.score"}, {decision.ErrTie, "ballot.tie"},
	} {
		if errors.Is(fault, known.kind) {
			return refuse(known.key, "said", quoted(strings.ReplaceAll(fault.Text, ":", " ")), "number", number(p), "budget", p.Rules.Budget,
				"last", decision.Letter(len(p.Options)-1))
		}
	}
	return fault
}
