package commands

import (
	"errors"
	"slices"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// handBack frees the tasks that a member has or was asked to take: their numbers, by circle.
func (c *Call) handBack(f storage.Forgetting) (map[collective.RoomID][]string, error) {
	tasks, err := c.tx.TasksHeld(f)
	if err != nil {
		return nil, err
	}
	free := map[collective.RoomID][]string{}
	for _, was := range tasks {
		t := was
		t.State, t.Owner, t.Asked, t.Who = action.Free, "", "", ""
		if err := c.saveTask(was, t); err != nil {
			return nil, err
		}
		if err := c.recordOne(storage.Entry{Circle: t.Circle, Act: "free-task", Ref: t.ID}); err != nil {
			return nil, err
		}
		free[t.Circle] = append(free[t.Circle], itoa(t.Number))
	}
	return free, nil
}

// leaveMeetings takes a member out of the roles, the queues and the draws of assemblies that are
// not over. A draw has the names of all who took part: where the member is one of them it goes,
// and who refuses a role later is replaced by a new draw.
func (c *Call) leaveMeetings(f storage.Forgetting) error {
	ids, err := c.tx.RolesHeld(f)
	if err != nil {
		return err
	}
	me := assembly.Member(f.Member)
	for _, id := range ids {
		a, err := c.tx.AssemblyByID(id)
		if err != nil {
			return err
		}
		if err := errors.Join(c.freeRoles(a, me), c.leaveFloor(a, me)); err != nil {
			return err
		}
	}
	return nil
}

func (c *Call) freeRoles(a assembly.Assembly, me assembly.Speaker) error {
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	mine := slices.DeleteFunc(holders, func(h assembly.Holder) bool { return h.Who != me })
	for _, h := range mine {
		if err := c.tx.RemoveRole(a.ID, h.Role); err != nil {
			return err
		}
	}
	if len(mine) > 0 {
		if err := c.passRoles(a, me, mine); err != nil {
			return err
		}
	}
	drawings, err := c.tx.Drawings(a.ID)
	if err != nil {
		return err
	}
	kept := slices.DeleteFunc(slices.Clone(drawings), func(d assembly.Drawing) bool {
		for _, who := range d.Who {
			if who == me {
				return true
			}
		}
		return false
	})
	if len(kept) == len(drawings) {
		return nil
	}
	return c.tx.SaveDrawings(a.ID, kept)
}

// leaveFloor takes somebody out of a speaking queue, and forgets how long they spoke.
func (c *Call) leaveFloor(a assembly.Assembly, me assembly.Speaker) error {
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return err
	}
	speaks := queue.Now != nil && queue.Now.Who == me
	if speaks {
		queue.Next(c.now)
	}
	_, spoke := queue.Spoke[me]
	if !queue.Withdraw(me) && !speaks && !spoke {
		return nil
	}
	delete(queue.Spoke, me)
	return c.tx.SaveQueue(a.ID, queue)
}

// passReadings has others read the reports that a member was asked to read again.
func (c *Call) passReadings(f storage.Forgetting) error {
	ids, err := c.tx.ReadingsAsked(f)
	if err != nil {
		return err
	}
	for _, id := range ids {
		r, err := c.tx.ReportByID(id)
		if err != nil {
			return err
		}
		if err := errors.Join(c.tx.Unplan(dueReading, id), c.tx.PlanApart(dueReading, id, c.openHours(r.Circle).Next(c.now))); err != nil {
			return err
		}
	}
	return nil
}

// totalsAnew has the totals of letters that a member signed be brought up to date.
func (c *Call) totalsAnew(f storage.Forgetting) error {
	letters, err := c.tx.LettersSigned(f)
	if err != nil {
		return err
	}
	for _, a := range letters {
		if err := c.planTotal(a); err != nil {
			return err
		}
	}
	return nil
}
