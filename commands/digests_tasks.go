package commands

import (
	"slices"
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/digest"
	"tocsin/collective/when"
)

// digestTasks are tasks that are late, free, or due soon, and the reader's own first. Nobody is named.
func (c *Call) digestTasks(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Do}
	var all []action.Task
	for _, circle := range w.circles {
		some, err := c.tx.Tasks(circle.ID, action.Free, action.Asked, action.Taken)
		if err != nil {
			return s, err
		}
		for _, t := range some {
			worth := c.ownTask(w, t) || t.Late(w.now) || t.State == action.Free || w.stage(t.Deadline(w.now.Location())) != ""
			if worth && !slices.ContainsFunc(all, func(known action.Task) bool { return known.ID == t.ID }) {
				all = append(all, t)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b action.Task) int { return c.urgency(w, a) - c.urgency(w, b) })
	for _, t := range all {
		deadline := t.Deadline(w.now.Location())
		key := "task/" + t.ID + "/" + string(t.State) + "/" + deadline.Format(time.DateOnly) + w.stage(deadline)
		if t.Late(w.now) {
			key += "/late"
		}
		s.Items = append(s.Items, digest.Item{Key: key, Ref: t.ID, Text: c.T("digests.with",
			"what", c.T("digests.numbered", "number", itoa(t.Number), "what", t.What), "about", strings.Join(c.aboutTask(w, t), ", "))})
	}
	return s, nil
}

// ownTask says whether the one reader of a digest has a task, or was asked to take it.
func (c *Call) ownTask(w window, t action.Task) bool {
	return w.personal && (t.State == action.Taken && t.Owner == c.member.ID || t.State == action.Asked && t.Asked == c.member.ID)
}

func (c *Call) urgency(w window, t action.Task) int {
	switch {
	case c.ownTask(w, t):
		return 0
	case t.Late(w.now):
		return 1
	case t.State == action.Free:
		return 2
	}
	return 3
}

func (c *Call) aboutTask(w window, t action.Task) []string {
	var about []string
	switch {
	case c.ownTask(w, t) && t.State == action.Asked:
		about = append(about, c.T("digests.task-asked"))
	case c.ownTask(w, t):
		about = append(about, c.T("digests.task-yours"))
	case t.State == action.Free:
		about = append(about, c.T("digests.task-free"))
	}
	deadline := t.Deadline(w.now.Location())
	switch {
	case t.Late(w.now):
		about = append(about, c.T("digests.task-late", "n", daysSince(deadline, w.now)))
	case !deadline.IsZero():
		about = append(about, c.T("digests.due", "day", c.day(when.DateOf(deadline.Add(-time.Second).In(w.now.Location())))))
	}
	if len(about) == 0 {
		about = append(about, c.T("digests.task-taken"))
	}
	return about
}

// daysSince is how many days have begun since a deadline: one at least.
func daysSince(deadline, now time.Time) int { return int(now.Sub(deadline).Hours()/24) + 1 }
