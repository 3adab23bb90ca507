package commands

import (
	"encoding/json"
	"errors"
	"fmt"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// undoShown says what the adoption does.
func undoShown(v voice, _ decision.Proposal) []string { return []string{v.T("undo.question-effect")} }

// applyUndo turns once more what the circle decided on. What has changed otherwise meanwhile stays.
func (c *Call) applyUndo(p decision.Proposal) error {
	var with undoWith
	if err := json.Unmarshal(p.Details.Effect.With, &with); err != nil {
		return fmt.Errorf("read effect: %w", err)
	}
	change, err := c.tx.ChangeByID(with.Change)
	if errors.Is(err, storage.ErrNotFound) {
		return c.tellMoot(p)
	} else if err != nil {
		return err
	}
	return c.turnByVote("undo.done-by-vote", p, change)
}

// revokeUndo turns back what a vote had turned, whose result is annulled.
func (c *Call) revokeUndo(p decision.Proposal) error {
	var with undoWith
	if err := json.Unmarshal(p.Details.Effect.With, &with); err != nil {
		return fmt.Errorf("read effect: %w", err)
	}
	change, err := c.tx.ChangeByID(with.Change)
	if errors.Is(err, storage.ErrNotFound) || err == nil && change.Undone == "" {
		return nil
	} else if err != nil {
		return err
	}
	turned, err := c.tx.ChangeByID(change.Undone)
	if errors.Is(err, storage.ErrNotFound) || err == nil && (turned.Vote != p.ID || turned.Undone != "") {
		return nil
	} else if err != nil {
		return err
	}
	return c.turnByVote("undo.done-annulled", p, turned)
}

// turnByVote undoes a change because a vote says so, or does no more, and tells it by a text.
func (c *Call) turnByVote(key string, p decision.Proposal, change storage.Change) error {
	c.watch()
	if c.member.ID == "" {
		defer c.tx.Watch(nil)
	}
	before := c.watched
	c.watched = nil
	if change.Undone != "" {
		c.watched = before
		return c.tellMoot(p)
	}
	err := c.attempt(func() error { return c.turnBack(change) })
	var refusal *Refusal
	if errors.As(err, &refusal) {
		c.watched = before
		return c.tellMoot(p)
	} else if err != nil {
		return err
	}
	ref, err := c.refOfChange(change)
	if err != nil {
		return err
	}
	next := storage.Change{Thing: change.Thing, Chain: change.Chain, Turns: change.Turns, Vote: p.ID}
	numbers, err := c.recordTurn(ref, change, &next, "")
	if err != nil {
		return err
	}
	c.watched = before
	return c.tellTurn(key, change, numbers)
}

// refOfChange is to what the entries of a change refer.
func (c *Call) refOfChange(change storage.Change) (string, error) {
	numbers, err := c.tx.EntriesOf(change.ID)
	if err != nil {
		return "", err
	}
	circle := sortedCircles(numbers)[0]
	e, err := c.tx.JournalEntry(circle, numbers[circle])
	return e.Ref, err
}

// tellMoot says that a decision finds nothing to do any more.
func (c *Call) tellMoot(p decision.Proposal) error {
	return c.tell(p, func(v voice) []string {
		return []string{v.T("undo.moot", "number", number(p), "result", "!"+v.name("name."+resultKey))}
	})
}
