package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const voteKey = "vote"

// vote gives a ballot: "!vote 12 pour", with a reason if one wants, or "vote 12 B > A".
// Voting again replaces the ballot until the deadline. A secret vote takes it in a
// direct chat only, with the phrase under which it will be published.
func vote() Command {
	return Command{Key: voteKey, Group: decideGroup, Guard: ofACircle, Run: runVote, Reply: replyVote, Plain: true, Undo: undoVote, Redo: redoVote}
}

// ballotDraft is a ballot as far as it is known. The number comes first.
type ballotDraft struct {
	Number  int             `json:"number"`
	Version int             `json:"version"` // of the proposal, when it was asked
	Choice  decision.Choice `json:"choice"`
	Reason  string          `json:"reason"`
	Instead decision.Choice `json:"instead,omitempty"` // what the member's ballot on paper said
	Said    string          `json:"said,omitempty"`    // written before the number was known
	Misses  int             `json:"misses"`            // answers in a row that were not understood
}

func runVote(c *Call) error {
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		if c.rest != "" && !c.soundsLikeBallot(c.rest) {
			return refuse("vote.usage", "vote", c.commandLine(voteKey))
		}
		return c.askWhichVote(ballotDraft{Said: c.rest})
	}
	p, err := c.votable(n)
	if err != nil {
		return err
	}
	if p.Rules.Secret {
		return c.voteSecretly(p, secretDraft{Number: n, Version: p.Version}, rest)
	}
	return c.continueVote(p, ballotDraft{Number: n, Version: p.Version}, byNumber(p, rest))
}

// votable reads a proposal on which the asker can vote.
func (c *Call) votable(n int) (decision.Proposal, error) {
	p, err := c.visible(n)
	if err != nil {
		return p, err
	}
	return p, c.mayVote(p)
}

func replyVote(c *Call, raw []byte) error {
	var d ballotDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	answer := c.rest
	if d.Number == 0 {
		if d.Number, answer = leadingNumber(c.rest); d.Number == 0 {
			return c.askWhichVote(d)
		}
		answer = strings.TrimSpace(answer + " " + d.Said)
	}
	p, err := c.votable(d.Number)
	if err != nil {
		return c.ending(err)
	}
	if d.Version == 0 { // the number was asked for
		d.Version = p.Version
	}
	if d.Version != p.Version {
		return c.askAnew(p)
	}
	if p.Rules.Secret {
		return c.voteSecretly(p, secretDraft{Number: d.Number, Version: d.Version, Choice: d.Choice, Misses: d.Misses}, answer)
	}
	return c.continueVote(p, d, byNumber(p, answer))
}

// continueVote reads what is written into the draft, asks for what is missing, one
// thing at a time, or casts the ballot.
func (c *Call) continueVote(p decision.Proposal, d ballotDraft, written string) error {
	if other, ok := c.choices[p.Rules.Method].word(written); ok && d.Choice.NeedsReason() { // on second thoughts
		d.Choice = decision.Choice(other)
	} else if d.Choice.NeedsReason() && d.Reason == "" { // what was asked for
		d.Reason = cutTo(clean(written), maxText)
	} else if err := c.readBallot(p, &d, written); err != nil {
		return c.askOnRefusal(err, voteKey, &d.Misses, &d)
	}
	switch {
	case d.Choice == "":
		return c.askChoice(p, d, written)
	case d.Choice.NeedsReason() && d.Reason == "":
		c.say("vote.ask-reason-"+string(d.Choice), "number", number(p))
		return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	revised, err := c.leaveUrn(p, d)
	if err != nil {
		return err
	}
	before, err := c.standing(p)
	if err != nil {
		return err
	}
	if err := c.cast(p, d.Choice, d.Reason); err != nil {
		return err
	}
	if revised {
		return c.voted(p, d)
	}
	key := "vote.counted"
	if before != "" && before != d.Choice {
		key = "vote.replaced"
	}
	lines := []string{c.T(key, "number", number(p), "choice", c.ballotText(p, d.Choice),
		"before", c.ballotText(p, before), "deadline", c.moment(p.Deadline))}
	if d.Choice.NeedsReason() && c.room.Kind == storage.Circle {
		lines = append(lines, c.T("reason.next", "amend", c.commandLine(amendKey), "number", number(p)))
	}
	c.answer(lines...)
	return c.voted(p, d)
}

// voted does what a ballot brings with it: an objection is shown to the circle, and
// the vote may be complete.
func (c *Call) voted(p decision.Proposal, d ballotDraft) error {
	if d.Choice.NeedsReason() {
		if err := c.tellReason(p, d); err != nil {
			return err
		}
	}
	if err := c.objectorAnswered(p); err != nil {
		return err
	}
	return c.closeEarly(p)
}

// askChoice asks for the choice, after saying that written was not understood as
// one. As a command it was a ballot, which nobody can read; as the answer to a
// question it may have been meant for others in the room.
func (c *Call) askChoice(p decision.Proposal, d ballotDraft, written string) error {
	question := c.choiceQuestion(p)
	if written == "" {
		c.answer(question...)
		return c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d)
	}
	if c.verb != answered {
		if err := c.cast(p, decision.Unreadable, ""); err != nil {
			return err
		}
	}
	if err := c.keepAsking(voteKey, &d.Misses, &d); err != nil {
		return err
	}
	c.answer(append([]string{c.T("vote.unreadable", "said", quoted(written))}, question...)...)
	return nil
}

// takeBallotBack takes a ballot back; it is of no proposal when it was already.
func (c *Call) takeBallotBack(ballot string) (p decision.Proposal, err error) {
	if strings.HasPrefix(ballot, secretRef) {
		return p, refuse("vote.secret-not-undone", "vote", c.commandLine(voteKey))
	}
	p, err = c.tx.BallotProposal(ballot)
	if errors.Is(err, storage.ErrNotFound) {
		return p, nil
	} else if err != nil {
		return p, err
	}
	if !p.Accepts(c.event.Sent) {
		return p, refuse("vote.too-late-to-undo", "number", number(p))
	}
	if err := c.tx.TakeBack(ballot); err != nil {
		return p, err
	}
	return p, c.record(p, "unvote", "")
}

// undoVote takes a ballot back when its message is removed, or made into something that
// is not for Tocsin.
func undoVote(c *Call, ballot string) error {
	p, err := c.takeBallotBack(ballot)
	if err != nil || p.ID == "" {
		return err
	}
	if said, err := c.saidBefore(); err != nil || !said || !c.wordless() {
		return err
	}
	before, err := c.standing(p)
	if err != nil {
		return err
	}
	key := "vote.taken-back"
	if before != "" {
		key = "vote.taken-back-earlier"
	}
	c.say(key, "number", number(p), "before", c.ballotText(p, before))
	return nil
}

// redoVote replaces a ballot when its message is edited. A secret one is replaced by
// its phrase, as by another message.
func redoVote(c *Call, ballot string) error {
	if !strings.HasPrefix(ballot, secretRef) {
		if _, err := c.takeBallotBack(ballot); err != nil {
			return err
		}
	}
	return runVote(c)
}
