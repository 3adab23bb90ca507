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

// fillOptions takes the options, one a line or separated by semicolons; more can
// follow in another answer, as long as there are fewer than two.
func (d *draft) fillOptions(c *Call, answer string) error {
	for line := range strings.FieldsFuncSeq(answer, func(r rune) bool { return r == '\n' || r == ';' }) {
		if err := d.addOption(c, bullet.ReplaceAllString(line, "")); err != nil {
			return err
		}
	}
	if len(d.Options) < 2 {
		return refuse("propose.options-again")
	}
	return nil
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
