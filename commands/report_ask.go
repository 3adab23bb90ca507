package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
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
	if unsure := d.Tales[0].Unsure[dim]; len(unsure) > 0 {
		return []string{c.T("report.ask-which", "what", c.T("report.dim-"+d.Asked)), strings.Join(c.choicesOf(dim, unsure), "\n")}
	}
	if dim == incident.Service {
		return []string{c.T("report.ask-service", "list", c.name("telling.list")), strings.Join(c.choicesOf(dim, usualServices()), " · ")}
	}
	question := c.T("report.ask-"+d.Asked, "skip", skip)
	if dim == incident.Region && d.Tales[0].Codes.Region != "" {
		question = c.T("report.ask-region-of")
	}
	return []string{question, strings.Join(c.choicesOf(dim, slugsOf(dim)), " · ")}
}

// choicesOf are those terms of a dimension whose slugs are among some, each with its number on
// the paper form.
func (v voice) choicesOf(dim incident.Dimension, among []string) []string {
	var all []string
	for i, slug := range slugsOf(dim) {
		if slices.Contains(among, slug) {
			all = append(all, itoa(i+1)+" "+v.term(dim, slug))
		}
	}
	return all
}

// usualServices are those that are spoken of most; all are asked for by a word.
func usualServices() []string {
	return []string{"cpas", "commune", "mutuelle", "csc", "fgtb", "onem", "actiris", "forem", "spf-finances", "allocations-familiales",
		"logement-social", "banque", "energie"}
}
