package commands

import (
	"tocsin/collective/assembly"
)

// undoCome takes back that somebody comes. Whom the asker had noted, and who has said so
// themselves since, stays.
func undoCome(c *Call, ref string) error {
	a, who, err := c.peopleToUndo(ref)
	if err != nil {
		return err
	}
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return err
	}
	for _, w := range who {
		for _, known := range attendees {
			mine := known.By == "" && w == assembly.Member(c.member.ID)
			if known.Who != w || !mine && known.By != c.member.ID {
				continue
			}
			if err := c.unsay(a, known); err != nil {
				return err
			}
		}
	}
	return c.takeBackAnswer()
}

// unsay forgets whether somebody comes; what they need, which they said in private, stays
// for when they do.
func (c *Call) unsay(a assembly.Assembly, who assembly.Attendee) error {
	if len(who.Needs) == 0 {
		return c.tx.RemoveAttendee(a.ID, who.Who)
	}
	return c.tx.SaveAttendee(a.ID, assembly.Attendee{Who: who.Who, Needs: who.Needs})
}
