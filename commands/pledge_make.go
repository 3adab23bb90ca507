package commands

import (
	"errors"
	"fmt"

	"tocsin/collective/decision"
	"tocsin/collective/pledge"
	"tocsin/storage"
)

// standsForPledges says whether members can be pledged to a proposal at all: a strike
// that is open or adopted.
func standsForPledges(p decision.Proposal) bool {
	return p.Kind.IsStrike() && (p.State == decision.Open || p.Adopted())
}

// mayPledge says why the asker cannot pledge to a proposal now, or nil.
func (c *Call) mayPledge(p decision.Proposal) error {
	switch {
	case !p.Kind.IsStrike():
		return refuse("pledge.not-a-strike", "number", number(p), "pledge", c.commandLine(pledgeKey))
	case !standsForPledges(p):
		return refuse("pledge.not-standing", "number", number(p), "result", c.commandLine(resultKey))
	}
	last, err := c.lastMoment(p)
	if err != nil {
		return err
	}
	if !c.now.Before(last) {
		return refuse("pledge.too-late", "number", number(p), "until", c.moment(last))
	}
	elector, err := c.tx.IsElector(p.ID, c.member.ID)
	if err == nil && !elector {
		return refuse("pledge.not-elector", "number", number(p), "opened", c.moment(p.Opened))
	}
	return err
}

// makePledge keeps a pledge, in place of the one before. Whoever was asked to confirm
// and names another number is asked anew when that one is reached.
func (c *Call) makePledge(p decision.Proposal, d pledgeDraft, mine storage.Pledge, threshold int) error {
	if err := c.mayPledge(p); err != nil {
		return err
	}
	if mine.State == pledge.Confirmed {
		return refuse("pledge.confirmed-stays", "number", number(p))
	}
	electors, err := c.tx.Electorate(p.ID)
	if err != nil {
		return err
	}
	if threshold > len(electors) {
		return refuse("pledge.too-many", "number", number(p), "electors", len(electors))
	}
	key := "pledge.done"
	if mine.State != "" {
		key = "pledge.replaced"
	}
	mine.Proposal, mine.Member, mine.State = p.ID, c.member.ID, pledge.Pledged
	mine.Threshold, mine.By = threshold, c.event.Seq
	if err := errors.Join(c.tx.SavePledge(mine), c.planExpiry(p)); err != nil {
		return err
	}
	c.did(pledgeKey, fmt.Sprintf("%s:%d", p.ID, mine.By))
	lines := []string{c.T(key, "number", number(p), "threshold", threshold)}
	if key == "pledge.done" && d.Asked != fromHowMany { // who was asked has read it
		lines = append(lines, c.T("pledge.protects"))
	}
	c.answer(append(lines, c.howToChange(p, mine)...)...)
	return c.lookAgain(p)
}

// withdrawPledge takes a pledge back that is not confirmed.
func (c *Call) withdrawPledge(p decision.Proposal, mine storage.Pledge) error {
	if mine.State == pledge.Confirmed {
		return refuse("pledge.confirmed-stays", "number", number(p))
	}
	c.say("pledge.withdrawn", "number", number(p))
	return c.tx.DropPledge(p.ID, c.member.ID)
}

// noPledge answers a member who has no pledge to a strike and did not name a number.
// understood says that it would have been understood with one.
func (c *Call) noPledge(p decision.Proposal, d pledgeDraft, written string, understood bool) error {
	err := c.mayPledge(p)
	switch {
	case err != nil:
		return err
	case understood:
		return refuse("pledge.nothing", "number", number(p), "pledge", c.commandLine(pledgeKey), "if", c.name("pledge.if"))
	case written != "":
		return c.unclearPledge(p, d, written)
	}
	c.answer(c.T("pledge.ask-number", "number", number(p), "title", p.Title), c.T("pledge.protects"), c.T("dialog.cancel"))
	return c.tx.SaveDialog(c.room.ID, c.member.ID, pledgeKey, pledgeDraft{Number: p.Number, Asked: fromHowMany})
}

// unclearPledge asks back, and keeps the question open if there was one.
func (c *Call) unclearPledge(p decision.Proposal, d pledgeDraft, written string) error {
	if d.Asked != "" {
		if err := c.tx.SaveDialog(c.room.ID, c.member.ID, pledgeKey, d); err != nil {
			return err
		}
	}
	if d.Asked == fromHowMany {
		electors, err := c.tx.Electorate(p.ID)
		if err != nil {
			return err
		}
		return refuse("pledge.number-again", "electors", len(electors))
	}
	return refuse("pledge.not-understood", "said", quoted(written), "number", number(p),
		"pledge", c.commandLine(pledgeKey), "if", c.name("pledge.if"), "no", c.name("answer.no"))
}

// howToChange says how, as long as one can.
func (c *Call) howToChange(p decision.Proposal, mine storage.Pledge) []string {
	last, err := c.lastMoment(p)
	if err != nil || !c.now.Before(last) || mine.State == pledge.Confirmed {
		return nil
	}
	return []string{c.T("pledge.how-to-change", "number", number(p), "pledge", c.commandLine(pledgeKey),
		"if", c.name("pledge.if"), "no", c.name("answer.no"))}
}
