package commands

import (
	"errors"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// maxTurns is how often in a chain one member may turn what another did: an act is undone, done
// again and undone again. The next turn is the circle's.
const maxTurns = 3

// heldError says that no single member may change something now: so often has it been turned that
// the circle decides, or does already. Whatever the message did is undone; see Engine.decideInstead.
type heldError struct {
	circle collective.RoomID
	change storage.Change // that would be turned
	vote   string         // id of the proposal that decides, or decided; empty: there is none yet
}

func (*heldError) Error() string { return "the circle decides on this" }

// heldBy says by which vote a change is held: one that is open, or one that was decided and holds.
func (c *Call) heldBy(change storage.Change) (p decision.Proposal, open bool, err error) {
	if change.Vote == "" {
		return p, false, nil
	}
	p, err = c.tx.ProposalByID(change.Vote)
	if errors.Is(err, storage.ErrNotFound) {
		return p, false, nil
	}
	return p, err == nil && (p.State == decision.Open || p.State == decision.Seconding), err
}

// turn has a change undo another one, in the same chain. It errors with a heldError where that is
// the circle's to decide.
func (c *Call) turn(circle collective.RoomID, last storage.Change, next *storage.Change) error {
	next.Chain, next.Turns = last.Chain, last.Turns
	mine, err := c.didMyself(circle, last)
	if err != nil {
		return err
	}
	if !mine {
		next.Turns++
	}
	if err := c.mayTurn(circle, last); err != nil {
		return err
	}
	if next.Turns > maxTurns {
		return &heldError{circle, last, ""}
	}
	return nil
}

// mayTurn errors with a heldError where the circle decides, or has just decided, on what undoing a
// change would turn.
func (c *Call) mayTurn(circle collective.RoomID, last storage.Change) error {
	changes, err := c.tx.ChangesOf(circle, last.Thing)
	if err != nil {
		return err
	}
	for _, other := range changes {
		if !overlap(other.Parts[0], last.Parts[0]) {
			continue
		}
		p, open, err := c.heldBy(other)
		if err != nil {
			return err
		}
		if open || p.State == decision.Closed && decided(p) {
			return &heldError{circle, other, p.ID}
		}
	}
	return nil
}

// decided says whether a vote on undoing had a result: for or against.
func decided(p decision.Proposal) bool {
	return p.Receipt != nil && (p.Receipt.Outcome == decision.Adopted || p.Receipt.Outcome == decision.Rejected)
}

// didMyself says whether the asker did what a change tells of.
func (c *Call) didMyself(circle collective.RoomID, change storage.Change) (bool, error) {
	numbers, err := c.tx.EntriesOf(change.ID)
	if err != nil {
		return false, err
	}
	e, err := c.tx.JournalEntry(circle, numbers[circle])
	if errors.Is(err, storage.ErrNotFound) {
		return false, nil
	}
	return err == nil && e.Member == c.member.ID, err
}
