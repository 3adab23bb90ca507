package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// me is the asker as somebody who can have a mandate.
func (c *Call) me() assembly.Speaker { return assembly.Member(c.member.ID) }

func idsOfRooms(rooms []storage.Room) []collective.RoomID {
	ids := make([]collective.RoomID, len(rooms))
	for i, room := range rooms {
		ids[i] = room.ID
	}
	return ids
}

// visibleMandate reads a mandate of a circle in view.
func (c *Call) visibleMandate(n int) (mandate.Mandate, error) {
	m, err := c.tx.MandateByNumber(n)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return m, err
	}
	circles, failed := c.inView()
	if failed != nil {
		return m, failed
	}
	if err != nil || !slices.Contains(idsOfRooms(circles), m.Circle) {
		return m, refuse("mandate.unknown", "number", itoa(n), "mandate", c.commandLine(mandateKey))
	}
	return m, nil
}

// holderName names who has a mandate, had it or would.
func (c *Call) holderName(m mandate.Mandate) (string, error) {
	if m.Holder == "" {
		return "", nil
	}
	return c.speakerName(m.Holder)
}

// mandateArgs are what texts say of a mandate, in a voice and with the mark of a room.
func (c *Call) mandateArgs(m mandate.Mandate) (func(v voice, mark string) []any, error) {
	name, err := c.holderName(m)
	return func(v voice, mark string) []any {
		who := name
		if who == "" {
			who = v.T("mandate.somebody")
		}
		args := []any{"mandate", mark + v.name("name."+mandateKey), "number", itoa(m.Number), "what", v.postName(m.Post), "What", capital(v.postName(m.Post)), "who", who,
			"last", v.day(m.Until), "day", v.day(m.Report), "yes", v.name("answer.yes"), "no", v.name("answer.no"), "text", m.Told,
			"draws", v.moment(m.Draws), "ended", v.moment(m.Ended)}
		for _, key := range mandatingKeys() {
			args = append(args, key, v.name("mandating."+key))
		}
		return args
	}, err
}

// postName is what a mandate is for, within a sentence.
func (v voice) postName(p mandate.Post) string {
	if p.Kind == mandate.Other {
		return p.Words
	}
	return v.name("post." + string(p.Kind))
}

// recordMandate appends an act to the journal of the circle of a mandate.
func (c *Call) recordMandate(m mandate.Mandate, act string) error {
	return c.recordOne(storage.Entry{Circle: m.Circle, Member: c.member.ID, Act: act, Ref: m.ID})
}

// tellMandate tells the circle of a mandate something, and who asked for it elsewhere.
func (c *Call) tellMandate(m mandate.Mandate, lines func(v voice, args []any) []string) error {
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	return c.tellCircles([]collective.RoomID{m.Circle}, func(v voice) []string { return lines(v, args(v, "!")) })
}

// mandatesOf are all mandates of a circle.
func (c *Call) mandatesOf(circle collective.RoomID, states ...mandate.State) ([]mandate.Mandate, error) {
	return c.tx.Mandates([]collective.RoomID{circle}, states...)
}
