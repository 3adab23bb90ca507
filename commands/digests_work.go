package commands

import (
	"slices"
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/digest"
	"tocsin/storage"
)

// digestComing are the assemblies and actions ahead, of the same sources as the calendar of what comes.
func (c *Call) digestComing(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Coming}
	var all []comingThing
	var ids []string
	for _, circle := range w.circles {
		for _, read := range []func(storage.Room) ([]comingThing, error){c.comingAssemblies, c.comingActions} {
			some, err := read(circle)
			if err != nil {
				return s, err
			}
			for _, t := range some {
				if !slices.ContainsFunc(all, func(known comingThing) bool { return known.of == t.of }) {
					all, ids = append(all, t), append(ids, t.of)
				}
			}
		}
	}
	left, err := c.tx.ItemsLeft(ids)
	if err != nil {
		return s, err
	}
	slices.SortStableFunc(all, func(a, b comingThing) int { return a.event.Starts.Compare(b.event.Starts) })
	for _, t := range all {
		text := []string{t.line}
		if t.event.Place != "" {
			text = append(text, t.event.Place)
		}
		if n := left[t.of]; n > 0 {
			text = append(text, c.T("digests.points", "n", n))
		}
		s.Items = append(s.Items, digest.Item{Key: "coming/" + t.of + "/" + itoa(t.event.Sequence) + w.stage(t.event.Starts), Ref: t.of,
			Text: strings.Join(text, " · ")})
	}
	return s, nil
}

// digestHeld is what took place in a period that is over.
func (c *Call) digestHeld(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Held}
	meetings, err := c.tx.HeldIn(w.ids(), w.from, w.to, mostItems)
	if err != nil {
		return s, err
	}
	for _, a := range meetings {
		s.Items = append(s.Items, digest.Item{Text: c.T("upcoming.line", "when", c.moment(a.Starts), "what", c.meetingTitle(a))})
	}
	done, err := c.tx.DoneIn(w.ids(), w.from, w.to, mostItems)
	for _, a := range done {
		s.Items = append(s.Items, digest.Item{Text: c.T("upcoming.line", "when", c.actionWhen(a), "what", c.actionTitle(a))})
	}
	return s, err
}

// digestPromises is what was promised to the circles and is overdue, or due soon.
func (c *Call) digestPromises(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Promised}
	known := map[string]bool{}
	for _, circle := range w.circles {
		list, err := c.tx.Promises(circle.ID, action.Awaited, action.Partly)
		if err != nil {
			return s, err
		}
		for _, p := range list {
			deadline := p.Deadline(w.now.Location())
			if known[p.ID] || w.stage(deadline) == "" {
				continue
			}
			known[p.ID] = true
			key, about := "promise/"+p.ID+"/"+p.Due.String(), c.T("digests.due", "day", c.day(p.Due))
			if p.Late(w.now) {
				key, about = key+"/late", c.T("digests.promise-late", "n", daysSince(deadline, w.now))
			}
			s.Items = append(s.Items, digest.Item{Key: key, Ref: p.ID, Text: c.T("digests.with",
				"what", c.T("digests.promise", "number", itoa(p.Number), "service", c.service(p.Service), "what", p.What), "about", about)})
		}
	}
	return s, nil
}

// digestReadings are the texts of reports that wait for the one reader of a digest.
func (c *Call) digestReadings(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Reread}
	if !w.personal {
		return s, nil
	}
	list, err := c.tx.ReadingOf(c.member.ID)
	for _, r := range list {
		if slices.Contains(w.ids(), r.Circle) {
			s.Items = append(s.Items, digest.Item{Key: "reread/" + r.ID, Text: c.T("digests.reading", "number", itoa(r.Number))})
		}
	}
	return s, err
}
