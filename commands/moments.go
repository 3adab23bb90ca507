package commands

import (
	"strconv"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// unclear says what is missing in a moment or in days that were not understood,
// and which readings there are.
func (c *Call) unclear(err *when.Error, days bool) *Refusal {
	readings := make([]string, 0, len(err.Moments)+len(err.Days))
	for _, at := range err.Moments {
		readings = append(readings, c.moment(at))
	}
	for _, day := range err.Days {
		readings = append(readings, c.texts.Day(c.lang, day.In(c.now.Location()), c.now))
	}
	key := "when." + string(err.Kind)
	if err.Kind == when.ErrNoDay && len(readings) == 0 || err.Kind == when.ErrUnclear {
		key = "when.unclear"
		if days {
			key = "when.unclear-days"
		}
	}
	list := strings.Join(readings, c.T("when.or"))
	return refuse(key, "said", quoted(err.Text), "readings", list)
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

// days writes the days of a strike.
func (v voice) days(p decision.Proposal) string {
	from, err := time.ParseInLocation(time.DateOnly, p.From, v.now.Location())
	if err != nil {
		return ""
	}
	to, err := time.ParseInLocation(time.DateOnly, p.To, v.now.Location())
	if err != nil {
		return ""
	}
	return v.texts.Days(v.lang, from, to, v.now)
}

// dayText writes one day, 2006-01-02, in full.
func (v voice) dayText(day string) string { return v.days(decision.Proposal{From: day, To: day}) }

// fraction writes a share as people say it.
func (v voice) fraction(f collective.Fraction) string {
	key := "fraction." + strings.ReplaceAll(f.String(), "/", "-")
	if text := v.T(key); text != "["+key+"]" {
		return text
	}
	if f.Den > 0 && 100%f.Den == 0 {
		return v.T("fraction.percent", "n", int(f.Num*100/f.Den))
	}
	return f.String()
}
