package commands

import (
	"strings"
	"unicode/utf8"

	"tocsin/collective/decision"
)

// fillDetail keeps the answer to a question of the kind.
func (d *draft) fillDetail(c *Call, f field, text string) error {
	text = clean(text)
	if utf8.RuneCountInString(text) > maxTitle {
		return refuse("propose.detail-too-long", "max", maxTitle)
	}
	if f == refusedField {
		return d.fillRefused(c, text)
	}
	*d.detail(f) = text
	return nil
}

// fillRefused reads tasks by their numbers in the menu, by name, or as written.
func (d *draft) fillRefused(c *Call, text string) error {
	d.Details.Refused = nil
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
		for _, task := range c.taskNames(clean(part)) {
			if len(d.Details.Refused) < decision.MaxOptions {
				d.Details.Refused = append(d.Details.Refused, task)
			}
		}
	}
	return nil
}
