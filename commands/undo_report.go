package commands

import (
	"tocsin/collective/incident"
	"tocsin/storage"
)

// readReport reads what became of a report, and nothing of what it says.
func readReport(c *Call, id string) (fields, error) {
	r, err := c.tx.ReportByID(id)
	if err != nil {
		return nil, err
	}
	return fields{"status": string(r.Status)}, nil
}

func putReport(c *Call, s swing) error {
	r, err := c.tx.ReportByID(s.id)
	if err != nil {
		return err
	}
	to := incident.Status(s.to["status"])
	if !r.Status.Counts() || !to.Counts() {
		return refuse("reports.over", append(c.reportArgs(r), "status", c.statusText(r))...)
	}
	r.Status = to
	return c.tx.ChangeReport(r)
}

func reportLines(c *Call, v voice, s swing) ([]string, error) {
	r, err := c.tx.ReportByID(s.id)
	if err != nil {
		return nil, err
	}
	return []string{v.T("undo.report", "number", itoa(r.Number), "status", v.statusText(r))}, nil
}

func readLaw(c *Call, id string) (fields, error) {
	circle, service := storage.CutLawID(id)
	text, err := c.tx.LawText(circle, service)
	return fields{"text": text}.withoutEmpty(), err
}

func putLaw(c *Call, s swing) error {
	circle, service := storage.CutLawID(s.id)
	return c.tx.SetLawText(circle, service, s.to["text"])
}

func lawLines(_ *Call, v voice, s swing) ([]string, error) {
	_, service := storage.CutLawID(s.id)
	of := v.T("figures.all")
	if service != "" {
		of = v.term(incident.Service, service)
	}
	if s.to["text"] == "" {
		return []string{v.T("undo.no-law", "of", of)}, nil
	}
	return []string{v.T("undo.law", "of", of, "text", cutTo(clean(s.to["text"]), wordsShown))}, nil
}
