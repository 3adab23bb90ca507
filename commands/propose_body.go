package commands

import (
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"tocsin/collective/decision"
	"tocsin/collective/when"
	"tocsin/i18n"
)

// maxOption is the longest option of a vote, in characters: it stands in a poll.
const maxOption = 120

// bullet is what people put before the lines of a list.
var bullet = regexp.MustCompile(`^\s*(?:[-*•–]|\(?[A-Za-z0-9]{1,2}[.)])\s+`)

// parseBody reads the lines under the first: answers to the questions of the kind
// ("Urgences : …"), options where the method has some, and the text.
func (d *draft) parseBody(c *Call, body string) error {
	var text []string
	for line := range strings.SplitSeq(body, "\n") {
		if label, value, ok := strings.Cut(line, ":"); ok {
			if key, known := c.details.word(label); known && c.fits(field(key), d.Kind) {
				if err := d.fillDetail(c, field(key), value); err != nil {
					return err
				}
				continue
			}
		}
		if mark := bullet.FindString(line); mark != "" && c.method(*d).HasOptions() {
			if err := d.addOption(c, line[len(mark):]); err != nil {
				return err
			}
			continue
		}
		text = append(text, line)
	}
	return d.setText(strings.Join(text, "\n"))
}

// fits says whether a kind asks for a detail.
func (c *Call) fits(f field, kind decision.Kind) bool {
	for _, asked := range template(kind) {
		if asked == f {
			return true
		}
	}
	return false
}

// addOption adds an option; those of a vote on dates are moments or days, written out.
func (d *draft) addOption(c *Call, text string) error {
	text = clean(text)
	if text == "" {
		return nil
	}
	if utf8.RuneCountInString(text) > maxOption {
		return refuse("propose.option-too-long", "max", maxOption)
	}
	if c.method(*d) == decision.Dates {
		written, err := c.dateOption(text)
		if err != nil {
			return err
		}
		text = written
	}
	for _, other := range d.Options {
		if i18n.Fold(other) == i18n.Fold(text) {
			return refuse("propose.option-twice", "option", quoted(text))
		}
	}
	if len(d.Options) == decision.MaxOptions {
		return refuse("propose.too-many-options", "max", decision.MaxOptions)
	}
	d.Options = append(d.Options, text)
	return nil
}

// dateOption reads a moment, or a day, and writes it in full.
func (c *Call) dateOption(text string) (string, error) {
	at, failed := when.Moment(text, c.now, c.now.Location())
	if failed == nil {
		return c.moment(at), nil
	}
	from, to, err := when.Span(text, c.now, c.now.Location())
	if err == nil {
		return c.days(decision.Proposal{From: from.String(), To: to.String()}), nil
	}
	var unread *when.Error
	if errors.As(failed, &unread) && unread.Kind != when.ErrUnclear && unread.Kind != when.ErrNoHour {
		return "", c.unclear(unread, false)
	}
	return "", refuse("propose.option-not-date", "said", quoted(text))
}

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
