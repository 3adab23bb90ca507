package commands

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/storage"
)

const proposeKey = "propose"

// propose puts a text to one or several circles: in one line for those who know it, by
// one question at a time for everybody else.
func propose() Command {
	return Command{
		Key: proposeKey, Group: decideGroup, Guard: ofACircle, Run: runPropose, Reply: replyPropose,
		Undo: undoPropose, Redo: redoPropose,
	}
}

func runPropose(c *Call) error {
	if err := c.byItsCommand(); err != nil {
		return err
	}
	d := draft{}
	if c.room.Kind == storage.Circle {
		d.Circles = []collective.RoomID{c.room.ID}
	}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	return c.continuePropose(d)
}

// byItsCommand refuses what is put to a circle by another command, which writes the proposal.
func (c *Call) byItsCommand() error {
	kind, _ := c.ruleNames.prefix(strings.Fields(c.rest))
	switch kind {
	case kindName + string(decision.RuleChange):
		example := charter.Quorum.Of(decision.Strike)
		return refuse("propose.by-rules", "rules", c.commandLine(rulesKey), "change", c.name("charting.change"), "example", c.ruleTyped(example)+" "+c.sample(example))
	case kindName + string(decision.Mandate):
		return refuse("propose.by-mandate", "mandate", c.commandLine("mandate"))
	}
	return nil
}

func replyPropose(c *Call, raw []byte) error {
	var d, before draft
	if err := errors.Join(json.Unmarshal(raw, &d), json.Unmarshal(raw, &before)); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if err := d.fill(c, c.rest); err != nil {
		return c.askAgain(d, err)
	}
	d.Misses = 0
	if err := c.continuePropose(d); err != nil {
		return c.askAgain(before, err)
	}
	return nil
}

// continuePropose asks for the next thing that is missing, or publishes.
func (c *Call) continuePropose(d draft) error {
	if err := c.onlyCircle(&d); err != nil {
		return err
	}
	openly, err := c.tooFewForSecret(d)
	if err != nil {
		return err
	}
	if missing := c.missing(d, openly); missing != nothing {
		if !d.Guided { // what else there is to ask may come first
			d.Guided = true
			missing = c.missing(d, openly)
		}
		d.Asked, d.Offers = missing, nil
		return c.ask(d)
	}
	p, err := c.compose(d)
	if err != nil {
		return err
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if err := c.publish(&p); err != nil || d.Action == 0 {
		return err
	}
	return c.tx.Link(p.ID, storage.Link{Kind: actionLink, Number: d.Action})
}
