package commands

import (
	"slices"
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/incident"
	"tocsin/report/dossier"
	"tocsin/storage"
)

// markUsed notes that texts were quoted.
func (c *Call) markUsed(quoted []incident.Report) error {
	for _, r := range quoted {
		if r.Status != incident.PeerRead && r.Status != incident.Corroborated {
			continue
		}
		r.Status = incident.Used
		if err := c.tx.ChangeReport(r); err != nil {
			return err
		}
	}
	return nil
}

// voiceFrom says where a testimony is from: no finer than a region and a month.
func (c *Call) voiceFrom(r incident.Report) string {
	parts := []string{}
	if region := c.term(incident.Region, r.Codes.Region); region != "" {
		parts = append(parts, region)
	}
	if p, ok := incident.ParsePeriod(r.Day[:7]); ok {
		parts = append(parts, c.periodName(p))
	}
	return strings.Join(parts, ", ")
}

// dossierVoices is how many testimonies a dossier has where nobody chose.
const dossierVoices = 12

// quotableReports are the texts that may leave the circle: their authors said so, and two members
// read them again. Those that were chosen must all be such.
func (c *Call) quotableReports(f filing) ([]incident.Report, error) {
	if len(f.Voices) > 0 {
		var chosen []incident.Report
		for _, n := range f.Voices {
			r, err := c.visibleReport(n)
			if err != nil {
				return nil, err
			}
			may, err := c.mayLeave(r)
			if err != nil {
				return nil, err
			}
			if !may || r.Circle != f.Circle {
				return nil, refuse("dossier.not-quotable", "number", itoa(n), "reports", c.commandLine(reportsKey))
			}
			chosen = append(chosen, r)
		}
		return chosen, nil
	}
	list, err := c.tx.Reports(f.Circle, storage.ReportFilter{Service: f.Service, Text: true,
		From: f.Period.Starts().Format("2006-01-02"), To: f.Period.Ends().Format("2006-01-02")}, 0, 500)
	if err != nil {
		return nil, err
	}
	var may []incident.Report
	for _, r := range list {
		ok, err := c.mayLeave(r)
		if err != nil {
			return nil, err
		}
		if ok && len(may) < dossierVoices {
			may = append(may, r)
		}
	}
	return may, nil
}

// mayLeave says whether the text of a report may leave the circle.
func (c *Call) mayLeave(r incident.Report) (bool, error) {
	if !r.Quotable() {
		return false, nil
	}
	return c.wasRead(r)
}

// dossierPromises are the promises of a service that are not kept.
func (c *Call) dossierPromises(f filing) ([]dossier.Promise, error) {
	list, err := c.tx.Promises(f.Circle, action.Awaited, action.Partly, action.Broken)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(list, action.ComparePromises)
	var out []dossier.Promise
	for _, p := range list {
		if p.Service != f.Service {
			continue
		}
		due := c.T("promise.no-day")
		if p.Due.Year > 0 {
			due = c.dayName(p.Due.String())
		}
		who := c.service(p.Service)
		if p.Person != "" {
			who = c.T("promise.by-person", "service", who, "person", p.Person)
		}
		out = append(out, dossier.Promise{Who: who, What: p.What, Due: due, State: c.T("promise.state-" + string(p.State))})
	}
	return out, nil
}
