package commands

import (
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
)

func readTaskThing(c *Call, id string) (fields, error) {
	t, err := c.tx.TaskByID(id)
	if err != nil {
		return nil, err
	}
	return fields{
		"state": string(t.State), "owner": string(t.Owner), "asked": string(t.Asked), "who": t.Who, "what": t.What,
		"due": dayField(t.Due), "at": momentField(t.DueAt), "~offered": momentField(t.Offered),
	}.withoutEmpty(), nil
}

// putTask has a task stand as it did, with what is asked about it.
func putTask(c *Call, s swing) error {
	was, err := c.tx.TaskByID(s.id)
	if err != nil {
		return err
	}
	t := was
	if state, changes := s.goes("state"); changes && state == "" {
		t.State = action.Dropped
	} else {
		owner, asked := string(t.Owner), string(t.Asked)
		s.set("owner", &owner)
		s.set("asked", &asked)
		t.Owner, t.Asked = collective.MemberID(owner), collective.MemberID(asked)
		s.set("who", &t.Who)
		s.set("what", &t.What)
		s.setDay("due", &t.Due)
		s.setMoment(c, "at", &t.DueAt)
		s.setMoment(c, "~offered", &t.Offered)
		if changes {
			t.State = action.TaskState(state)
		}
	}
	if t.Ended = c.now; t.Open() {
		t.Ended = time.Time{}
	}
	if err := c.saveTask(was, t); err != nil {
		return err
	}
	circles, err := c.circlesOfTask(t)
	if err != nil {
		return err
	}
	return c.dropSettledIn(circles)
}

func taskThingLines(c *Call, v voice, s swing) ([]string, error) {
	t, err := c.tx.TaskByID(s.id)
	if err != nil {
		return nil, err
	}
	line, err := c.taskLine(t)
	if err != nil {
		return nil, err
	}
	return []string{v.T("undo.task", "line", line(v))}, nil
}
