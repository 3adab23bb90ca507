package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/taxonomy"
)

// nextOfReport asks for the next thing that is missing, or shows what was understood.
func (c *Call) nextOfReport(d reportDraft) error {
	if d.Circle == "" {
		circles, err := c.circles()
		if err != nil {
			return err
		}
		if len(circles) == 1 {
			d.Circle = circles[0].ID
		} else {
			d.Asked = askCircle
			lines := []string{c.T("report.ask-circle")}
			for i, circle := range circles {
				lines = append(lines, c.choiceLine(i, clean(circle.Name)))
			}
			return c.askReport(d, lines...)
		}
	}
	if err := d.placeRegion(c); err != nil {
		return err
	}
	if d.Asked = d.missing(); d.Asked == askConfirm {
		return c.recapReport(d)
	}
	return c.askReport(d, c.reportQuestion(d)...)
}

// placeRegion gives reports that do not say where they happened the region of their circle.
func (d *reportDraft) placeRegion(c *Call) error {
	region := ""
	for i := range d.Tales {
		if d.Tales[i].Codes.Region != "" || d.Circle == "" {
			continue
		}
		if region == "" {
			var err error
			if region, err = c.regionOf(d.Circle); err != nil || region == "" {
				return err
			}
		}
		d.Tales[i].Codes.Region = region
	}
	return nil
}

// regionOf is where a circle is: as it was said before, or as its name says; empty when nobody
// knows.
func (c *Call) regionOf(circle collective.RoomID) (string, error) {
	region, err := c.tx.CircleRegion(circle)
	if err != nil || region != "" {
		return region, err
	}
	room, err := c.tx.Room(circle)
	return telling.Region(room.Name), err
}

func (c *Call) askReport(d reportDraft, lines ...string) error {
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, reportKey, d); err != nil {
		return err
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}

// reportQuestion is what is asked next, with its choices by the numbers of the paper form.
func (c *Call) reportQuestion(d reportDraft) []string {
	skip := c.name("answer.skip")
	switch d.Asked {
	case askValues, askText, askDay:
		return []string{c.T("report.ask-"+d.Asked, "skip", skip)}
	}
	dim := incident.Dimension(d.Asked)
	choices := c.choicesOf(dim)
	if unsure := d.Tales[0].Unsure[dim]; len(unsure) > 0 {
		choices = slices.DeleteFunc(choices, func(choice string) bool { return !c.isOneOf(dim, choice, unsure) })
		return []string{c.T("report.ask-which", "what", c.T("report.dim-"+d.Asked)), strings.Join(choices, "\n")}
	}
	if dim == incident.Service {
		return []string{c.T("report.ask-service", "list", c.name("telling.list")), c.shortServices()}
	}
	if dim == incident.Region && d.Tales[0].Codes.Region != "" {
		return []string{c.T("report.ask-region-of"), strings.Join(choices, " · ")}
	}
	if dim == incident.Region {
		return []string{c.T("report.ask-region"), strings.Join(choices, " · ")}
	}
	return []string{c.T("report.ask-"+d.Asked, "skip", skip), strings.Join(choices, " · ")}
}

// choicesOf are the terms of a dimension, each with its number on the paper form.
func (v voice) choicesOf(dim incident.Dimension) []string {
	var all []string
	for i, slug := range slugsOf(dim) {
		all = append(all, itoa(i+1)+" "+v.term(dim, slug))
	}
	return all
}

func (v voice) isOneOf(dim incident.Dimension, choice string, slugs []string) bool {
	return slices.ContainsFunc(slugs, func(slug string) bool { return strings.HasSuffix(choice, " "+v.term(dim, slug)) })
}

// shortServices are the services that are spoken of most; all are asked for by a word.
func (v voice) shortServices() string {
	usual := []string{"cpas", "commune", "mutuelle", "csc", "fgtb", "onem", "actiris", "forem", "spf-finances", "allocations-familiales", "logement-social", "banque", "energie"}
	var all []string
	for i, slug := range slugsOf(incident.Service) {
		if slices.Contains(usual, slug) {
			all = append(all, itoa(i+1)+" "+v.term(incident.Service, slug))
		}
	}
	return strings.Join(all, " · ")
}

// slugsOf are the slugs of a dimension, in the order of the paper form.
func slugsOf(dim incident.Dimension) []string {
	if dim == incident.Region {
		return incident.Regions()
	}
	var slugs []string
	for _, term := range taxonomy.Terms(string(dim)) {
		slugs = append(slugs, term.Slug)
	}
	return slugs
}

// term is how a slug is called.
func (v voice) term(dim incident.Dimension, slug string) string {
	if slug == "" {
		return ""
	}
	if dim == incident.Region {
		return v.name("region." + slug)
	}
	if term, ok := taxonomy.Find(string(dim), slug); ok {
		return term.Names[string(v.lang)]
	}
	return slug
}
