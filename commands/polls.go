package commands

import (
	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// maxTaps is how many answers a native poll can have, by MSC3381.
const maxTaps = 20

// postPoll posts a native poll in a circle, where the method is one of tapping and the
// vote is open to all eyes: whoever has the room's keys can read who tapped what. A
// choice that needs a reason cannot be tapped, so that such a vote has no poll.
func (c *Call) postPoll(p decision.Proposal, circle storage.Room, v voice) error {
	answers := v.taps(p)
	if len(answers) == 0 {
		return nil
	}
	txn := storage.Txn(c.event.ID, len(c.out))
	c.post(circle, storage.Outgoing{
		Op: storage.Poll, Text: v.T("proposal.poll", "number", number(p), "title", p.Title),
		Answers: answers, Max: maxSelections(p, len(answers)),
	})
	return c.tx.SetPoll(p.ID, circle.ID, txn)
}

func maxSelections(p decision.Proposal, answers int) int {
	if p.Rules.Method == decision.Approval {
		return answers
	}
	return 1
}

// taps are the answers of a native poll on p, none where it cannot have one.
func (v voice) taps(p decision.Proposal) []storage.Answer {
	method := p.Rules.Method
	var answers []storage.Answer
	switch {
	case p.Rules.Secret:
	case method == decision.Approval && len(p.Options) <= maxTaps:
		for i, option := range p.Options {
			answers = append(answers, storage.Answer{ID: decision.Letter(i), Text: decision.Letter(i) + " · " + option})
		}
	case method == decision.Majority, method == decision.Headcount, method == decision.Advice, method == decision.Temperature:
		for _, choice := range method.Choices() {
			answers = append(answers, storage.Answer{ID: string(choice), Text: v.choice(choice)})
		}
	}
	return answers
}

// forgetPolls has taps on polls that are replaced count for nothing from now on, also
// where the new version has none.
func (c *Call) forgetPolls(p decision.Proposal, polls map[collective.RoomID]string) error {
	for circle := range polls {
		if err := c.tx.SetPoll(p.ID, circle, ""); err != nil {
			return err
		}
	}
	return nil
}

// redactPolls removes polls that were replaced.
func (c *Call) redactPolls(polls map[collective.RoomID]string) error {
	for id, txn := range polls {
		circle, err := c.tx.Room(id)
		if err != nil {
			return err
		}
		c.post(circle, storage.Outgoing{Op: storage.Redact, Refers: txn})
	}
	return nil
}

// endPolls closes the polls of a proposal with a word.
func (c *Call) endPolls(p decision.Proposal, word func(voice) string) error {
	polls, err := c.tx.Polls(p.ID)
	if err != nil {
		return err
	}
	return c.inEach(p, func(circle storage.Room, v voice) error {
		if txn := polls[circle.ID]; txn != "" {
			c.post(circle, storage.Outgoing{Op: storage.PollEnd, Refers: txn, Text: word(v)})
		}
		return nil
	})
}
