package commands

import (
	"strings"

	"tocsin/collective/digest"
)

// digestMandates are mandates that end soon and reports on them that are due soon or awaited. Nobody is
// named; the reader's own are said to be theirs.
func (c *Call) digestMandates(w window) (digest.Section, error) {
	s := digest.Section{Kind: digest.Mandates}
	all, err := c.tx.MandatesToTell(w.ids())
	for _, m := range all {
		var about []string
		key := "mandate/" + m.ID
		if m.InForce(w.now) && w.stage(m.Over(w.now.Location())) != "" {
			key, about = key+"/end", append(about, c.T("digests.mandate-ends", "day", c.day(m.Until)))
		}
		switch {
		case m.ReportLate(w.now):
			key, about = key+"/late", append(about, c.T("mandate.report-since", "day", c.day(m.Report)))
		case m.Awaited() && w.stage(m.Report.Plus(1).In(w.now.Location())) != "":
			key, about = key+"/report", append(about, c.T("mandate.report-by", "day", c.day(m.Report)))
		}
		if len(about) == 0 {
			continue
		}
		if w.personal && m.Holder == c.me() {
			about = append(about, c.T("digests.mandate-yours"))
		}
		s.Items = append(s.Items, digest.Item{Key: key, Ref: m.ID, Text: c.T("digests.with",
			"what", c.T("digests.numbered", "number", itoa(m.Number), "what", capital(c.postName(m.Post))), "about", strings.Join(about, ", "))})
	}
	return s, err
}
