package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/storage"
)

// visibleReport reads a report of a circle in view.
func (c *Call) visibleReport(n int) (incident.Report, error) {
	r, err := c.tx.Report(n)
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return r, err
	}
	circles, failed := c.inView()
	if failed != nil {
		return r, failed
	}
	if err != nil || !slices.ContainsFunc(circles, func(room storage.Room) bool { return room.ID == r.Circle }) {
		return r, c.unknownReport(n, nil)
	}
	return r, nil
}

// unknownReport is the error for a report that is not to be seen here.
func (c *Call) unknownReport(n int, err error) error {
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	return refuse("reports.unknown", "number", itoa(n), "reports", c.commandLine(reportsKey))
}

func (c *Call) reportArgs(r incident.Report) []any {
	args := []any{"number", itoa(r.Number), "reports", c.commandLine(reportsKey), "report", c.commandLine(reportKey), "reread", c.commandLine(rereadKey)}
	for _, key := range reportingKeys() {
		args = append(args, key, c.name("reporting."+key))
	}
	return args
}

// How many reports a list shows, and reads: those that were withdrawn are left out.
const (
	reportsShown = 8
	reportsRead  = 50
)

// listReports lists the newest reports of the circles in view: all, of a service or a region,
// or of a status.
func (c *Call) listReports(text string) error {
	circles, err := c.inView()
	if err != nil {
		return err
	}
	filter, err := c.reportFilter(text)
	if err != nil {
		return err
	}
	var all []incident.Report
	for _, circle := range circles {
		list, err := c.tx.Reports(circle.ID, filter, 0, reportsRead)
		if err != nil {
			return err
		}
		all = append(all, slices.DeleteFunc(list, func(r incident.Report) bool { return r.Status == incident.Withdrawn })...)
	}
	if len(all) == 0 {
		return refuse("reports.none", "report", c.commandLine(reportKey))
	}
	slices.SortFunc(all, func(a, b incident.Report) int { return b.Number - a.Number })
	lines := []string{c.T("reports.head")}
	for _, r := range all[:min(len(all), reportsShown)] {
		lines = append(lines, c.reportLine(r))
	}
	if len(all) > reportsShown {
		lines = append(lines, c.T("reports.more", "reports", c.commandLine(reportsKey), "figures", c.commandLine(figuresKey)))
	}
	c.answer(append(lines, c.T("reports.how", c.reportArgs(all[0])...))...)
	return nil
}

// reportFilter reads which reports one wants to see.
func (c *Call) reportFilter(text string) (storage.ReportFilter, error) {
	f := storage.ReportFilter{}
	text = strings.TrimSpace(text)
	if text == "" {
		return f, nil
	}
	if verb, ok := c.reportingWords.word(text); ok {
		if status, ok := reportVerbs()[verb]; ok {
			f.Status = status
			return f, nil
		}
	}
	if region, ok := c.regions.word(text); ok {
		f.Region = region
		return f, nil
	}
	if slug, ok := c.findTerm(incident.Service, text); ok {
		f.Service = slug
		return f, nil
	}
	if slug, ok := c.findTerm(incident.Obstacle, text); ok {
		f.Obstacle = slug
		return f, nil
	}
	return f, refuse("reports.filter", "said", quoted(text), "reports", c.commandLine(reportsKey))
}

// reportLine is a report in a list.
func (v voice) reportLine(r incident.Report) string {
	t := taleOf(r)
	t.Text = "" // a list has none
	line := v.T("reports.line", "number", itoa(r.Number), "text", v.taleLine(t))
	if r.Status != incident.Received {
		line += " · " + v.statusText(r)
	}
	return line
}

// statusText is where a report stands.
func (v voice) statusText(r incident.Report) string {
	if r.Status == incident.Duplicate {
		return v.T("reports.twin", "number", itoa(r.Twin))
	}
	return v.lower(v.term("status", string(r.Status)))
}

// showReport shows one report with all that is kept of it.
func (c *Call) showReport(r incident.Report) error {
	t := taleOf(r)
	lines := []string{c.T("reports.one", "number", itoa(r.Number), "status", c.statusText(r))}
	for _, part := range []string{
		c.term(incident.Service, t.Codes.Service), c.term(incident.Obstacle, t.Codes.Obstacle), c.term(incident.Consequence, t.Codes.Consequence),
		c.access(t.Codes), c.valuesText(t.Values, t.Times), c.workText(t.Codes), c.whereText(r),
	} {
		if part != "" {
			lines = append(lines, part)
		}
	}
	if r.Words.Text != "" {
		may, err := c.mayLeave(r)
		if err != nil {
			return err
		}
		lines = append(lines, c.T("report.quoted", "text", c.shown(r.Words.Text)), c.quotable(r, may))
	}
	if r.Status != incident.Withdrawn {
		lines = append(lines, c.T("reports.next", c.reportArgs(r)...))
	}
	c.answer(lines...)
	return nil
}

// workText is who did the work of the service, and what it was.
func (v voice) workText(codes incident.Codes) string {
	who, what := v.term(incident.Worker, codes.Worker), v.term(incident.Task, codes.Task)
	if who != "" && what != "" {
		return v.T("report.pair", "one", who, "other", what)
	}
	return who + what
}

// whereText is when and in which region it happened.
func (v voice) whereText(r incident.Report) string {
	if region := v.term(incident.Region, r.Codes.Region); region != "" {
		return v.T("report.pair", "one", v.dayName(r.Day), "other", region)
	}
	return v.dayName(r.Day)
}

// quotable says whether a text may leave the circle.
func (v voice) quotable(r incident.Report, may bool) string {
	switch {
	case !r.Quote:
		return v.T("reports.stays-here")
	case !may:
		return v.T("reports.to-read")
	}
	return v.T("reports.may-leave")
}
