package commands

import (
	"encoding/json"
	"errors"
	"fmt"

	"tocsin/collective"
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
	d := draft{}
	if c.room.Kind == storage.Circle {
		d.Circles = []collective.RoomID{c.room.ID}
	}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	return c.continuePropose(d)
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
	return c.publish(p)
}

// onlyCircle sets the circle of a draft from a direct chat when the asker has only one.
func (c *Call) onlyCircle(d *draft) error {
	if len(d.Circles) > 0 {
		return nil
	}
	circles, err := c.circles()
	if err == nil && len(circles) == 1 {
		d.Circles = []collective.RoomID{circles[0].ID}
	}
	return err
}

// redoPropose changes a proposal when its author edits the command. It keeps its
// number, as long as nobody else has voted.
func redoPropose(c *Call, id string) error {
	p, err := c.ownOpen(id, "propose.edited-late")
	if err != nil {
		return err
	}
	d := draft{Circles: []collective.RoomID{p.Circle}}
	if err := d.parse(c, c.rest); err != nil {
		return err
	}
	if missing := c.missing(d, false); missing != nothing {
		return refuse("propose.edited-incomplete", "number", number(p))
	}
	next, err := c.compose(d)
	if err != nil {
		return err
	}
	if len(next.Others) > 0 || len(p.Others) > 0 {
		return refuse("propose.edited-circles", "number", number(p))
	}
	next.ID, next.Number, next.Version, next.Opened, next.State = p.ID, p.Number, p.Version+1, p.Opened, p.State
	if p.State == decision.Seconding {
		c.did(proposeKey, p.ID)
		return c.secondAnew(next)
	}
	return c.republish(next)
}

// undoPropose withdraws a proposal when its author removes the command.
func undoPropose(c *Call, id string) error {
	p, err := c.ownOpen(id, "withdraw.not-alone")
	if err != nil {
		return err
	}
	return c.withdraw(p, "withdraw.done")
}

// ownOpen reads a proposal that the asker may still take back or change alone;
// otherwise it says why not, with the text of key when others have voted.
func (c *Call) ownOpen(id, key string) (decision.Proposal, error) {
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return p, err
	}
	if err := c.undecided(p); err != nil {
		return p, err
	}
	if p.Author != c.member.ID {
		return p, refuse("withdraw.not-yours", "number", number(p))
	}
	voters, err := c.voters(p)
	if err != nil {
		return p, err
	}
	if !p.Withdrawable(c.member.ID, voters) {
		return p, refuse(key, "number", number(p), "withdraw", c.commandLine("withdraw"), "amend", c.commandLine(amendKey))
	}
	return p, nil
}
