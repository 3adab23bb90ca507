package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// keepQuestion has a member's next message taken as the answer to whether a pledge still
// holds, unless another exchange is open. Of two such questions neither is kept: a yes
// could be to either.
func (c *Call) keepQuestion(room storage.Room, member collective.MemberID, d pledgeDraft) error {
	other, _, err := c.tx.Dialog(room.ID, member)
	switch {
	case errors.Is(err, storage.ErrNotFound):
		return errors.Join(c.tx.SaveDialog(room.ID, member, pledgeKey, d), c.tx.KeepDialog(room.ID, member, d.Until))
	case err == nil && other == pledgeKey:
		return c.tx.EndDialog(room.ID, member)
	}
	return err
}

// replyStillIn takes the answer of a member who was asked. After an hour a yes without
// a number may be about something else, and it cannot be taken back: it is asked again.
func (c *Call) replyStillIn(d pledgeDraft) error {
	meaning, _ := c.answers.word(c.rest)
	if c.now.Sub(d.At) < time.Hour || meaning != "yes" && meaning != "no" {
		return c.pledgeTo(d, c.rest)
	}
	p, err := c.visible(d.Number)
	if err != nil {
		return err
	}
	mine, err := c.tx.PledgeOf(p.ID, c.member.ID)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if mine.State != pledge.Asked {
		return c.pledgeTo(d, c.rest)
	}
	c.answer(c.T("vote.about", "number", number(p), "title", p.Title), c.howToConfirm(p, d.Until))
	d.At = c.now
	return c.keepQuestion(c.room, c.member.ID, d)
}

// replyNamed takes the answer to whether a member may be named.
func (c *Call) replyNamed(d pledgeDraft) error {
	p, err := c.visible(d.Number)
	if err != nil {
		return err
	}
	mine, err := c.tx.PledgeOf(p.ID, c.member.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return refuse("pledge.nothing", "number", number(p), "pledge", c.commandLine(pledgeKey), "if", c.name("pledge.if"))
	} else if err != nil {
		return err
	}
	naming, ok := c.pledgeWords("pledge.named", "pledge.unnamed").word(c.rest)
	if meaning, _ := c.answers.word(c.rest); !ok && (meaning == "yes" || meaning == "no") {
		naming, ok = map[string]string{"yes": "pledge.named", "no": "pledge.unnamed"}[meaning], true
	}
	if !ok {
		c.answer(c.askNamed())
		return c.tx.SaveDialog(c.room.ID, c.member.ID, pledgeKey, d)
	}
	return c.namePledge(p, mine, naming)
}
