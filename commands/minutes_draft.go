package commands

import (
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// draftMinutes compiles the minutes of an assembly that was just closed, keeps them, and
// gives them to its circles.
func (c *Call) draftMinutes(a assembly.Assembly) error {
	v := c.voiceFor(a.Circle)
	facts, err := c.minutesFacts(v, a)
	if err != nil {
		return err
	}
	d := v.document(assembly.Compile(facts), a)
	corrections := a.Rules.Corrections
	if corrections == 0 {
		corrections = assembly.UsualRules().Corrections
	}
	d.Until = c.now.Add(corrections)
	if err := c.tx.SaveDocument(a.ID, d); err != nil {
		return err
	}
	if err := c.tx.Plan(dueMinutes, a.ID, c.openHours(a.Circles()...).Next(d.Until)); err != nil {
		return err
	}
	tasks, err := c.taskLines(a)
	if err != nil {
		return err
	}
	next, err := c.followingMeeting(a)
	if err != nil {
		return err
	}
	return c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
		m, err := c.sheetOf(v, a, d)
		if err != nil {
			return err
		}
		c.postMinutes(circle, m)
		if err := c.postMinutesFiles(circle, v, a, m); err != nil {
			return err
		}
		lines := append([]string{v.T("meet.closed", "title", v.meetingTitle(a), "elapsed", v.length(a.Elapsed(c.now)))}, tasks(v)...)
		lines = append(lines, c.minutesNext(v, a, d, "!")...)
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines)})
		if next.ID != "" {
			return c.postCalendar(circle, v, next)
		}
		return nil
	})
}

// minutesFacts are what minutes are compiled from.
func (c *Call) minutesFacts(v voice, a assembly.Assembly) (f assembly.Facts, err error) {
	f.Assembly = a
	if f.Items, err = c.tx.Items(a.ID); err != nil {
		return f, err
	}
	if f.Notes, err = c.tx.Notes(a.ID); err != nil {
		return f, err
	}
	if f.Attendees, err = c.tx.Attendees(a.ID); err != nil {
		return f, err
	}
	if f.Roles, err = c.tx.Roles(a.ID); err != nil {
		return f, err
	}
	members, err := c.membersOf(a)
	if err != nil {
		return f, err
	}
	f.Members = len(members)
	votes, err := c.tx.AssemblyVotes(a.ID)
	if err != nil {
		return f, err
	}
	for _, vote := range votes {
		p, err := c.tx.ProposalByID(vote.Proposal)
		if err != nil {
			return f, err
		}
		title, _ := v.briefReceipt(p)
		f.Results = append(f.Results, assembly.Result{Number: p.Number, Line: title, Item: vote.Item})
	}
	names := map[assembly.Speaker]string{}
	for _, who := range f.Attendees {
		if names[who.Who], err = c.speakerName(who.Who); err != nil {
			return f, err
		}
	}
	f.Name = func(s assembly.Speaker) string { return strings.TrimPrefix(names[s], "+") }
	return f, nil
}

// followingMeeting is the next assembly of the same circle that has a date, or none.
func (c *Call) followingMeeting(a assembly.Assembly) (assembly.Assembly, error) {
	ahead, err := c.tx.Assemblies(a.Circle, shown, assembly.Called)
	if err != nil {
		return assembly.Assembly{}, err
	}
	for _, next := range ahead {
		if next.Starts.After(c.now) {
			return next, nil
		}
	}
	return assembly.Assembly{}, nil
}
