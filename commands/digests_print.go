package commands

import (
	"fmt"

	"tocsin/collective/digest"
	"tocsin/collective/incident"
	"tocsin/report/noticeboard"
	"tocsin/storage"
)

// printDigest gives a digest on A4 for the noticeboard. Who passes there is anybody: nobody is named, and
// what looks like personal data in a title is masked. Nothing on it is meant for one member.
func (c *Call) printDigest(words []string) error {
	w, _, err := c.windowHere(words)
	if err != nil {
		return err
	}
	w.personal = false
	d, err := c.gather(&w)
	if err != nil {
		return err
	}
	if len(d) == 0 {
		return refuse(w.either("digests.nothing", "digests.nothing-past"))
	}
	names, err := c.memberNames(w.circles)
	if err != nil {
		return err
	}
	heads, err := c.journalHeads(w)
	if err != nil {
		return err
	}
	s := noticeboard.Sheet{Lang: string(c.lang), Title: c.digestHead(w), Label: c.T("digests.sheet"), Footer: c.T("digests.sheet-footer")}
	for _, section := range d {
		part := noticeboard.Section{Heading: c.digestLabel(section.Kind)}
		for _, item := range section.Items {
			part.Texts = append(part.Texts, c.nameless(item.Text, names))
		}
		if section.Kind == digest.Reported {
			part.Bars = c.digestBars(w)
		}
		s.Sections = append(s.Sections, part)
	}
	if len(heads) > 0 {
		s.Sections = append(s.Sections, noticeboard.Section{Heading: capital(c.name("name." + ledgerKey)), Texts: heads})
	}
	file, err := s.PDF()
	if err != nil {
		return fmt.Errorf("print digest: %w", err)
	}
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("digests.printed"),
		File: &storage.File{Name: c.T("digests.file") + ".pdf", MIME: "application/pdf", Data: file}})
	return nil
}

// digestBars are the services of the reports of a digest, where there is something to compare.
func (c *Call) digestBars(w window) []noticeboard.Bar {
	var bars []noticeboard.Bar
	for _, g := range w.reports.services {
		if g.Slug != "" && len(bars) < mostBars {
			bars = append(bars, noticeboard.Bar{Label: c.term(incident.Service, g.Slug), N: g.N, Text: itoa(g.N)})
		}
	}
	if len(bars) < leastBars {
		return nil
	}
	return bars
}
