package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/decision"
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
	return c.giveBallot(p, d)
}
