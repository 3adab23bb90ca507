package commands

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// dueRestored is due in each circle once the database came out of a backup; the ref is its id.
const dueRestored = "restored"

// voteAgain is how long a vote is open at the least after a restore: ballots given since the backup
// are to be given again.
const voteAgain = 48 * time.Hour

// Restored makes a database that was just put back fit to go on, before it is connected. The time
// since the backup is lived through in silence: whoever ran it then has spoken, and nothing is said
// twice. Votes stay open until everybody could vote again, and each circle is told what it has to
// know once the bot is back. Only what asks for an answer in time, as of pledges, or what other collectives
// wait for comes late rather than not at all.
func (e *Engine) Restored(ctx context.Context, backup time.Time) error {
	rooms, err := e.store.Rooms(ctx)
	if err != nil {
		return err
	}
	var circles []collective.RoomID
	for _, room := range rooms {
		if room.Kind == storage.Circle && room.State == storage.Joined && room.Successor == "" {
			circles = append(circles, room.ID)
		}
	}
	var signed []outgoing
	err = e.store.Do(ctx, func(tx *storage.Tx) error {
		c, err := e.newCall(tx)
		if err != nil {
			return err
		}
		c.event.ID, c.event.Sent = fmt.Sprintf("%s:%d", dueRestored, tx.Now.UnixMilli()), tx.Now
		err = c.restored(circles, backup)
		signed = slices.DeleteFunc(c.out, func(o outgoing) bool { return o.Signed == "" })
		return err
	})
	if err != nil {
		return err
	}
	spoken := func(d storage.Due) bool {
		return slices.Contains([]string{dueRestored, dueCall, dueSettle, dueExpire, dueOver, dueJoint}, d.Kind)
	}
	if err := e.tick(ctx, spoken); ctx.Err() != nil {
		return ctx.Err()
	} else if err != nil { // it stays due, as it did before the backup
		e.log.Error("left due after a restore", "error", err)
	}
	return e.store.Do(ctx, func(tx *storage.Tx) error {
		if err := tx.DropUnsaid(); err != nil {
			return err
		}
		for i, out := range signed { // other collectives count on this one until they hear otherwise
			if _, err := tx.Send(out.room, fmt.Sprintf("%s:%d", dueRestored, tx.Now.UnixMilli()), i, out.Outgoing); err != nil {
				return err
			}
		}
		return nil
	})
}

// restored keeps votes open, notes the restore in the journals and plans that circles are told.
func (c *Call) restored(circles []collective.RoomID, backup time.Time) error {
	note := storage.Restored{Backup: backup, At: c.tx.Now}
	seen := map[string]bool{}
	for _, circle := range circles {
		all, err := c.tx.Proposals(circle, 1000, decision.Open, decision.Seconding)
		if err != nil {
			return err
		}
		for _, p := range all {
			if seen[p.ID] {
				continue
			}
			seen[p.ID] = true
			again, err := c.openAgain(p)
			if err != nil {
				return err
			}
			if again {
				note.Again = append(note.Again, p.Number)
			}
		}
		if err := c.tx.Plan(dueRestored, string(circle), c.openHours(circle).Next(c.now)); err != nil {
			return err
		}
	}
	return errors.Join(c.tx.MarkRestored(note),
		c.recordIn(circles, storage.Entry{Act: "restored", Detail: backup.In(c.now.Location()).Format(time.DateOnly)}))
}

// openAgain gives a vote the time that voting again takes. One whose days have come by then, or that
// closes in other collectives at the same moment, ends without a result, rather than with that of the
// ballots which happen to be left: it has to be put anew.
func (c *Call) openAgain(p decision.Proposal) (anew bool, err error) {
	until := c.standardDeadline(decision.Rules{Open: voteAgain}).In(p.Deadline.Location())
	if p.Deadline.After(until) {
		return false, nil
	}
	_, joint, err := c.joint(p.ID)
	if err != nil {
		return false, err
	}
	if joint || p.From != "" && p.From <= until.Format(time.DateOnly) {
		return true, c.withdrawAs(p, "withdraw.done", "put-anew")
	}
	p.Deadline = until
	return false, errors.Join(c.keepOpen(p), c.recordAs("", p, "open-again", ""))
}
