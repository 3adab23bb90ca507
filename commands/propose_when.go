package commands

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective/when"
	"tocsin/i18n"
)

// whenOption reads a deadline, or days.
func (d *draft) whenOption(c *Call, words []string) (int, error) {
	if c.startsDeadline(words) {
		return d.deadlineOption(c, words)
	}
	from, to, n, err := when.SpanPrefix(words, c.now, c.now.Location())
	if err == nil && n > 0 {
		d.From, d.To = from.String(), to.String()
		return n, nil
	}
	return d.deadlineOption(c, words)
}

func (d *draft) deadlineOption(c *Call, words []string) (int, error) {
	at, n, err := when.MomentPrefix(words, c.now, c.now.Location())
	var unread *when.Error
	switch {
	case err == nil:
		d.Deadline = at
		return n, nil
	case errors.As(err, &unread) && unread.Kind != when.ErrUnclear && c.startsDeadline(words):
		return 0, c.unclear(unread, false)
	}
	return 0, nil
}

// startsDeadline says whether words begin as a deadline does: what follows is a moment,
// not days.
func (c *Call) startsDeadline(words []string) bool {
	word := i18n.Fold(words[0])
	return strings.HasPrefix(word, "jusqu") || slices.Contains([]string{
		"avant", "d'ici", "tot", "voor", "tegen", "uiterlijk", "bis", "vor", "spatestens", "until", "till", "by", "before",
	}, word)
}

func (d *draft) fillDays(c *Call, answer string) error {
	from, to, err := when.Span(answer, c.now, c.now.Location())
	if err == nil {
		d.From, d.To = from.String(), to.String()
	}
	return err
}

func (d *draft) fillDeadline(c *Call, answer string) error {
	if meaning, _ := c.answers.word(answer); meaning == "yes" {
		rules, err := c.rulesFor(*d)
		d.Deadline = c.standardDeadline(rules)
		return err
	}
	at, err := when.Moment(answer, c.now, c.now.Location())
	if err == nil {
		d.Deadline = at
	}
	return err
}

// offer asks back about an unclear answer: its readings by number, when there are
// several that can hold.
func (c *Call) offer(d draft, unread *when.Error) error {
	d.Offers = nil
	refusal := c.unclear(unread, d.Asked == daysField)
	lines := refusal.lines(c.voice)
	if unread.Kind != when.ErrPast && d.Asked == deadlineField {
		for i, at := range unread.Moments {
			d.Offers = append(d.Offers, storedOffer{Deadline: at, From: d.From, To: d.To})
			lines = append(lines, c.choiceLine(i, c.moment(at)))
		}
	}
	if unread.Kind == when.ErrTwoReadings && d.Asked == daysField {
		for i, day := range unread.Days {
			d.Offers = append(d.Offers, storedOffer{Deadline: d.Deadline, From: day.String(), To: day.String()})
			lines = append(lines, c.choiceLine(i, c.texts.Day(c.lang, day.In(c.now.Location()), c.now)))
		}
	}
	if unread.Kind != when.ErrUnclear { // half understood is no miss
		d.Misses = 0
	}
	if err := c.keepAsking(proposeKey, &d.Misses, &d); err != nil {
		return err
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}

// offered is the reading that a member chose by its number.
func (d draft) offered(answer string) (storedOffer, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(answer))
	if err != nil || n < 1 || n > len(d.Offers) {
		return storedOffer{}, false
	}
	return d.Offers[n-1], true
}
