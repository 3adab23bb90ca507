package commands

import (
	"errors"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// reopenMeeting takes a close back that was a mistake, as long as nobody has corrected or
// approved the minutes, and no other assembly is under way.
func (c *Call) reopenMeeting(a assembly.Assembly, _ string) error {
	reopened, err := c.goesOn(a)
	if err != nil {
		return err
	}
	c.did(meetKey, "")
	if err := c.recordMeeting(reopened, "reopen-assembly", ""); err != nil {
		return err
	}
	return c.tellMeeting(reopened, func(v voice) []string {
		return []string{v.T("meet.reopened", "title", v.meetingTitle(reopened), "meet", "!"+v.name("name."+meetKey), "close", v.name("act.close"))}
	})
}

// goesOn has an assembly be under way again that was closed.
func (c *Call) goesOn(a assembly.Assembly) (assembly.Assembly, error) {
	document, err := c.tx.Document(a.ID)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return a, err
	}
	reopened, failed := a.Reopen(c.now)
	if failed != nil || document.Revision > 0 {
		return a, c.wrongState(a)
	}
	if err := c.noneLive(a); err != nil {
		return a, err
	}
	if err := errors.Join(c.rememberRoles(a, -1), c.takeBack(a), c.withdrawApprovals(a, document)); err != nil {
		return a, err
	}
	if err := errors.Join(c.tx.SaveAssembly(reopened), unplan(c.tx, a.ID, dueMinutes)); err != nil || !reopened.Ends.After(c.now) {
		return reopened, err
	}
	return reopened, c.tx.Plan(dueMeetingEnd, a.ID, reopened.Ends)
}

// noneLive says which assembly is under way in one of the circles that meet, or nil.
func (c *Call) noneLive(a assembly.Assembly) error {
	for _, circle := range a.Circles() {
		live, err := c.tx.LiveAssembly(circle)
		if err == nil {
			return refuse("meet.another-live", "number", itoa(live.Number), "meet", c.commandLine(meetKey), "close", c.name("act.close"))
		} else if !errors.Is(err, storage.ErrNotFound) {
			return err
		}
	}
	return nil
}
