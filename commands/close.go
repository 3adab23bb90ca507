package commands

import (
	"context"
	"errors"
	"fmt"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// Tick does whatever is due, also what fell due while the process was down. What
// fails stays due, and does not keep the rest from being done.
func (e *Engine) Tick(ctx context.Context) error {
	var now time.Time
	if err := e.store.Do(ctx, func(tx *storage.Tx) error { now = tx.Now; return nil }); err != nil {
		return err
	}
	due, err := e.store.DueBy(ctx, now)
	if err != nil {
		return err
	}
	for _, d := range due {
		err = errors.Join(err, e.store.Do(ctx, func(tx *storage.Tx) error {
			if err := e.do(tx, d); err != nil {
				return fmt.Errorf("%s %s: %w", d.Kind, d.Ref, err)
			}
			return tx.Done(d)
		}))
	}
	return err
}

func (e *Engine) do(tx *storage.Tx, d storage.Due) error {
	switch d.Kind {
	case dueClose:
		return e.closeProposal(tx, d)
	case storage.DueGreeting:
		return e.greet(tx, d)
	}
	return fmt.Errorf("nothing knows what to do with %s", d.Kind)
}

// lateAfter is the delay from which a result says that it comes late.
const lateAfter = 5 * time.Minute

// closeProposal decides a proposal at its deadline and posts the receipt.
func (e *Engine) closeProposal(tx *storage.Tx, d storage.Due) error {
	p, err := tx.ProposalByID(d.Ref)
	if err != nil {
		return err
	}
	if !p.Due(tx.Now) {
		return nil
	}
	count, err := tally(tx, p)
	if err != nil {
		return err
	}
	receipt := decision.Decide(p.Rules, count)
	p.State, p.Receipt = decision.Closed, &receipt
	if err := tx.SaveProposal(p); err != nil {
		return err
	}
	if err := tx.Record(storage.Entry{Circle: p.Circle, Act: "close", Ref: p.ID, Detail: string(receipt.Outcome)}); err != nil {
		return err
	}
	circle, err := tx.Room(p.Circle)
	if err != nil {
		return err
	}
	return e.sayClosed(tx, p, circle, d.At)
}

func (e *Engine) sayClosed(tx *storage.Tx, p decision.Proposal, circle storage.Room, due time.Time) error {
	v := e.voiceIn(circle, tx.Now)
	lines := v.receipt(p)
	if tx.Now.Sub(due) > lateAfter {
		lines = append(lines, v.T("receipt.late", "deadline", v.moment(due)))
	}
	cause := "close:" + p.ID
	if _, err := tx.Send(circle.ID, cause, 0, storage.Outgoing{Op: storage.Say, Text: join(lines)}); err != nil {
		return err
	}
	_, err := tx.Send(circle.ID, cause, 1, storage.Outgoing{Op: storage.PollEnd, Refers: p.Poll, Text: lines[0]})
	return err
}
