package commands

import (
	"strings"
	"time"

	"tocsin/collective/digest"
	"tocsin/collective/incident"
	"tocsin/collective/when"
	"tocsin/storage"
)

// wishText is when somebody wants a digest, in words that can be typed.
func (v voice) wishText(s digest.Subscription) string {
	if s.Wish.Cron != "" {
		return v.T("digests.cron", "line", s.Wish.Cron)
	}
	h := s.Wish.Habit
	if !h.Often.IsZero() {
		return v.repeat(h.Often)
	}
	hour := v.texts.Hour(v.lang, time.Date(2026, 1, 1, h.Hour, h.Minute, 0, 0, time.UTC))
	switch {
	case h.MonthDay < 0:
		return v.T("digests.month-last", "hour", hour)
	case h.MonthDay > 0:
		return v.T("digests.month-day", "day", v.nthDay(h.MonthDay), "hour", hour)
	case h.Days == [7]bool{true, true, true, true, true, true, true}:
		return v.T("digests.every-day", "hour", hour)
	case h.Days == [7]bool{false, true, true, true, true, true, false}:
		return v.T("digests.workdays", "hour", hour)
	}
	var names []string
	for i := range 7 {
		if day := time.Weekday((i + 1) % 7); h.Days[day] {
			names = append(names, v.texts.Weekday(v.lang, day))
		}
	}
	return v.T("digests.days", "days", v.all(names), "hour", hour)
}

// all joins words: a, b et c.
func (v voice) all(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + v.T("digests.and-last") + words[len(words)-1]
}

// nthDay is a day of a month as one says it: 1er, 15; 1st, 22nd.
func (v voice) nthDay(day int) string {
	key := "digests.nth"
	switch {
	case day == 1:
		key = "digests.nth-first"
	case day/10 == 1:
	case day%10 == 1:
		key = "digests.nth-st"
	case day%10 == 2:
		key = "digests.nth-nd"
	case day%10 == 3:
		key = "digests.nth-rd"
	}
	return v.T(key, "n", day)
}

// circlesText names the circles of a subscription.
func (c *Call) circlesText(s digest.Subscription) (string, error) {
	ids := s.Wish.Circles
	if s.Room != "" {
		ids = append(ids, s.Room)
	}
	if len(ids) == 0 {
		return c.T("digests.all-circles"), nil
	}
	names, err := c.circleNames(ids)
	return strings.Join(names, ", "), err
}

// showSubscriptions says which digests the asker gets, and how: in private, and in the rooms of their
// circles.
func (c *Call) showSubscriptions() error {
	list, err := c.here()
	if err != nil {
		return err
	}
	var lines []string
	for i, s := range list {
		circles, err := c.circlesText(s)
		if err != nil {
			return err
		}
		line := c.T("digests.line", "when", c.wishText(s), "circles", circles, "next", c.moment(s.Planned))
		if len(list) > 1 {
			line = c.choiceLine(i, line)
		}
		lines = append(lines, line)
	}
	rooms, err := c.roomDigests()
	if err != nil {
		return err
	}
	if len(lines) == 0 {
		c.answer(append(append([]string{c.T(c.ofRoom("digests.none", "digests.none-room"), c.digestExamples()...)}, rooms...),
			c.T("digests.how", c.digestExamples()...))...)
		return nil
	}
	lines = append(append([]string{c.T(c.ofRoom("digests.list", "digests.list-room"))}, lines...), rooms...)
	c.answer(append(lines, c.T("digests.change", append(c.digestExamples(), "stop", c.name("digesting.stop"))...))...)
	return nil
}

// roomDigests are the lines about digests in the rooms of the asker's circles, in a direct chat.
func (c *Call) roomDigests() ([]string, error) {
	if c.room.Kind != storage.Direct {
		return nil, nil
	}
	circles, err := c.circles()
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, circle := range circles {
		list, err := c.tx.SubscriptionsIn(circle.ID)
		if err != nil {
			return nil, err
		}
		for _, s := range list {
			lines = append(lines, c.T("digests.line-room", "when", c.wishText(s), "circle", clean(circle.Name), "next", c.moment(s.Planned)))
		}
	}
	return lines, nil
}

// daysText writes the days of a period: a month, quarter or year by its name.
func (v voice) daysText(p digest.Period) string {
	switch months := p.Months(); {
	case p.Days() == 1:
		return v.day(p.From)
	case months == 1, months == 3 && (p.From.Month-1)%3 == 0, months == 12 && p.From.Month == time.January:
		return v.periodName(incident.Period{Year: p.From.Year, First: p.From.Month, Months: months})
	}
	return v.texts.Days(v.lang, p.From.In(v.now.Location()), p.To.In(v.now.Location()), v.now)
}

// thisDay is the day of the voice.
func (v voice) thisDay() when.Date { return when.DateOf(v.now) }
