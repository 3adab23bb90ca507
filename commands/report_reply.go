package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
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
		return c.askReport(d, strings.Join(c.choicesOf(incident.Service, slugsOf(incident.Service)), " · "))
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
