package commands

import (
	"fmt"
	"strings"
	"sync"

	"tocsin/collective/digest"
	"tocsin/collective/incident"
	"tocsin/report/chart"
	"tocsin/storage"
)

// inPeriod are the figures of some days, by service or as a whole: of whole months from what is added up
// already, of anything else report by report.
func (c *Call) inPeriod(w window, p digest.Period, by incident.Dimension) ([]incident.Group, error) {
	q := incident.Question{Circles: w.ids(), By: by, From: p.From.String(), To: p.To.String()}
	if p.Months() > 0 {
		q.From, q.To = q.From[:len("2006-01")], q.To[:len("2006-01")]
		return c.tx.Figures(q)
	}
	return c.tx.FiguresOfDays(q)
}

// reported is what was reported in the period of a digest.
type reported struct {
	services    []incident.Group // the most first
	sum, before incident.Sum
}

func (c *Call) reportedIn(w window) (r reported, err error) {
	if w.period.Days() == 0 {
		return r, nil
	}
	if r.services, err = c.inPeriod(w, w.period, incident.Service); err != nil {
		return r, err
	}
	sortGroups(r.services)
	for _, g := range r.services {
		r.sum.Plus(g.Sum)
	}
	before, err := c.inPeriod(w, w.period.Before(), "")
	if err == nil && len(before) > 0 {
		r.before = before[0].Sum
	}
	return r, err
}

// digestReports is how much was reported, with the change against the period before: one item, of new
// things by nature.
func (c *Call) digestReports(w window) (digest.Section, error) {
	s, r := digest.Section{Kind: digest.Reported}, w.reports
	if r.sum.N == 0 {
		return s, nil
	}
	parts := []string{c.T("digests.reports", "n", r.sum.N, "change", change(r.sum.N, r.before.N))}
	if now, before := r.sum.Of[incident.Minutes], r.before.Of[incident.Minutes]; now > 0 {
		parts = append(parts, c.T("digests.work", "hours", c.hours(now), "change", c.hoursChange(now, before)))
	}
	var top []string
	for _, g := range r.services {
		if g.Slug != "" && len(top) < topShown {
			top = append(top, c.term(incident.Service, g.Slug))
		}
	}
	text := strings.Join(parts, ", ")
	if len(top) > 0 {
		text += c.T("digests.and") + c.T("digests.top", "services", c.all(top))
	}
	s.Items = []digest.Item{{Text: text}}
	return s, nil
}

// hoursChange is a difference of minutes with its sign.
func (v voice) hoursChange(now, before int64) string {
	switch d := now - before; {
	case d > 0:
		return "+" + v.hours(d)
	case d < 0:
		return "−" + v.hours(-d)
	}
	return "="
}

// What a picture in a digest needs to say something, and how much it says at the most.
const (
	leastBars = 3
	mostBars  = 8
)

// digestChart is a picture of what was reported by service, where there is something to compare.
func (c *Call) digestChart(w window) (*storage.Outgoing, error) {
	head := c.T("digests.chart", "days", c.daysText(w.period))
	bars := chart.Bars{Title: head, Unit: c.T("figures.unit")}
	for _, g := range w.reports.services {
		if g.Slug != "" && len(bars.Bars) < mostBars {
			bars.Bars = append(bars.Bars, chart.Bar{Label: c.term(incident.Service, g.Slug), Parts: []int{g.N}})
		}
	}
	if len(bars.Bars) < leastBars {
		return nil, nil
	}
	picture, err := c.drawn.png(bars)
	if err != nil {
		return nil, fmt.Errorf("draw digest: %w", err)
	}
	return &storage.Outgoing{Op: storage.Attach, Text: head, File: &storage.File{
		Name: c.T("digests.file") + "-" + w.period.To.String() + ".png", MIME: "image/png", Data: picture,
	}}, nil
}

// lastPicture is the picture that was drawn last. The members of a circle who want their digest at the same
// hour get the same one, and to draw it takes longer than all the rest.
type lastPicture struct {
	mu   sync.Mutex
	of   string
	data []byte
}

func (l *lastPicture) png(bars chart.Bars) ([]byte, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	of := fmt.Sprintf("%+v", bars)
	if of == l.of {
		return l.data, nil
	}
	data, err := bars.PNG()
	if err == nil {
		l.of, l.data = of, data
	}
	return data, err
}
