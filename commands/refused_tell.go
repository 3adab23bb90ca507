package commands

import (
	"slices"
	"time"

	"tocsin/collective/action"
)

// countingDue tells the circles of a digital strike, when its first day begins, what is
// refused and how to count.
func countingDue(c *Call) error {
	a, ok, err := c.dueAction()
	if err != nil || !ok || !a.On(c.now) {
		return err
	}
	menu, err := c.refusalMenu(a)
	if err != nil {
		return err
	}
	return c.tellCircles(a.Circles(), func(v voice) []string {
		return []string{v.T("refused.today", "action", v.actionTitle(a)), v.T("proposal.refused", "tasks", v.taskList(menu)),
			v.T("refused.today-how", "refused", v.name("name."+refusedKey), "task", c.exampleTask(v, menu), "urgent", v.name("refusing.urgent"))}
	})
}

// refusalsDue tells the totals in the evening of each day, as long as enough people counted:
// from fewer one could read who refused what. What is not told waits for the next evening. A
// message that counted is then like an answer to a question: an edit of it counts nothing.
func refusalsDue(c *Call) error {
	a, err := c.tx.ActionByID(c.due.Ref)
	if err != nil || a.State == action.Abandoned || a.Starts.IsZero() {
		return err
	}
	if c.now.Sub(c.due.At) > lateAfter*6 && !c.openHours(a.Circles()...).Holds(c.now) { // the process was down
		return c.tx.Plan(dueRefusals, a.ID, c.openHours(a.Circles()...).Next(c.now))
	}
	next := c.evening(a, c.now.Add(time.Minute))
	if a.On(next) {
		if err := c.tx.Plan(dueRefusals, a.ID, next); err != nil {
			return err
		}
	}
	pending, counters, err := c.tx.PendingRefusals(a.ID)
	if err != nil {
		return err
	}
	if counters < action.MinCounters {
		if counters == 0 {
			return nil
		}
		key := "refused.too-few"
		if !a.On(next) {
			key = "refused.too-few-last"
			if err := c.tx.DropRefusals(a.ID, answered); err != nil {
				return err
			}
		}
		return c.tellCircles(a.Circles(), func(v voice) []string {
			return []string{v.T(key, "action", v.actionName(a), "n", action.MinCounters)}
		})
	}
	if err := c.tx.TellRefusals(a.ID, answered); err != nil {
		return err
	}
	told, err := c.tx.Refusals(a.ID)
	if err != nil {
		return err
	}
	if err := c.recordAction(a, "tell-refusals", ""); err != nil {
		return err
	}
	return c.tellCircles(a.Circles(), func(v voice) []string {
		lines := append([]string{v.T("refused.evening", "action", v.actionName(a), "people", counters)}, v.refusalLines(pending)...)
		refusedSoFar, keptSoFar := action.Sums(told)
		if r, k := action.Sums(pending); r != refusedSoFar || k != keptSoFar {
			lines = append(lines, v.T("refused.so-far", "n", refusedSoFar, "cases", keptSoFar))
		}
		return append(lines, v.T("refused.evening-next", "refused", "!"+v.name("name."+refusedKey), "total", v.name("refusing.total")))
	})
}

// refusalLines are totals per task, with the services among them, and of what was kept.
func (v voice) refusalLines(list []action.Refusal) []string {
	sums := action.Tally(list)
	n, kept := action.Sums(sums)
	lines := []string{v.T("refused.sum", "n", n, "cases", kept)}
	for _, keeps := range []bool{false, true} {
		var tasks []string
		for _, r := range sums {
			if r.Kept == keeps && !slices.Contains(tasks, r.Task) {
				tasks = append(tasks, r.Task)
			}
		}
		for _, task := range tasks {
			total, services := 0, []string{}
			for _, r := range sums {
				if r.Kept != keeps || r.Task != task {
					continue
				}
				if total += r.N; r.Service != "" {
					services = append(services, v.T("refused.of-service", "service", v.service(r.Service), "n", r.N))
				}
			}
			key := "refused.line"
			if keeps {
				key = "refused.line-kept"
			}
			line := v.T(key, "task", v.task(task), "n", total)
			if len(services) > 0 {
				line = v.T("refused.with-services", "line", line, "services", joinNames(services))
			}
			lines = append(lines, line)
		}
	}
	return lines
}
