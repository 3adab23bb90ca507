package commands

import (
	"strings"
	"time"

	"tocsin/collective/incident"
)

// question asks for the figures of a period, up to today.
func (q asked) question(p incident.Period) incident.Question {
	return incident.Question{
		Circles: q.circles, Service: q.service, Region: q.region,
		From: p.Starts().Format("2006-01"), To: p.Ends().Format("2006-01"),
	}
}

// figuresOf is what all that was reported in a period adds up to.
func (c *Call) figuresOf(q asked, p incident.Period) (incident.Sum, error) {
	groups, err := c.tx.Figures(q.question(p))
	if err != nil || len(groups) == 0 {
		return incident.Sum{}, err
	}
	return groups[0].Sum, nil
}

// soFar says whether a period is not over yet, and how many of its days are.
func (c *Call) soFar(p incident.Period) (days int, open bool) {
	today := time.Date(c.now.Year(), c.now.Month(), c.now.Day(), 0, 0, 0, 0, time.UTC)
	end := p.Ends()
	if open = today.Before(end); open {
		end = today
	}
	return int(end.Sub(p.Starts()).Hours()/24) + 1, open
}

// before is what the period before adds up to; of one that is not over, as far as that one was
// at the same day.
func (c *Call) before(q asked) (incident.Sum, error) {
	days, open := c.soFar(q.period)
	before := q.period.Before()
	if !open {
		return c.figuresOf(q, before)
	}
	question := q.question(before)
	question.From = before.Starts().Format(time.DateOnly)
	end := before.Starts().AddDate(0, 0, days-1)
	if end.After(before.Ends()) {
		end = before.Ends()
	}
	question.To = end.Format(time.DateOnly)
	groups, err := c.tx.FiguresOfDays(question)
	if err != nil || len(groups) == 0 {
		return incident.Sum{}, err
	}
	return groups[0].Sum, nil
}

// showFigures says what the reports of a period add up to.
func (c *Call) showFigures(q asked) error {
	sum, err := c.figuresOf(q, q.period)
	if err != nil {
		return err
	}
	before, err := c.before(q)
	if err != nil {
		return err
	}
	if sum.N == 0 {
		return refuse("figures.none", "what", c.figuresHead(q), "report", c.commandLine(reportKey), "n", before.N)
	}
	_, open := c.soFar(q.period)
	trend := "figures.trend"
	if open {
		trend = "figures.trend-open"
	}
	lines := []string{c.figuresHead(q), c.T("figures.count", "n", sum.N) + " · " + c.T(trend, "change", change(sum.N, before.N), "n", before.N)}
	lines = append(lines, c.sumLines(sum, q.period)...)
	for _, dim := range []incident.Dimension{incident.Service, incident.Obstacle, incident.Consequence} {
		if dim == incident.Service && q.service != "" {
			continue
		}
		line, err := c.topLine(q, dim)
		if err != nil {
			return err
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	c.answer(append(lines, c.figuresHow(q))...)
	return nil
}

// sumLines are the measures of reports.
func (c *Call) sumLines(sum incident.Sum, p incident.Period) []string {
	var lines []string
	of := func(m incident.Measure) int64 { return sum.Of[m] }
	if calls := of(incident.Attempts); calls > 0 {
		line := c.T("figures.phone", "n", int(calls))
		if waited := of(incident.PhoneMinutes); waited > 0 {
			line += c.T("figures.waited", "hours", c.hours(waited))
		}
		lines = append(lines, line)
	}
	if of(incident.Minutes) > 0 {
		days, _ := c.soFar(p)
		line := c.T("figures.work", "hours", c.hours(of(incident.Minutes)))
		if incident.Posts(of(incident.Minutes), days) >= leastPost {
			line += c.T("figures.posts", "posts", c.posts(of(incident.Minutes), days))
		}
		lines = append(lines, line)
	}
	var more []string
	for _, m := range []incident.Measure{incident.Weeks, incident.Months, incident.Trips, incident.Rounds} {
		if n := of(m); n > 0 {
			more = append(more, c.T("report.value-"+m.Slug(), "n", int(n)))
		}
	}
	if len(more) > 0 {
		lines = append(lines, capital(strings.Join(more, ", ")))
	}
	return lines
}
