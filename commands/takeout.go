package commands

import (
	"bytes"
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/export"
	"tocsin/i18n"
	"tocsin/storage"
)

const (
	takeoutKey = "takeout"
	takeoutAct = "export"
)

// dueTakenOut tells a circle that somebody took its export in private outside of its hours; the ref
// is the circle.
const dueTakenOut = "tell-export"

// takeout gives a member all that a circle sees, as one file in open formats from which another
// Tocsin goes on. It is everybody's data: the circle is told that it was taken, and not by whom.
func takeout() Command {
	return Command{Key: takeoutKey, Group: lifeGroup, Guard: ofACircle, Run: runTakeout}
}

// largestExport is what is given in a room, in bytes: the usual bound of homeservers.
const largestExport = 50 << 20

func runTakeout(c *Call) error {
	circle, rest, err := c.namedCircle(takeoutKey, strings.Fields(c.rest), "journal.which-circle")
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return refuse("export.how", "said", quoted(strings.Join(rest, " ")), "export", c.commandLine(takeoutKey), "circle", clean(circle.Name))
	}
	var file bytes.Buffer
	err = c.tx.Attempt(func() error {
		if err := c.recordOne(storage.Entry{Circle: circle.ID, Act: takeoutAct, Ref: string(circle.ID)}); err != nil {
			return err
		}
		return c.WriteExport(&export.Bounded{To: &file, Left: largestExport}, c.tx.Export(c.Exporting(circle.ID)), circle.ID, c.lang)
	})
	if errors.Is(err, export.ErrFull) {
		return refuse("export.too-large", "circle", clean(circle.Name), "megabytes", itoa(largestExport>>20))
	} else if err != nil {
		return err
	}
	if err := c.giveExport(circle, file.Bytes()); err != nil {
		return err
	}
	if c.room.ID == circle.ID {
		return nil
	}
	return c.announceExport(circle)
}

// giveExport gives the file where it was asked for.
func (c *Call) giveExport(circle storage.Room, file []byte) error {
	open, err := c.goingOn(circle.ID)
	if err != nil {
		return err
	}
	lines := []string{c.T("export.given", "circle", clean(circle.Name)), c.T("export.keep")}
	if len(open) > 0 {
		lines = append(lines, c.T("export.open", "numbers", numbersOf(open), "n", len(open)))
	}
	c.answer(append(lines, c.T("export.next"))...)
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("export.caption", "circle", clean(circle.Name)),
		File: &storage.File{Name: exportName(circle.Name), MIME: "application/zip", Data: file}})
	return nil
}

// announceExport tells the circle, now or when its hours begin.
func (c *Call) announceExport(circle storage.Room) error {
	if c.openHours(circle.ID).Holds(c.now) {
		c.tellExport(circle)
		return nil
	}
	if planned, err := c.tx.Planned(dueTakenOut, string(circle.ID)); planned || err != nil {
		return err
	}
	return c.tx.Plan(dueTakenOut, string(circle.ID), c.openHours(circle.ID).Next(c.now))
}

func (c *Call) tellExport(circle storage.Room) {
	v := c.voiceFor(circle.ID)
	c.post(circle, storage.Outgoing{Op: storage.Say, Text: v.T("export.told", "export", "!"+v.name("name."+takeoutKey), "journal", "!"+v.name("name."+ledgerKey))})
}

func takenOutDue(c *Call) error {
	circle, err := c.tx.Room(collective.RoomID(c.due.Ref))
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	if !c.openHours(circle.ID).Holds(c.now) {
		return c.tx.Plan(dueTakenOut, c.due.Ref, c.openHours(circle.ID).Next(c.now))
	}
	c.tellExport(circle)
	return nil
}

// exportName is what the file is called: letters that every system takes.
func exportName(circle string) string {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, i18n.Fold(cutTo(clean(circle), 40)))
	return strings.Trim("tocsin-"+name, "-") + ".zip"
}

func numbersOf(all []decision.Proposal) string {
	texts := make([]string, len(all))
	for i, p := range all {
		texts[len(all)-1-i] = number(p) // oldest first
	}
	return strings.Join(texts, ", ")
}
