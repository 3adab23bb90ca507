package commands

import (
	"context"
	"errors"
	"fmt"
	"time"

	"tocsin/storage"
)

// What falls due for a proposal; the ref is its id.
const (
	dueClose   = "close-proposal"
	dueRemind  = "remind-voters"
	dueReask   = "reask-voters" // those who did not object, about a new version
	dueFinal   = "end-contest"
	dueFinally = "end-contest-again" // of a result that was contested
	dueReview  = "review-decision"
)

// unplan forgets what is due for something.
func unplan(tx *storage.Tx, ref string, kinds ...string) error {
	for _, kind := range kinds {
		if err := tx.Unplan(kind, ref); err != nil {
			return err
		}
	}
	return nil
}

// Tick does whatever is due, also what fell due while the process was down. What
// fails stays due, and does not keep the rest from being done.
func (e *Engine) Tick(ctx context.Context) error {
	return e.tick(ctx, func(storage.Due) bool { return false })
}

// tick is Tick without what is left for later.
func (e *Engine) tick(ctx context.Context, later func(storage.Due) bool) error {
	var now time.Time
	if err := e.store.Do(ctx, func(tx *storage.Tx) error { now = tx.Now; return nil }); err != nil {
		return err
	}
	due, err := e.store.DueBy(ctx, now)
	if err != nil {
		return err
	}
	for _, d := range due {
		if later(d) {
			continue
		}
		err = errors.Join(err, e.store.Do(ctx, func(tx *storage.Tx) error {
			if err := e.do(tx, d); err != nil {
				return fmt.Errorf("%s %s: %w", d.Kind, d.Ref, err)
			}
			return tx.Done(d)
		}))
	}
	return err
}

// do does one thing that is due, as a Call that nobody asked for.
func (e *Engine) do(tx *storage.Tx, d storage.Due) error {
	if d.Kind == storage.DueGreeting {
		return e.greet(tx, d)
	}
	c, err := e.newCall(tx)
	if err != nil {
		return err
	}
	c.due = d
	c.event.ID = fmt.Sprintf("%s:%s:%d", d.Kind, d.Ref, d.At.UnixMilli())
	c.event.Sent = tx.Now
	doing := map[string]func(*Call) error{
		dueClose: closeDue, dueFinal: finalDue, dueFinally: finalDue, dueRemind: remindDue, dueReask: reaskDue, dueObjectors: reaskDue, dueReview: reviewDue,
		dueMeeting: remindMeetingDue, dueMissed: missedDue, dueMeetingEnd: meetingEndDue, dueItem: itemDue, dueMinutes: minutesDue,
		dueEve: eveDue, dueActionOn: beginsDue, dueActionOff: endsDue, dueJudge: judgeDue, dueCounting: countingDue, dueRefusals: refusalsDue,
		dueTaskAsk: askForTaskDue, dueTaskLate: taskLateDue, dueTaskOffer: offerTaskDue, dueTotal: totalDue, duePromise: askPromiseDue, dueReading: readingDue,
		dueCall: callDue, dueSettle: settleDue, dueExpire: expireDue, dueOver: overDue, dueDigest: digestDue,
		dueJoint: jointDue, dueFreed: freedDue, dueTakenOut: takenOutDue, dueRestored: restoredDue, dueRules: rulesDue, dueRulesTold: rulesToldDue, dueMandateAsk: askMandateDue, dueMandateSilent: silentMandateDue, dueMandateDraw: drawMandateDue, dueMandateLot: lotOverDue,
		dueMandateTell: tellMandateDue, dueMandateReport: reportMandateDue, dueMandateEnd: endMandateDue, dueMandateFreed: freedMandateDue,
		storage.DueLeft: leftDue, storage.DueWelcome: welcomeDue,
	}[d.Kind]
	if doing == nil {
		return fmt.Errorf("nothing knows what to do with %s", d.Kind)
	}
	if err := doing(c); err != nil {
		return err
	}
	return c.flush()
}
