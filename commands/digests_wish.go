package commands

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/digest"
	"tocsin/collective/when"
	"tocsin/crontab"
	"tocsin/i18n"
	"tocsin/storage"
)

// timesOf are the moments of a wish, which was read before.
func timesOf(s digest.Subscription) (digest.Times, error) {
	if s.Wish.Cron == "" {
		return digest.Habit{Habit: s.Wish.Habit, Since: s.Since}, s.Wish.Habit.Check()
	}
	line, err := crontab.Parse(s.Wish.Cron)
	if err != nil {
		return nil, fmt.Errorf("read subscription: %w", err)
	}
	return line, nil
}

// cutCircles takes "avec Bruxelles et Namur" out of what was said.
func (c *Call) cutCircles(words []string, wish *digest.Wish) ([]string, error) {
	for i := range words {
		mark, n := c.marks.prefix(words[i:])
		if mark != "with" {
			continue
		}
		if c.room.Kind == storage.Circle {
			return words, refuse("digests.with-room", "digests", c.name("name."+digestsKey))
		}
		var d draft
		took, err := d.circleOption(c, words[i+n:])
		var unknown *Refusal
		if errors.As(err, &unknown) {
			return words, refuse("digests.unknown-circle", unknown.Args...)
		} else if err != nil {
			return words, err
		}
		slices.Sort(d.Circles)
		wish.Circles = d.Circles
		return append(slices.Clone(words[:i]), words[i+n+took:]...), nil
	}
	return words, nil
}

// readTimes reads when: in words, or as a cron expression.
func (c *Call) readTimes(words []string, circles []collective.RoomID) (digest.Wish, error) {
	text := strings.Join(words, " ")
	wish := digest.Wish{Circles: circles}
	if crontab.Looks(text) {
		line, err := crontab.Parse(text)
		switch {
		case errors.Is(err, crontab.ErrOften):
			return wish, refuse("digests.often", "said", quoted(text))
		case errors.Is(err, crontab.ErrNever):
			return wish, refuse("digests.never", "said", quoted(text))
		case err != nil:
			return wish, refuse("digests.unclear", append(c.digestExamples(), "said", quoted(text))...)
		}
		wish.Cron = line.String()
		return wish, nil
	}
	habit, err := when.ParseHabit(text, digest.Usual())
	var unread *when.Error
	if errors.As(err, &unread) {
		return wish, c.unclearHabit(text, unread)
	}
	wish.Habit = habit
	return wish, err
}

// unclearHabit asks back: which of two readings, the same with a slip of the pen put right, or how.
func (c *Call) unclearHabit(text string, unread *when.Error) error {
	var readings []string
	for _, clock := range unread.Clocks {
		readings = append(readings, c.texts.Hour(c.lang, time.Date(2026, 1, 1, clock.Hour, clock.Minute, 0, 0, time.UTC)))
	}
	for _, r := range unread.Repeats {
		r.Hour, r.Minute = digest.Usual().Hour, digest.Usual().Minute
		readings = append(readings, c.repeat(r))
	}
	if unread.Kind == when.ErrTwoReadings && len(readings) > 1 {
		return refuse("digests.two", "said", quoted(text), "readings", strings.Join(readings, c.T("when.or")))
	}
	if near := c.nearHabit(strings.Fields(text)); near != "" {
		return refuse("digests.near", "said", quoted(text), "line", c.commandLine(digestsKey)+" "+near)
	}
	return refuse("digests.unclear", append(c.digestExamples(), "said", quoted(text))...)
}

// nearHabit puts one misspelt day right where that makes sense of the whole: "chaque lunid 9h".
func (c *Call) nearHabit(words []string) string {
	if len(words) > longestPhrase {
		return ""
	}
	for i, word := range words {
		for _, lang := range i18n.Langs() {
			for day := range time.Saturday + 1 {
				name := c.texts.Weekday(lang, day)
				if distance(i18n.Fold(word), i18n.Fold(name)) > 2 || len(word) < 4 {
					continue
				}
				near := slices.Clone(words)
				near[i] = name
				text := strings.Join(near, " ")
				if _, err := when.ParseHabit(text, digest.Usual()); err == nil {
					return text
				}
			}
		}
	}
	return ""
}
