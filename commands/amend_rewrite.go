package commands

import (
	"strings"

	"tocsin/collective/decision"
)

// rewrite takes a new title between quotation marks, and new lines under it: options,
// answers to the questions of the kind, text. What is not given stays.
func (c *Call) rewrite(p *decision.Proposal, text string) error {
	d := draft{Kind: p.Kind, Details: p.Details, Wish: decision.Wish{Method: p.Rules.Method}}
	title, rest, quoted := quotedTitle(text)
	if quoted {
		if err := d.setTitle(title); err != nil {
			return err
		}
		if d.Title != "" {
			p.Title = d.Title
		}
		text = rest
	}
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if err := d.parseBody(c, text); err != nil {
		return err
	}
	p.Details = d.Details
	if d.Text != "" {
		p.Text = d.Text
	}
	switch {
	case len(d.Options) == 1:
		return refuse("propose.options-again")
	case len(d.Options) > 1 && p.Rules.Method == decision.STV && p.Rules.Seats >= len(d.Options):
		return refuse("propose.too-many-seats", "options", len(d.Options))
	case len(d.Options) > 1:
		p.Options = d.Options
	}
	return nil
}
