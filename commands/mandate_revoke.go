package commands

import (
	"strings"

	"tocsin/collective/decision"
	"tocsin/collective/mandate"
)

// revokeMandate puts to the vote whether a mandate is taken back: by the same rules by which it was given.
// Why is asked, and may stay unsaid.
func (c *Call) revokeMandate(m mandate.Mandate, why string) error {
	if err := c.revocable(m); err != nil {
		return c.ending(err)
	}
	if why == "" {
		args, err := c.mandateArgs(m)
		if err != nil {
			return err
		}
		if err := c.tx.SaveDialog(c.room.ID, c.member.ID, mandateKey, mandateDraft{Number: m.Number, Asked: askWhy}); err != nil {
			return err
		}
		c.answer(c.T("mandate.ask-why", append(args(c.voice, c.mark()), "skip", c.name("answer.skip"))...), c.T("dialog.cancel"))
		return nil
	}
	return c.putRevocation(m, unquoted(why))
}

// revocable says why a mandate cannot be taken back, or nil.
func (c *Call) revocable(m mandate.Mandate) error {
	if !m.InForce(c.now) {
		return c.refuseNow(m, "mandate.not-now")
	}
	p, open, err := c.openVote(m.Ending)
	if open {
		return refuse("mandate.voting", "number", number(p), "vote", c.commandLine(voteKey))
	}
	return err
}

func (c *Call) putRevocation(m mandate.Mandate, why string) error {
	if len([]rune(why)) > maxScope {
		return refuse("propose.text-too-long", "max", maxScope)
	}
	circle, err := c.tx.Room(m.Circle)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle.ID)
	secret := m.Rules.Secret
	m.Rules.Secret = false // how it is voted on is said by the rules below
	p, err := c.mandateVote(m, mandate.Revokes, v.T("mandate.title-end", "what", capital(v.postName(m.Post)), "number", itoa(m.Number)), cleanLines(why))
	if err != nil {
		return err
	}
	m.Rules.Secret = secret
	early := p.Rules.Early
	p.Rules = m.RevokedBy(p.Rules)
	electors, err := c.electors(p)
	if err != nil {
		return err
	}
	p.Rules.Secret = p.Rules.Secret && electors >= decision.MinSecret && circle.Encrypted()
	p.Rules.Early = early && !p.Rules.Secret
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if err := c.publish(&p); err != nil {
		return err
	}
	m.Ending = p.ID
	return c.tx.SaveMandate(m)
}

// replyOnMandate takes the answer to what is asked of a mandate that there is.
func (c *Call) replyOnMandate(d mandateDraft) error {
	m, err := c.visibleMandate(d.Number)
	if err != nil {
		return c.ending(err)
	}
	text := strings.TrimSpace(c.rest)
	if meaning, _ := c.answers.word(text); meaning == "skip" || d.Asked == askWhy && meaning == "no" {
		text = ""
	}
	if d.Asked == askTold {
		return c.keepReport(m, text)
	}
	if err := c.revocable(m); err != nil {
		return c.ending(err)
	}
	return c.putRevocation(m, unquoted(text))
}
