package commands

import (
	"errors"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// turnoutLines are how many come or are there, and what they need, in totals only.
func (c *Call) turnoutLines(a assembly.Assembly) ([]string, error) {
	lines, err := c.countLines(a)
	if err != nil {
		return nil, err
	}
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return nil, err
	}
	if needs := c.needList(assembly.Count(attendees)); needs != "" && (a.Ahead() || a.Live()) {
		lines = append(lines, c.T("come.needs", "needs", needs))
	}
	return lines, nil
}

// countLines are turnoutLines without what people need: beside the name of who just said
// that they come, a total that grew would tell who needs it.
func (c *Call) countLines(a assembly.Assembly) ([]string, error) {
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return nil, err
	}
	t := assembly.Count(attendees)
	var lines []string
	switch here := hereBy(attendees, assembly.InPerson) + hereBy(attendees, assembly.Online); {
	case a.Live():
		lines = append(lines, c.T("come.present", "n", here, "in-person", hereBy(attendees, assembly.InPerson), "online", hereBy(attendees, assembly.Online)))
		quorum, err := c.quorumLine(a)
		if err != nil {
			return nil, err
		}
		if quorum != nil {
			lines = append(lines, quorum(c.voice))
		}
	case a.Ahead() && t.InPerson+t.Online+t.Absent > 0:
		lines = append(lines, c.T("come.coming", "in-person", t.InPerson, "online", t.Online, "absent", t.Absent))
	}
	return lines, nil
}

// hereBy counts those who are there in one way.
func hereBy(list []assembly.Attendee, presence assembly.Presence) int {
	n := 0
	for _, a := range list {
		if a.Here && a.Presence == presence {
			n++
		}
	}
	return n
}

func (v voice) needList(t assembly.Turnout) string {
	var parts []string
	for _, need := range assembly.Needs() {
		if n := t.Needs[need]; n > 0 {
			parts = append(parts, v.T("come.need", "need", v.name("need."+string(need)), "n", n))
		}
	}
	return strings.Join(parts, ", ")
}

// quorumLine says whether enough are there, in any voice; nil where the rules ask for no
// quorum.
func (c *Call) quorumLine(a assembly.Assembly) (func(voice) string, error) {
	if a.Rules.Quorum.IsZero() {
		return nil, nil
	}
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return nil, err
	}
	members, err := c.membersOf(a)
	if err != nil {
		return nil, err
	}
	t := assembly.Count(attendees)
	q := t.Quorum(a.Rules.Quorum, len(members))
	return func(v voice) string {
		mark := "✗ "
		if q.Met() {
			mark = "✓ "
		}
		return mark + v.T("come.quorum", "present", q.Present, "members", q.Members, "needed", q.Needed)
	}, nil
}

// hereInPerson are those who are there in the room of an assembly under way in a circle:
// whom a show of hands can count.
func (c *Call) hereInPerson(circle storage.Room) ([]assembly.Attendee, error) {
	a, err := c.tx.LiveAssembly(circle.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return nil, refuse("propose.no-session", "meet", c.commandLine(meetKey))
	} else if err != nil {
		return nil, err
	}
	list, err := c.tx.Attendees(a.ID)
	var here []assembly.Attendee
	for _, who := range list {
		if who.Here && who.Presence == assembly.InPerson {
			here = append(here, who)
		}
	}
	return here, err
}
