package commands

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// undoEffect is the effect of a vote on what was turned too often: adopted, it is turned once more.
const undoEffect = "defaire"

type undoWith struct {
	Change string `json:"change"`
}

// decideInstead answers a message that would have turned something once too often: nothing of it
// is done, and the circle is asked, or has been.
func (e *Engine) decideInstead(tx *storage.Tx, ev storage.Event, held *heldError) error {
	c, err := e.call(tx, ev)
	if err != nil {
		return err
	}
	if held.vote == "" {
		return c.settle(c.askCircle(held))
	}
	p, err := tx.ProposalByID(held.vote)
	if err != nil {
		return err
	}
	key := "undo.voting"
	if p.State == decision.Closed {
		key = "undo.voted"
	}
	return c.settle(refuse(key, "number", number(p), "deadline", c.moment(p.Deadline), "vote", c.commandLine(voteKey), "result", c.commandLine(resultKey),
		"propose", c.commandLine(proposeKey)))
}

// askCircle puts to the circles of a change whether it is turned once more. Nobody in particular
// asks, and until they have decided it stands.
func (c *Call) askCircle(held *heldError) error {
	p, err := c.turnProposal(held)
	if err != nil {
		return err
	}
	asker := c.member
	c.say("undo.circle-decides", "vote", c.commandLine(voteKey))
	c.member = storage.Member{}
	err = c.publish(&p)
	c.member = asker
	if err != nil {
		return err
	}
	c.did("", "")
	held.change.Vote = p.ID
	return c.tx.SaveChange(held.change)
}

// turnProposal is the question, with both states in words.
func (c *Call) turnProposal(held *heldError) (decision.Proposal, error) {
	change, v := held.change, c.voiceFor(held.circle)
	numbers, err := c.tx.EntriesOf(change.ID)
	if err != nil {
		return decision.Proposal{}, err
	}
	circles := sortedCircles(numbers)
	at := max(0, slices.Index(circles, held.circle))
	circles[0], circles[at] = circles[at], circles[0]
	with, err := json.Marshal(undoWith{change.ID})
	if err != nil {
		return decision.Proposal{}, fmt.Errorf("write effect: %w", err)
	}
	rules, err := c.kindRules(decision.Question, circles).Tighten(decision.Question, decision.Wish{Method: decision.Majority})
	if err != nil {
		return decision.Proposal{}, err
	}
	rules.Seconds = 0
	p := decision.Proposal{
		Circle: circles[0], Others: circles[1:], Kind: decision.Question, State: decision.Open, Rules: rules,
		Details: decision.Details{Effect: &decision.Effect{Kind: undoEffect, With: with}}, Opened: c.now, Deadline: c.standardDeadline(rules),
	}
	if p.Rules.Secret, err = c.maybeSecret(p); err != nil {
		return p, err
	}
	now, other, err := c.bothStates(v, change)
	if err != nil {
		return p, err
	}
	p.Title = cutTo(v.T("undo.question", "other", cutTo(other, maxTitle*3/5), "now", cutTo(unlike(now, other), maxTitle/4)), maxTitle)
	p.Text = v.T("undo.question-text", "other", other, "now", now)
	return p, nil
}

// unlike is a text without the parts with which another one begins too.
func unlike(text, other string) string {
	rest := text
	for {
		part, after, more := strings.Cut(rest, " · ")
		if !more || !strings.HasPrefix(other, part+" · ") {
			return rest
		}
		rest, other = after, strings.TrimPrefix(other, part+" · ")
	}
}

// maybeSecret says whether a vote that the rule wants secret can be: circles without encryption, and
// small ones, keep no secret.
func (c *Call) maybeSecret(p decision.Proposal) (bool, error) {
	electors, err := c.electors(p)
	if err != nil || !p.Rules.Secret || electors < decision.MinSecret {
		return false, err
	}
	for _, id := range p.Circles() {
		circle, err := c.tx.Room(id)
		if err != nil || !circle.Encrypted() {
			return false, err
		}
	}
	return true, nil
}

// bothStates say how things stand, and how they would after one more turn: that is tried.
func (c *Call) bothStates(v voice, change storage.Change) (now, other string, err error) {
	are, err := c.turnedLines(v, change)
	if err != nil {
		return "", "", err
	}
	var would []string
	err = c.trial(func() error {
		if err := c.turnBack(change); err != nil {
			return err
		}
		would, err = c.standLines(v, change)
		return err
	})
	return join(are), join(would), err
}

// turnedLines say how things stand as a change left them.
func (c *Call) turnedLines(v voice, change storage.Change) ([]string, error) {
	left := change
	left.Parts = make([]storage.Altered, len(change.Parts))
	for i, part := range change.Parts {
		left.Parts[i] = storage.Altered{Thing: part.Thing, Before: part.After, After: part.Before}
	}
	return c.standLines(v, left)
}
