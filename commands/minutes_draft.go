package commands

import (
	"strings"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/when"
	"tocsin/storage"
)

// draftMinutes compiles the minutes of an assembly that was just closed, keeps them, and
// gives them to its circles.
func (c *Call) draftMinutes(a assembly.Assembly) error {
	v := c.voiceIn(storage.Room{}, c.tx.Now)
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
	if err := c.tx.Plan(dueMinutes, a.ID, c.settings.Hours.Next(d.Until)); err != nil {
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

// document is minutes as a text in the language of the circle, line by line.
func (v voice) document(m assembly.Minutes, a assembly.Assembly) assembly.Document {
	var d assembly.Document
	part := func(heading string) int {
		d.Parts = append(d.Parts, assembly.Part{Heading: heading})
		return len(d.Parts) - 1
	}
	add := func(p int, line assembly.Line) {
		if with, err := d.Add(p, line); err == nil {
			d = with
		}
	}
	facts := part("")
	for _, text := range v.minutesHead(m, a) {
		add(facts, assembly.Line{Text: text})
	}
	for _, passage := range m.Items {
		p := part(v.itemHeading(passage.Item, a))
		for _, n := range passage.Notes {
			add(p, v.noteLine(n))
		}
		for _, r := range passage.Results {
			add(p, assembly.Line{Text: r.Line})
		}
	}
	general := part(v.T("pv.general"))
	for _, n := range m.General {
		add(general, v.noteLine(n))
	}
	if len(m.LeftOver) > 0 {
		p := part(v.T("pv.left-over"))
		for _, i := range m.LeftOver {
			add(p, assembly.Line{Text: i.Title})
		}
	}
	return d
}

func (v voice) itemHeading(i assembly.Item, a assembly.Assembly) string {
	line := v.T("item.line", "number", itoa(i.Number), "title", i.Title)
	if took := i.Took(a.Closed); took > 0 {
		line += " · " + v.length(took)
	}
	if i.Planned() > 0 {
		line += " " + v.T("pv.planned", "planned", v.length(i.Planned()))
	}
	return line
}

// noteLine is a note as a line of the minutes.
func (v voice) noteLine(n assembly.Note) assembly.Line {
	if n.Kind != assembly.Task {
		return assembly.Line{Kind: n.Kind, Text: n.Text}
	}
	line := assembly.Line{Kind: n.Kind, Text: n.What, Who: n.Who}
	switch {
	case !n.DueAt.IsZero():
		line.Due = v.moment(n.DueAt)
	case n.Due != when.Date{}:
		line.Due = v.texts.Day(v.lang, n.Due.In(v.now.Location()), v.now)
	}
	return line
}

// briefReceipt is a result as minutes have it: without reasons and names.
func (v voice) briefReceipt(p decision.Proposal) (title string, lines []string) {
	if p.Receipt == nil {
		if p.State == decision.Open || p.State == decision.Seconding {
			return v.headline(p), []string{v.T("pv.vote-open", "deadline", v.moment(p.Deadline))}
		}
		return v.headline(p), []string{v.T("vote.withdrawn", "number", number(p))}
	}
	if winner := v.winner(p); winner != "" {
		lines = append(lines, strings.Split(winner, "\n")...)
	}
	for _, check := range p.Receipt.Checks {
		if check.Rule != decision.ChoiceRule || !check.Met {
			lines = append(lines, v.check(check, p.Receipt.Rules))
		}
	}
	return v.receiptHeadline(p), append(append(lines, v.optionTotals(p)...), v.others(p)...)
}
