package commands

import (
	"fmt"
	"slices"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/report/calendar"
	"tocsin/storage"
)

const upcomingKey = "upcoming"

// upcoming gives all that is coming for a circle as one calendar file, and its next days as
// lines: assemblies, actions, ends of votes, days of promises and of tasks. No names.
func upcoming() Command {
	return Command{Key: upcomingKey, Group: actGroup, Guard: ofACircle, Run: runUpcoming}
}

// comingThing is one thing that is coming: its entry in the calendar and its line.
type comingThing struct {
	event calendar.Event
	line  string
	of    string // id of the assembly or action; empty for what is only due
}

func runUpcoming(c *Call) error {
	circles, err := c.inView()
	if err != nil {
		return err
	}
	var all []comingThing
	known := map[string]bool{}
	for _, circle := range circles {
		for _, read := range []func(storage.Room) ([]comingThing, error){
			c.comingAssemblies, c.comingActions, c.comingVotes, c.comingPromises, c.comingTasks,
		} {
			some, err := read(circle)
			if err != nil {
				return err
			}
			for _, t := range some {
				if !known[t.event.UID] {
					known[t.event.UID] = true
					all = append(all, t)
				}
			}
		}
	}
	if len(all) == 0 {
		return refuse("upcoming.none", "meet", c.commandLine(meetKey), "enact", c.commandLine(enactKey))
	}
	slices.SortStableFunc(all, func(a, b comingThing) int { return a.event.Starts.Compare(b.event.Starts) })
	events := make([]calendar.Event, len(all))
	lines := []string{c.T("upcoming.list")}
	for i, t := range all {
		events[i] = t.event
		if t.line != "" && len(lines) <= shown {
			lines = append(lines, t.line)
		}
	}
	if cut := len(all) - shown; cut > 0 {
		lines = append(lines, c.T("upcoming.more", "n", cut))
	}
	file, err := calendar.File("", events)
	if err != nil {
		return fmt.Errorf("write calendar file: %w", err)
	}
	c.answer(lines...)
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("upcoming.file-text"),
		File: &storage.File{Name: c.T("upcoming.file") + ".ics", MIME: calendarType, Data: file}})
	return nil
}

func (c *Call) comingAssemblies(circle storage.Room) ([]comingThing, error) {
	list, err := c.tx.Assemblies(circle.ID, 0, assembly.Called)
	var out []comingThing
	for _, a := range list {
		if a.Ends.After(c.now) {
			out = append(out, comingThing{c.calendarEvent(a), c.T("upcoming.line", "when", c.span(a.Starts, a.Ends), "what", c.meetingTitle(a)), a.ID})
		}
	}
	return out, err
}

func (c *Call) comingActions(circle storage.Room) ([]comingThing, error) {
	list, err := c.tx.Actions(circle.ID, 0, action.Idea, action.Decided, action.Prepared, action.Underway)
	var out []comingThing
	for _, a := range list {
		if !a.Starts.IsZero() && a.End().After(c.now) {
			out = append(out, comingThing{c.actionEvent(a), c.T("upcoming.line", "when", c.actionWhen(a), "what", c.actionTitle(a)), a.ID})
		}
	}
	return out, err
}

// mostVotes bounds how many ends of votes a calendar has.
const mostVotes = 200

func (c *Call) comingVotes(circle storage.Room) ([]comingThing, error) {
	list, err := c.tx.Proposals(circle.ID, mostVotes, decision.Open)
	var out []comingThing
	for _, p := range list {
		if !p.Deadline.After(c.now) {
			continue
		}
		what := c.T("upcoming.vote", "number", number(p), "title", p.Title)
		out = append(out, comingThing{
			calendar.Event{UID: p.ID + "-v@tocsin", Sequence: p.Version, Title: what, Starts: p.Deadline, Ends: p.Deadline, Stamp: c.stampNow()},
			c.T("upcoming.line", "when", c.moment(p.Deadline), "what", what), "",
		})
	}
	return out, err
}

func (c *Call) comingPromises(circle storage.Room) ([]comingThing, error) {
	list, err := c.tx.Promises(circle.ID, action.Awaited, action.Partly)
	var out []comingThing
	for _, p := range list {
		what := c.T("upcoming.promise", "number", itoa(p.Number), "service", c.service(p.Service), "what", p.What)
		if t, ok := c.wholeDay(p.ID+"-p@tocsin", what, p.Deadline(c.now.Location())); ok {
			t.event.Sequence = len(p.Moves)
			out = append(out, t)
		}
	}
	return out, err
}

func (c *Call) comingTasks(circle storage.Room) ([]comingThing, error) {
	list, err := c.tx.Tasks(circle.ID, action.Free, action.Asked, action.Taken)
	var out []comingThing
	for _, t := range list {
		what := c.T("upcoming.task", "number", itoa(t.Number), "what", t.What)
		if thing, ok := c.wholeDay(t.ID+"-t@tocsin", what, t.Deadline(c.now.Location())); ok {
			out = append(out, thing)
		}
	}
	return out, err
}

// wholeDay is something that is due by the end of a day; nothing where that is past or unsaid.
func (c *Call) wholeDay(uid, what string, deadline time.Time) (comingThing, bool) {
	if !deadline.After(c.now) {
		return comingThing{}, false
	}
	at := deadline.Add(-time.Second)
	day := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())
	return comingThing{
		calendar.Event{UID: uid, Title: what, Starts: day, Ends: day, AllDay: true, Stamp: c.stampNow()},
		c.T("upcoming.line", "when", c.texts.Day(c.lang, day, c.now), "what", what), "",
	}, true
}

func (v voice) stampNow() time.Time { return v.now.UTC().Truncate(time.Second) }
