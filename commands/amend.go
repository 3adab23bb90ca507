package commands

import (
	"cmp"
	"encoding/json"
	"fmt"

	"tocsin/collective/decision"
)

const amendKey = "amend"

// amend gives a proposal of one's own a new version: the ballots fall, and those who
// gave them are asked again, those who objected first.
func amend() Command {
	return Command{Key: amendKey, Group: lifeGroup, Guard: ofACircle, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 {
			return refuse("amend.which", "amend", c.commandLine(amendKey), "proposals", c.commandLine("proposals"))
		}
		return c.amend(n, rest)
	}, Reply: func(c *Call, raw []byte) error {
		var d amendDraft
		if err := json.Unmarshal(raw, &d); err != nil {
			return fmt.Errorf("read draft: %w", err)
		}
		err := c.amend(d.Number, c.rest)
		if open, failed := c.asking(); failed != nil || !open {
			return cmp.Or(failed, err)
		}
		return c.askOnRefusal(err, amendKey, &d.Misses, &d)
	}}
}

// amendDraft is what is asked about an amendment.
type amendDraft struct {
	Number int `json:"number"`
	Misses int `json:"misses"` // texts in a row that were refused
}

func (c *Call) amend(n int, text string) error {
	p, err := c.visible(n)
	if err != nil {
		return c.ending(err)
	}
	if err := c.undecided(p); err != nil {
		return c.ending(err)
	}
	if err := c.unchanged(p.ID); err != nil {
		return c.ending(err)
	}
	switch {
	case p.Author != c.member.ID:
		return refuse("amend.not-yours", "number", number(p), "propose", c.commandLine(proposeKey))
	case text == "":
		c.say("amend.ask-text", "number", number(p), "title", p.Title)
		return c.tx.SaveDialog(c.room.ID, c.member.ID, amendKey, amendDraft{Number: n})
	}
	next := p
	if err := c.rewrite(&next, text); err != nil {
		return err
	}
	if next.Deadline, err = c.longEnough(next); err != nil {
		return err
	}
	next.Version++
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if p.State == decision.Seconding {
		return c.secondAnew(next)
	}
	return c.reopen(p, next)
}
