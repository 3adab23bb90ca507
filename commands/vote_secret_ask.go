package commands

import (
	"tocsin/collective/decision"
	"tocsin/collective/phrase"
)

func (c *Call) askSecretChoice(p decision.Proposal, d secretDraft, written string) error {
	question := append(c.choiceQuestion(p), c.T("vote.secret-means"))
	if written != "" {
		question = append([]string{c.T("vote.unreadable-secret")}, question...)
	}
	c.answer(question...)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
}

func (c *Call) askPhrase(p decision.Proposal, d secretDraft, key string) error {
	voted, err := c.tx.HasVotedSecretly(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if voted && key == "vote.ask-phrase" {
		key = "vote.ask-old-phrase"
	}
	c.say(key, "number", number(p), "yes", c.name("answer.yes"))
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
}

// offerPhrase proposes two words that nobody has taken.
func (c *Call) offerPhrase(p decision.Proposal, d secretDraft) error {
	voted, err := c.tx.HasVotedSecretly(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if voted {
		return c.askPhrase(p, d, "vote.ask-old-phrase")
	}
	box, err := c.tx.SecretBallots(p.ID)
	if err != nil {
		return err
	}
	taken := map[string]bool{}
	for _, b := range box {
		taken[b.Phrase] = true
	}
	offer := phrase.Offer(c.settings.Pick, func(words string) bool { return taken[words] })
	c.say("vote.offer-phrase", "phrase", offer)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
}
