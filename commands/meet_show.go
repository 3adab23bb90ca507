package commands

import (
	"strings"

	"tocsin/collective/assembly"
)

// showMeetings shows the assembly under way or the next one, the others that are to come,
// and the minutes that wait to be approved.
func (c *Call) showMeetings() error {
	ahead, err := c.meetings(assembly.Open, assembly.Suspended, assembly.Called, assembly.Dateless)
	if err != nil {
		return err
	}
	closed, err := c.meetings(assembly.Closed)
	if err != nil {
		return err
	}
	var lines []string
	var shownFirst assembly.Assembly
	for _, a := range ahead {
		switch {
		case a.State == assembly.Called && !a.Ends.Add(stale).After(c.now):
		case shownFirst.ID == "":
			shownFirst = a
			if lines, err = c.meetingCard(a); err != nil {
				return err
			}
		default:
			lines = append(lines, c.T("meet.line-ahead", "title", c.meetingTitle(a), "when", c.whenAndWhere(a)))
		}
	}
	for _, a := range closed {
		lines = append(lines, c.T("meet.line-minutes", "title", c.meetingTitle(a), "minutes", c.commandLine(minutesKey), "number", itoa(a.Number)))
	}
	if shownFirst.ID == "" {
		lines = append([]string{c.T("meet.none-ahead")}, lines...)
		lines = append(lines, c.T("meet.how-to-call", "meet", c.commandLine(meetKey)))
	} else {
		lines = append(lines, c.whatNow(shownFirst)...)
	}
	c.answer(lines...)
	return nil
}

// showMeeting shows one.
func (c *Call) showMeeting(n int) error {
	a, err := c.meetingOf(n)
	if err != nil {
		return err
	}
	lines, err := c.meetingCard(a)
	if err != nil {
		return err
	}
	c.answer(append(lines, c.whatNow(a)...)...)
	return nil
}

// meetingCard is what is known of an assembly.
func (c *Call) meetingCard(a assembly.Assembly) ([]string, error) {
	lines := []string{c.meetingTitle(a), c.stateLine(a)}
	if !a.Repeat.IsZero() && a.Ahead() {
		lines = append(lines, c.T("meet.repeats", "often", c.repeat(a.Repeat)))
	}
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return nil, err
	}
	if a.Ahead() || a.Live() {
		lines = append(lines, c.agenda(items)...)
		if plan := c.planLine(a, items); plan != "" {
			lines = append(lines, plan)
		}
	}
	present, err := c.turnoutLines(a)
	if err != nil {
		return nil, err
	}
	lines = append(lines, present...)
	roles, err := c.roleLine(c.voice, a)
	if err != nil {
		return nil, err
	}
	if roles != "" {
		lines = append(lines, roles)
	}
	if a.Live() {
		floor, err := c.floorLine(a)
		if err != nil {
			return nil, err
		}
		lines = append(lines, floor)
	}
	return lines, nil
}

// stateLine is where an assembly is in its life.
func (c *Call) stateLine(a assembly.Assembly) string {
	switch a.State {
	case assembly.Open:
		return c.T("meet.state-open", "hour", c.hour(a.Opened), "elapsed", c.length(a.Elapsed(c.now)), "ends", c.hour(a.Ends))
	case assembly.Suspended:
		return c.T("meet.state-paused", "hour", c.hour(a.Halted))
	case assembly.Closed:
		return c.T("meet.state-closed", "moment", c.moment(a.Closed))
	case assembly.Approved:
		return c.T("meet.state-approved", "moment", c.moment(a.Closed))
	case assembly.Cancelled:
		return c.T("meet.state-cancelled", "why", a.Why)
	}
	return c.whenAndWhere(a)
}

// planLine compares what the agenda asks for with the time that there is.
func (c *Call) planLine(a assembly.Assembly, items []assembly.Item) string {
	plan := assembly.Whole(items, a.Length())
	if a.Live() {
		plan = assembly.Remaining(items, a.Ends, c.now)
	}
	switch {
	case plan.Asked == 0:
		return ""
	case plan.Over() > 0:
		return c.T("meet.plan-over", "asked", c.length(plan.Asked), "over", c.length(plan.Over()))
	}
	return c.T("meet.plan", "asked", c.length(plan.Asked), "available", c.length(plan.Available))
}

// whatNow says which few commands make sense in the state of an assembly.
func (c *Call) whatNow(a assembly.Assembly) []string {
	key := "meet.now-" + map[assembly.State]string{
		assembly.Dateless: "dateless", assembly.Called: "called", assembly.Open: "open", assembly.Suspended: "paused",
		assembly.Closed: "closed", assembly.Approved: "approved", assembly.Cancelled: "cancelled",
	}[a.State]
	if a.State == assembly.Called && !c.now.Before(a.Starts.Add(-assembly.Early)) {
		key = "meet.now-soon"
	}
	mark := c.mark()
	text := c.T(key, "number", itoa(a.Number), "proposals", mark+c.name("name.proposals"), "meet", mark+c.name("name."+meetKey), "item", mark+c.name("name."+itemKey),
		"come", mark+c.name("name."+comeKey), "minutes", mark+c.name("name."+minutesKey), "speak", mark+c.name("name."+speakKey),
		"next", mark+c.name("name."+nextKey), "role", mark+c.name("name."+roleKey), "note", c.name("note."+string(assembly.Decision)),
		"open", c.name("act.open"), "close", c.name("act.close"), "pause", c.name("act.pause"), "resume", c.name("act.resume"),
		"move", c.name("act.move"), "drop", c.name("act.drop"), "restore", c.name("act.restore"), "draw", c.name("role.draw"),
		"online", c.name("presence."+string(assembly.Online)), "no", c.name("answer.no"), "next-item", c.name("item.next"),
		"correct", c.name("pv.correct"), "approve", c.name("pv.approve"))
	return strings.Split(text, "\n")
}
