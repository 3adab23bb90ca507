package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const voteKey = "vote"

// vote gives a ballot: "!vote 12 pour", with a reason if one wants. Voting again
// replaces the ballot until the deadline.
func vote() Command {
	return Command{Key: voteKey, Guard: ofACircle, Run: runVote, Reply: replyVote, Undo: undoVote}
}

// ballotDraft is a ballot as far as it is known. The number comes first.
type ballotDraft struct {
	Number int             `json:"number"`
	Choice decision.Choice `json:"choice"`
	Reason string          `json:"reason"`
	Misses int             `json:"misses"` // answers in a row that were not understood
}

func runVote(c *Call) error {
	number, rest := leadingNumber(c.rest)
	draft := ballotDraft{Number: number}
	draft.read(c, rest)
	if number == 0 && c.rest != "" && draft.Choice == "" {
		return refuse("vote.usage", "vote", c.commandLine(voteKey))
	}
	return c.continueVote(draft, rest)
}

// read takes the choice, and the reason after it.
func (d *ballotDraft) read(c *Call, text string) {
	words := strings.Fields(text)
	choice, n := c.choices.prefix(words)
	if n > 0 {
		d.Choice, d.Reason = decision.Choice(choice), clean(strings.Join(words[n:], " "))
	}
}

func replyVote(c *Call, raw []byte) error {
	var draft ballotDraft
	if err := json.Unmarshal(raw, &draft); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if draft.Number == 0 {
		draft.Number, _ = leadingNumber(c.rest)
		return c.continueVote(draft, "")
	}
	if n, rest := leadingNumber(c.rest); rest == "" && n >= 1 && n <= len(decision.Choices()) {
		draft.Choice = decision.Choices()[n-1]
	} else {
		draft.read(c, c.rest)
	}
	return c.continueVote(draft, c.rest)
}

// continueVote asks for what is missing, one thing at a time, or casts the ballot.
// written is what should have been the choice.
func (c *Call) continueVote(d ballotDraft, written string) error {
	if d.Number == 0 {
		return c.askWhichVote(d)
	}
	p, err := c.visible(d.Number)
	if err != nil {
		return err
	}
	if err := c.mayVote(p); err != nil {
		return err
	}
	if d.Choice == "" {
		return c.askChoice(p, d, written)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	before, err := c.standing(p)
	if err != nil {
		return err
	}
	if err := c.cast(p, d.Choice, d.Reason); err != nil {
		return err
	}
	key := "vote.counted"
	if before != "" && before != d.Choice {
		key = "vote.replaced"
	}
	c.say(key, "number", number(p), "choice", c.name("choice."+string(d.Choice)),
		"before", c.name("choice."+string(cmpChoice(before))), "deadline", c.moment(p.Deadline))
	return nil
}

// askChoice asks for the choice, after saying that written was not understood as
// one. As a command it was a ballot, which nobody can read; as the answer to a
// question it may have been meant for others in the room.
func (c *Call) askChoice(p decision.Proposal, d ballotDraft, written string) error {
	question := c.T("vote.ask-choice", "number", number(p), "title", p.Title)
	if written == "" {
		c.answer(question)
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
	c.answer(c.T("vote.unreadable", "said", quoted(written)), question)
	return nil
}

// undoVote takes a ballot back when its message is removed.
func undoVote(c *Call, ballot string) error {
	p, err := c.tx.BallotProposal(ballot)
	if err != nil {
		return err
	}
	if !p.Accepts(c.event.Sent) {
		return refuse("vote.too-late-to-undo", "number", number(p))
	}
	if err := c.tx.TakeBack(ballot); err != nil {
		return err
	}
	if err := c.tx.Record(storage.Entry{Circle: p.Circle, Member: c.member.ID, Act: "unvote", Ref: p.ID}); err != nil {
		return err
	}
	if said, err := c.saidBefore(); err != nil || !said || c.event.Kind != storage.Redaction {
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
	c.say(key, "number", number(p), "before", c.name("choice."+string(cmpChoice(before))))
	return nil
}
