package commands

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
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

// rewrite takes a new title between quotation marks, and new lines under it: options,
// answers to the questions of the kind, text. What is not given stays.
func (c *Call) rewrite(p *decision.Proposal, text string) error {
	d := draft{Kind: p.Kind, Details: p.Details, Wish: decision.Wish{Method: p.Rules.Method}}
	title, rest, quoted := quotedTitle(text)
	if quoted {
		if err := d.setTitle(title); err != nil {
			return err
		}
		if d.Title != "" {
			p.Title = d.Title
		}
		text = rest
	}
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if err := d.parseBody(c, text); err != nil {
		return err
	}
	p.Details = d.Details
	if d.Text != "" {
		p.Text = d.Text
	}
	switch {
	case len(d.Options) == 1:
		return refuse("propose.options-again")
	case len(d.Options) > 1 && p.Rules.Method == decision.STV && p.Rules.Seats >= len(d.Options):
		return refuse("propose.too-many-seats", "options", len(d.Options))
	case len(d.Options) > 1:
		p.Options = d.Options
	}
	return nil
}

// longEnough moves the deadline so that there is time to answer the new version.
func (c *Call) longEnough(p decision.Proposal) (time.Time, error) {
	standard := c.standardDeadline(p.Rules)
	if standard.Before(p.Deadline) {
		return p.Deadline, nil
	}
	if standard.After(p.Opened.Add(decision.MaxOpen)) {
		return standard, refuse("propose.too-long")
	}
	if p.From != "" && p.From <= standard.Format(time.DateOnly) {
		return standard, refuse("amend.too-late", "number", number(p), "deadline", c.moment(standard), "days", c.days(p))
	}
	return standard.In(p.Deadline.Location()), nil
}

// reopen replaces a version by the next one.
func (c *Call) reopen(p, next decision.Proposal) error {
	objectors, others, err := c.whoVoted(p)
	if err != nil {
		return err
	}
	old, err := c.tx.Polls(p.ID)
	if err != nil {
		return err
	}
	if p.Rules.Secret {
		if err := c.emptyBox(p); err != nil {
			return err
		}
	}
	electorate, err := c.tx.Electorate(p.ID)
	if err != nil {
		return err
	}
	if err := c.forgetPolls(next, old); err != nil {
		return err
	}
	if err := c.announce(next, len(electorate), "amend.done"); err != nil {
		return err
	}
	if err := c.redactPolls(old); err != nil {
		return err
	}
	if err := c.keepOpen(next); err != nil {
		return err
	}
	if err := c.askAgainVoters(next, len(objectors) > 0, len(others) > 0); err != nil {
		return err
	}
	c.did(amendKey, next.ID)
	return c.record(next, amendKey, next.Title)
}

// emptyBox has all ballots of a secret vote fall.
func (c *Call) emptyBox(p decision.Proposal) error {
	if err := c.tx.EmptyBox(p.ID); err != nil {
		return err
	}
	return c.tx.ForgetTurnout(p.ID)
}

// whoVoted are the voters of a version of an open vote, those apart whose ballot was
// an objection. Of a secret vote nobody is asked again in person: it would tell who
// has voted.
func (c *Call) whoVoted(p decision.Proposal) (objectors, others []collective.MemberID, err error) {
	if p.Rules.Secret {
		return nil, nil, nil
	}
	ballots, err := c.tx.Ballots(p.ID, p.Version)
	if err != nil {
		return nil, nil, err
	}
	last := map[collective.MemberID]decision.Choice{}
	for _, b := range ballots {
		if b.Choice != decision.Unreadable {
			last[b.Voter] = b.Choice
		}
	}
	for voter, choice := range last {
		if choice.NeedsReason() {
			objectors = append(objectors, voter)
		} else {
			others = append(others, voter)
		}
	}
	slices.Sort(objectors)
	slices.Sort(others)
	return objectors, others, nil
}

// directChat is where a member can be told something of a proposal, ErrNotFound where
// there is no such place.
func (c *Call) directChat(p decision.Proposal, member collective.MemberID) (storage.Room, error) {
	room, err := c.tx.DirectRoom(member)
	if err != nil {
		return room, err
	}
	circle, err := c.tx.Room(p.Circle)
	if err == nil && circle.Encrypted() && !room.Encrypted() {
		return room, storage.ErrNotFound
	}
	return room, err
}
