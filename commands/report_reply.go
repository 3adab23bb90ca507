package commands

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
	"tocsin/collective/taxonomy"
	"tocsin/collective/when"
	"tocsin/i18n"
	"tocsin/storage"
)

// replyReport takes the answer to a question.
func replyReport(c *Call, raw []byte) error {
	var d reportDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if c.masked(c.rest) {
		c.remove = true // where Tocsin may
	}
	if c.event.Kind == storage.Edit {
		if done, err := c.replyEdit(d); done || err != nil {
			return err
		}
	}
	if d.Asked == askConfirm {
		return c.replyRecap(d)
	}
	if d.Asked == string(incident.Service) && c.tellingWord(c.rest) == "list" {
		return c.askReport(d, strings.Join(c.choicesOf(incident.Service), " · "))
	}
	if err := d.take(c, c.rest); err != nil {
		return c.askOnRefusal(err, reportKey, &d.Misses, &d)
	}
	d.Misses = 0
	return c.nextOfReport(d)
}

// replyEdit takes the new version of a message that told a report: of this exchange, or of one
// that was kept before. Any other edit is an answer.
func (c *Call) replyEdit(d reportDraft) (bool, error) {
	said := c.rest
	name, rest, _ := splitCommand(said)
	if key, _ := c.names.word(name); key == reportKey {
		c.rest = rest
	}
	c.did("", "") // so that it can be edited again
	if c.event.Body.Target == d.Source {
		// The version before may be there still, to be removed.
		return true, c.beginReport(reportDraft{Masked: d.Masked})
	}
	done, err := c.retell()
	if !done {
		c.rest = said
		c.did(answered, "")
	}
	return done, err
}

// tellingWord is what a text means in an exchange about a report: "liste", "même".
func (c *Call) tellingWord(text string) string {
	meaning, _ := c.tellingWords.word(text)
	return meaning
}

// take puts an answer where it was asked for.
func (d *reportDraft) take(c *Call, answer string) error {
	if d.Asked == askCircle {
		picked := draft{}
		if err := picked.fillCircle(c, answer); err != nil {
			return err
		}
		d.Circle = picked.Circles[0]
		return nil
	}
	t := &d.Tales[0]
	meaning, _ := c.answers.word(answer)
	if meaning == "skip" && d.Asked != string(incident.Service) {
		d.pass(d.Asked)
		return nil
	}
	switch d.Asked {
	case askValues:
		return t.setValues(c, answer)
	case askText:
		t.Text = clean(answer)
		t.fill(telling.Read(answer, c.now))
		return nil
	case askDay:
		return t.setDay(c, answer)
	}
	dim := incident.Dimension(d.Asked)
	if dim == incident.Obstacle || dim == incident.Consequence {
		if meaning == "no" {
			d.pass(d.Asked)
			return nil
		}
	}
	if err := t.setTerm(c, dim, answer); err != nil {
		return err
	}
	if dim == incident.Region {
		return d.tookRegion(c)
	}
	if len(strings.Fields(answer)) > 3 { // more than a name: an answer that tells
		t.fill(telling.Read(answer, c.now))
		if d.Guided && t.Text == "" {
			t.Text = clean(answer)
		}
	}
	return nil
}

// tookRegion gives the answer to all reports that said no region, and keeps it for the circle
// where nobody knew.
func (d *reportDraft) tookRegion(c *Call) error {
	region := d.Tales[0].Codes.Region
	for i := range d.Tales {
		if d.Tales[i].Codes.Region == "" {
			d.Tales[i].Codes.Region = region
		}
	}
	if known, err := c.regionOf(d.Circle); known != "" || err != nil {
		return err
	}
	return c.tx.SetCircleRegion(d.Circle, region)
}

// setTerm reads a term of a dimension: its number on the paper form, its name, or words that
// mean it.
func (t *tale) setTerm(c *Call, dim incident.Dimension, answer string) error {
	slug, ok := c.findTerm(dim, answer)
	if !ok {
		return refuse("report.which-term", "what", c.T("report.dim-"+string(dim)), "said", quoted(answer))
	}
	t.Codes.Set(dim, slug)
	delete(t.Unsure, dim)
	return nil
}

func (c *Call) findTerm(dim incident.Dimension, answer string) (string, bool) {
	slugs := slugsOf(dim)
	if n, rest := leadingNumber(answer); n > 0 && (rest == "" || len(strings.Fields(rest)) < 4) {
		if n > len(slugs) {
			return "", false
		}
		return slugs[n-1], true
	}
	folded := strings.Trim(i18n.Fold(answer), " .,;:")
	for _, slug := range slugs {
		if c.termIs(dim, slug, folded) {
			return slug, true
		}
	}
	if dim == incident.Service {
		if slug, ok := c.findService(answer); ok {
			return slug, true
		}
	}
	told := telling.Read(answer, c.now)
	if slug := told.Codes.Of(dim); slug != "" {
		return slug, true
	}
	return "", false
}

// termIs says whether a text is a slug or one of its names, in any language.
func (c *Call) termIs(dim incident.Dimension, slug, folded string) bool {
	if folded == slug {
		return true
	}
	if dim == incident.Region {
		region, _ := c.regions.word(folded)
		return region == slug
	}
	term, _ := taxonomy.Find(string(dim), slug)
	for _, name := range term.Names {
		if i18n.Fold(name) == folded {
			return true
		}
	}
	return false
}

// setValues reads figures: "12 appels, 40 min".
func (t *tale) setValues(c *Call, answer string) error {
	told := telling.Read(answer, c.now)
	if told.Values == (incident.Values{}) {
		return refuse("report.no-figures", "said", quoted(answer))
	}
	for m, n := range told.Values {
		if n > 0 {
			t.Values[m] = n
		}
	}
	t.fill(told)
	return nil
}

func (t *tale) setDay(c *Call, answer string) error {
	words := strings.Fields(answer)
	day, n := c.pastDay(words)
	if today, err := when.Day(answer, c.now.AddDate(0, 0, -1), c.now.Location()); n == 0 && err == nil && today == when.DateOf(c.now) {
		day, n = today, len(words) // a Monday, "lundi"
	}
	if n == 0 || n < len(words) {
		return refuse("report.which-day", "said", quoted(answer))
	}
	t.Day = day.String()
	return nil
}

// noText says whether an answer asks for no text at all.
func (c *Call) noText(answer string) bool {
	meaning, _ := c.answers.word(answer)
	return slices.Contains([]string{"no", "skip"}, meaning)
}
