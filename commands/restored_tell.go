package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// restoredDue says in a circle that Tocsin came out of a backup, and what there is to do about it.
func restoredDue(c *Call) error {
	circle, err := c.tx.Room(collective.RoomID(c.due.Ref))
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil || circle.State != storage.Joined || circle.Successor != "" {
		return err
	}
	if !c.openHours(circle.ID).Holds(c.now) {
		return c.tx.Plan(dueRestored, c.due.Ref, c.openHours(circle.ID).Next(c.now))
	}
	v, note := c.voiceFor(circle.ID), c.tx.Restored()
	lines := []string{v.T("restored.back", "moment", v.moment(note.Backup)), v.T("restored.lost")}
	open, err := c.tx.Proposals(circle.ID, 100, decision.Open, decision.Seconding)
	if err != nil {
		return err
	}
	var votes, anew []string
	for _, p := range open {
		if !p.Opened.After(note.Backup) {
			votes = append(votes, v.T("restored.until", "number", number(p), "deadline", v.moment(p.Deadline)))
		}
	}
	withdrawn, err := c.tx.Proposals(circle.ID, 1000, decision.Withdrawn)
	if err != nil {
		return err
	}
	for _, p := range withdrawn {
		for _, again := range note.Again {
			if p.Number == again {
				anew = append(anew, v.T("restored.number", "number", number(p)))
			}
		}
	}
	if len(votes) > 0 {
		lines = append(lines, v.T("restored.votes", "votes", strings.Join(votes, ", ")))
	}
	if len(anew) > 0 {
		lines = append(lines, v.T("restored.anew", "votes", strings.Join(anew, ", ")))
	}
	lines = append(lines, v.T("restored.forgotten", "mydata", "!"+v.name("name."+mydataKey)),
		v.T("restored.next", "digest", "!"+v.name("name."+digestsKey)+" "+v.name("digesting.now")))
	c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines)})
	return nil
}
