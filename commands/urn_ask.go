package commands

import (
	"strings"

	"tocsin/collective/decision"
)

// readChannel takes the channel at the start of a text, or its number in the question.
func (d *urnDraft) readChannel(c *Call, text string) string {
	words := strings.Fields(text)
	if channel, n := c.channels.prefix(words); n > 0 {
		d.Channel = decision.Channel(channel)
		return strings.Join(words[n:], " ")
	}
	if n, rest := leadingNumber(text); n >= 1 && n <= len(decision.Channels()) && rest == "" {
		d.Channel = decision.Channels()[n-1]
		return ""
	}
	return text
}

func (c *Call) askUrn(p decision.Proposal, d urnDraft, key string) error {
	lines := []string{c.T(key, "number", number(p), "example", c.urnExample(p))}
	if key == "urn.ask-channel" {
		for i, channel := range decision.Channels() {
			lines = append(lines, c.choiceLine(i, c.name("channel."+string(channel))))
		}
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, urnKey, d)
}

// urnExample is how the counts of an urn are written, by the method.
func (v voice) urnExample(p decision.Proposal) string {
	if p.Rules.Method.HasOptions() {
		return map[decision.Method]string{
			decision.Approval: "3: A C ; 2: B", decision.Score: "3: A5 B2 ; 1: B4", decision.Points: "3: A7 B3 ; 1: B10",
			decision.Dates: "3: A B ; 1: B",
		}[p.Rules.Method] + map[bool]string{true: "3: B > A ; 2: A"}[p.Rules.Method == decision.Ranking || p.Rules.Method == decision.STV]
	}
	words := make([]string, 0, len(p.Rules.Method.Choices()))
	for i, choice := range p.Rules.Method.Choices() {
		words = append(words, v.choice(choice)+" "+itoa([]int{12, 3, 1, 0, 2}[i]))
	}
	return strings.Join(words, " ")
}
