package commands

import (
	"errors"
	"time"

	"tocsin/collective/journal"
	"tocsin/storage"
)

const doctorKey = "doctor"

// Health is what the program knows of itself that members may ask. A zero moment is one that is not
// known, or has not come yet.
type Health struct {
	Version string
	Since   time.Time // runs since then
	Heard   time.Time // the homeserver answered last
	Backup  time.Time // the last one
}

// What is too long ago, here and wherever else the bot is looked at.
const (
	Silence   = 5 * time.Minute
	OldBackup = 8 * 24 * time.Hour
)

// doctor says to any member how Tocsin is: what runs since when, whether the homeserver answers, when
// the last backup was made, whether the journal is whole and what cannot be read. No id and no path.
func doctor() Command {
	return Command{Key: doctorKey, Group: selfGroup, Guard: anyone, Run: func(c *Call) error {
		var h Health
		if c.settings.Health != nil {
			h = c.settings.Health()
		}
		lines, ill := c.ofProgram(h)
		circles := []storage.Room{c.room}
		if c.room.Kind == storage.Direct {
			var err error
			if circles, err = c.circles(); errors.As(err, new(*Refusal)) { // a direct chat in clear says nothing of them
				circles = nil
			} else if err != nil {
				return err
			}
		}
		for _, circle := range circles {
			line, broken, err := c.ofCircle(circle)
			if err != nil {
				return err
			}
			lines, ill = append(lines, line), ill || broken
		}
		waits, err := c.tx.Unreadable(c.room.ID)
		if err != nil {
			return err
		}
		if waits > 0 {
			lines = append(lines, c.T("health.unreadable", "n", waits))
		}
		first, last := "health.well", "health.next"
		if ill {
			first, last = "health.ill", "health.tell"
		}
		c.answer(append(append([]string{c.T(first)}, lines...),
			c.T(last, "journal", c.commandLine(ledgerKey), "mydata", c.commandLine(mydataKey)))...)
		return nil
	}}
}

// ofProgram are the lines about the program and its machine; ill says that a person has to look.
func (c *Call) ofProgram(h Health) (lines []string, ill bool) {
	if !h.Since.IsZero() {
		lines = append(lines, c.T("health.since", "version", h.Version, "moment", c.moment(h.Since)))
	}
	switch {
	case h.Heard.IsZero():
	case c.now.Sub(h.Heard) > Silence:
		lines, ill = append(lines, c.T("health.silent", "moment", c.moment(h.Heard))), true
	default:
		lines = append(lines, c.T("health.heard"))
	}
	switch {
	case h.Since.IsZero():
	case h.Backup.IsZero():
		lines = append(lines, c.T("health.no-backup"))
	case c.now.Sub(h.Backup) > OldBackup:
		lines, ill = append(lines, c.T("health.old-backup", "moment", c.moment(h.Backup))), true
	default:
		lines = append(lines, c.T("health.backup", "moment", c.moment(h.Backup)))
	}
	return lines, ill
}

// ofCircle says whether the journal of a circle is whole.
func (c *Call) ofCircle(circle storage.Room) (line string, broken bool, err error) {
	chain, err := c.tx.CheckJournal(circle.ID, "")
	var fault *journal.Fault
	if errors.As(err, &fault) {
		return c.T("health.broken", "circle", clean(circle.Name), "number", itoa(int(fault.Entry))), true, nil
	} else if err != nil {
		return "", false, err
	}
	return c.T("health.journal", "circle", clean(circle.Name), "n", int(chain.Entries)), false, nil
}
