package commands

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/report/chart"
	"tocsin/storage"
)

// groupsBy are the figures of a period by a dimension, the most first; those that say nothing
// of it come last.
func (c *Call) groupsBy(q asked, dim incident.Dimension) ([]incident.Group, error) {
	question := q.question(q.period)
	question.By = dim
	groups, err := c.tx.Figures(question)
	sortGroups(groups)
	return groups, err
}

// sortGroups puts what was reported most first, and what was not said last.
func sortGroups(groups []incident.Group) {
	slices.SortStableFunc(groups, func(a, b incident.Group) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.N, a.N))
	})
}

func rank(g incident.Group) int {
	if g.Slug == "" {
		return 1
	}
	return 0
}

// topShown is how many of a dimension stand on one line.
const topShown = 3

// topLine is what was reported most in a dimension: "Obstacles : Guichet fermé 12, …".
func (c *Call) topLine(q asked, dim incident.Dimension) (string, error) {
	groups, err := c.groupsBy(q, dim)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, g := range groups {
		if g.Slug != "" && len(parts) < topShown {
			parts = append(parts, c.T("figures.part", "what", c.term(dim, g.Slug), "n", g.N))
		}
	}
	if len(parts) == 0 {
		return "", nil
	}
	return c.T("figures.top", "what", c.T("figures.by-"+string(dim)), "parts", strings.Join(parts, ", ")), nil
}

// figuresHow says what else one can ask for.
func (c *Call) figuresHow(q asked) string {
	line := c.commandLine(figuresKey)
	if q.service != "" {
		line += " " + c.serviceWord(q.service)
	}
	return c.T("figures.how", "line", line, "by", c.name("figure.by"), "obstacle", c.name("dim.obstacle"), "channels", c.name("figure.channels"))
}

// showFiguresBy shows the figures of a period by a dimension: a table, and the same as a picture.
func (c *Call) showFiguresBy(q asked) error {
	groups, err := c.groupsBy(q, q.by)
	if err != nil {
		return err
	}
	if len(groups) == 0 {
		return refuse("figures.none", "what", c.figuresHead(q), "report", c.commandLine(reportKey), "n", 0)
	}
	head := c.T("figures.head-by", "what", c.figuresHead(q), "by", c.T("figures.by-"+string(q.by)))
	lines := []string{head}
	for _, g := range groups {
		lines = append(lines, c.groupLine(q.by, g))
	}
	c.answer(append(lines, c.figuresHow(q))...)
	return c.attachChart(q, head, groups)
}

// groupLine is one row of a table in the chat.
func (c *Call) groupLine(dim incident.Dimension, g incident.Group) string {
	line := c.T("figures.row", "what", c.groupName(dim, g.Slug), "n", g.N)
	var more []string
	if n := g.Of[incident.Attempts]; n > 0 {
		more = append(more, c.T("report.value-"+incident.Attempts.Slug(), "n", int(n)))
	}
	if n := g.Of[incident.Minutes]; n > 0 {
		more = append(more, c.hours(n))
	}
	if len(more) > 0 {
		line += " · " + strings.Join(more, ", ")
	}
	return line
}

func (v voice) groupName(dim incident.Dimension, slug string) string {
	if slug == "" {
		return v.T("figures.unsaid")
	}
	return v.term(dim, slug)
}

// attachChart sends the table as a picture.
func (c *Call) attachChart(q asked, head string, groups []incident.Group) error {
	if len(groups) < 2 {
		return nil
	}
	bars := chart.Bars{Title: head, Unit: c.T("figures.unit")}
	for _, g := range groups[:min(len(groups), chart.MaxBars)] {
		bars.Bars = append(bars.Bars, chart.Bar{Label: c.groupName(q.by, g.Slug), Parts: []int{g.N}})
	}
	draw, mime, ending := bars.PNG, "image/png", "png"
	if q.vector {
		draw, mime, ending = bars.SVG, "image/svg+xml", "svg"
	}
	picture, err := draw()
	if err != nil {
		return fmt.Errorf("draw figures: %w", err)
	}
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: head, File: &storage.File{
		Name: fmt.Sprintf("%s-%s.%s", c.T("figures.file"), q.period, ending), MIME: mime, Data: picture,
	}})
	return nil
}
