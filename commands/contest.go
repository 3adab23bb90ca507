package commands

import (
	"encoding/json"
	"errors"
	"fmt"

	"tocsin/collective/decision"
	"tocsin/storage"
)

const contestKey = "contest"

// contest says that a result is wrong, with the reason. The first time it gives
// everybody as long again to check; when enough members contest, the vote is annulled.
func contest() Command {
	return Command{Key: contestKey, Group: lifeGroup, Guard: ofACircle, Undo: undoContest, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 {
			return refuse("contest.which", "contest", c.commandLine(contestKey))
		}
		return c.contest(n, rest)
	}, Reply: func(c *Call, raw []byte) error {
		var n int
		if err := json.Unmarshal(raw, &n); err != nil {
			return fmt.Errorf("read draft: %w", err)
		}
		return c.contest(n, c.rest)
	}}
}

func (c *Call) contest(n int, text string) error {
	p, err := c.contestable(n)
	if err != nil {
		return c.ending(err)
	}
	reason := cutTo(clean(text), maxTitle)
	if reason == "" {
		c.say("contest.ask-reason", "number", number(p))
		return c.tx.SaveDialog(c.room.ID, c.member.ID, contestKey, n)
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	first, err := c.tx.Support(p.ID, storage.Contests, storage.Support{Member: c.member.ID, Reason: reason})
	if err != nil {
		return err
	}
	if !first {
		return refuse("contest.again-same", "number", number(p))
	}
	c.did(contestKey, p.ID)
	if err := c.record(p, contestKey, reason); err != nil {
		return err
	}
	contests, err := c.tx.Supports(p.ID, storage.Contests)
	if err != nil {
		return err
	}
	need, err := c.annulling(p)
	if err != nil {
		return err
	}
	if len(contests) >= need {
		return c.annul(p, len(contests))
	}
	if err := c.moreTime(&p); err != nil {
		return err
	}
	return c.tellContest(p, reason, need-len(contests))
}

// contestable reads a proposal whose result the asker can contest: who could vote on it.
func (c *Call) contestable(n int) (decision.Proposal, error) {
	p, err := c.visible(n)
	if err != nil {
		return p, err
	}
	switch {
	case p.State == decision.Annulled:
		return p, refuse("vote.annulled", "number", number(p))
	case !p.Contestable(c.event.Sent):
		return p, refuse("contest.too-late", "number", number(p), "result", c.commandLine(resultKey))
	}
	return p, c.elector(p)
}

// moreTime gives everybody as long again to check a result, once: who contests, takes it
// back and contests again does not put it off for ever.
func (c *Call) moreTime(p *decision.Proposal) error {
	once, err := c.tx.Planned(dueFinal, p.ID)
	if err != nil || !once {
		return err
	}
	p.Final = c.now.Add(p.Rules.Contest)
	return errors.Join(c.tx.SaveProposal(*p), c.tx.Unplan(dueFinal, p.ID), c.tx.Plan(dueFinally, p.ID, p.Final))
}

// tellContest says a contest in the circles without the name of who contests.
func (c *Call) tellContest(p decision.Proposal, reason string, missing int) error {
	here := false
	err := c.inEach(p, func(circle storage.Room, v voice) error {
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join([]string{
			v.T("contest.told", "number", number(p), "title", p.Title, "reason", reason),
			v.T("contest.next", "until", v.moment(p.Final), "missing", missing, "contest", "!"+v.name("name."+contestKey), "number", number(p)),
		})})
		here = here || circle.ID == c.room.ID
		return nil
	})
	if err == nil && !here {
		c.say("contest.noted", "number", number(p))
	}
	return err
}

// undoContest takes a contest back while the result can still be contested.
func undoContest(c *Call, id string) error {
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return err
	}
	if !p.Contestable(c.event.Sent) {
		return refuse("contest.too-late", "number", number(p), "result", c.commandLine(resultKey))
	}
	return c.tx.Unsupport(p.ID, storage.Contests, c.member.ID)
}
