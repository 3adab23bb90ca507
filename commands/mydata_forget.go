package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/storage"
)

// askToForget says what would go, what would stay and why, and asks for the word.
func (c *Call) askToForget(circle collective.RoomID) error {
	f := storage.Forgetting{Member: c.member.ID, Circle: circle}
	before, after, err := c.rehearse(f)
	if err != nil {
		return err
	}
	signed, err := c.tx.LettersSigned(f)
	if err != nil {
		return err
	}
	gone := c.lessOwn(before, after)
	handed := ""
	if fewer(before, after, "tasks", "roles") {
		handed = " " + c.T("mydata.handed-back")
	}
	args := append(c.mydataArgs(), "gone", gone, "stays", c.listOwn(after), "n", len(signed))
	var lines []string
	if circle == "" {
		lines = []string{c.T("mydata.goes", args...)}
		if gone != "" {
			lines = append(lines, c.T("mydata.goes-too", args...)+handed)
		}
		lines = append(lines, c.T("mydata.stays", args...))
	} else {
		names, err := c.circleNames([]collective.RoomID{circle})
		if err != nil {
			return err
		}
		args = append(args, "circle", names[0])
		if gone == "" && len(signed) == 0 {
			return refuse("mydata.nothing-there", args...)
		}
		if gone == "" {
			gone = c.T("mydata.only-signatures")
		}
		lines = []string{c.T("mydata.goes-there", append(args, "gone", gone)...) + handed}
	}
	if len(signed) > 0 {
		lines = append(lines, c.T("mydata.signed", args...))
	}
	if circle == "" {
		lines = append(lines, c.T("mydata.account", args...), c.T("mydata.server", args...))
	}
	c.answer(append(lines, c.T("mydata.sure", args...))...)
	return c.tx.SaveDialog(c.room.ID, c.member.ID, mydataKey, mydataDraft{Circle: circle})
}

// forget forgets, and says so for the last time.
func (c *Call) forget(f storage.Forgetting) error {
	if f.Circle != "" {
		names, err := c.circleNames([]collective.RoomID{f.Circle})
		if err != nil {
			return err
		}
		if err := c.forgetAll(f); err != nil {
			return err
		}
		c.answer(c.T("mydata.forgotten-there", append(c.mydataArgs(), "circle", names[0])...))
		return nil
	}
	if err := c.forgetAll(f); err != nil {
		return err
	}
	c.out = nil // whatever was to be said before belongs to somebody who is not there any more
	c.did("", "")
	c.answer(c.T("mydata.forgotten"), c.T("mydata.forgotten-again"))
	return nil
}

// forgetAll hands back what others wait for, and erases the rest.
func (c *Call) forgetAll(f storage.Forgetting) error {
	free, err := c.handBack(f)
	if err != nil {
		return err
	}
	if err := errors.Join(c.leaveMeetings(f), c.leaveMandates(f), c.passReadings(f), c.totalsAnew(f), c.tx.Forget(f)); err != nil {
		return err
	}
	for circle, numbers := range free {
		ref := string(circle) + ":" + strings.Join(numbers, ",")
		if err := c.tx.PlanApart(dueFreed, ref, c.openHours(circle).Next(c.now.Add(time.Minute))); err != nil {
			return err
		}
	}
	return nil
}
