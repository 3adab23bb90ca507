package commands

import (
	"errors"
	"strings"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// dueFreed falls due when tasks were handed back because a member was forgotten; the ref is the
// circle and their numbers.
const dueFreed = "tasks-freed"

// freedDue says in a circle which tasks are free again, and not whose they were.
func freedDue(c *Call) error {
	id, numbers, _ := strings.Cut(c.due.Ref, ":")
	circle, err := c.tx.Room(collective.RoomID(id))
	if err != nil || circle.State != storage.Joined {
		return err
	}
	if !c.openHours(circle.ID).Holds(c.now) {
		return c.tx.Plan(dueFreed, c.due.Ref, c.openHours(circle.ID).Next(c.now))
	}
	v := c.voiceFor(circle.ID)
	var lines []string
	for _, text := range strings.Split(numbers, ",") {
		n, _ := leadingNumber(text)
		t, err := c.tx.TaskByNumber(n)
		if errors.Is(err, storage.ErrNotFound) || err == nil && t.State != action.Free {
			continue
		} else if err != nil {
			return err
		}
		line, err := c.taskLine(t)
		if err != nil {
			return err
		}
		lines = append(lines, line(v))
	}
	if len(lines) == 0 {
		return nil
	}
	first, _, _ := strings.Cut(numbers, ",")
	lines = append(lines, v.T("mydata.freed-how", "task", "!"+v.name("name."+taskKey), "number", first, "take", v.name("task.take")))
	c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(append([]string{v.T("mydata.freed")}, lines...))})
	return nil
}

// leftDue asks somebody who left a circle, once, whether what is theirs there shall be forgotten
// as well. Who came back is not asked, nor is anybody when the whole room is gone, or where
// there is nothing to forget.
func leftDue(c *Call) error {
	id, who, _ := strings.Cut(c.due.Ref, ":")
	circle, member := collective.RoomID(id), collective.MemberID(who)
	room, err := c.tx.Room(circle)
	if err != nil || room.State != storage.Joined || room.Successor != "" {
		return err
	}
	joined, err := c.tx.Joined(circle, c.now)
	if err != nil || len(joined) < 2 {
		return err
	}
	if back, err := c.tx.IsJoined(circle, member); err != nil || back {
		return err
	}
	if !c.openHours(circle).Holds(c.now) {
		return c.tx.Plan(storage.DueLeft, c.due.Ref, c.openHours(circle).Next(c.now))
	}
	if err := c.leftMandates(circle, member); err != nil || clean(room.Name) == "" { // to forget there, one has to name it
		return err
	}
	asked, err := c.canBeAsked(circle, member)
	if err != nil || !asked {
		return err
	}
	f := storage.Forgetting{Member: member, Circle: circle}
	before, after, err := c.rehearse(f)
	if err != nil {
		return err
	}
	signed, err := c.tx.LettersSigned(f)
	if err != nil || c.lessOwn(before, after) == "" && len(signed) == 0 {
		return err
	}
	return c.tellOf(circle, member, func(v voice) []string {
		args := []any{"circle", clean(room.Name), "mydata", v.name("name." + mydataKey), "forget", v.name("owning.forget")}
		return []string{v.T("mydata.left", args...), v.T("mydata.left-how", args...)}
	})
}
