package i18n

import (
	"fmt"
	"strconv"
	"time"
)

// Day writes a date in full, "vendredi 27 novembre"; with the year when it is not
// that of now.
func (c *Catalogue) Day(lang Lang, day, now time.Time) string {
	key := "date.day"
	if day.Year() != now.Year() {
		key = "date.day-year"
	}
	return c.Text(lang, key, c.dateArgs(lang, day))
}

// Moment writes a date and an hour in full, "vendredi 27 novembre à 18 h".
func (c *Catalogue) Moment(lang Lang, at, now time.Time) string {
	return c.Text(lang, "date.moment", Args{"day": c.Day(lang, at, now), "hour": c.Hour(lang, at)})
}

// Stamp writes a moment as short as a list needs it, "vendredi 27 nov. 18 h"; with the year when
// it is not that of now.
func (c *Catalogue) Stamp(lang Lang, at, now time.Time) string {
	key := "date.stamp"
	if at.Year() != now.Year() {
		key = "date.stamp-year"
	}
	args := c.dateArgs(lang, at)
	args["month"] = c.langs[lang].locale.MonthAbbreviated(at.Month())
	args["hour"] = c.Hour(lang, at)
	return c.Text(lang, key, args)
}

// Hour writes a time of day, "18 h", "18 h 30".
func (c *Catalogue) Hour(lang Lang, at time.Time) string {
	hour := "date.hour"
	if at.Minute() != 0 {
		hour = "date.hour-minutes"
	}
	return c.Text(lang, hour, Args{
		"h": strconv.Itoa(at.Hour()), "hh": fmt.Sprintf("%02d", at.Hour()), "mm": fmt.Sprintf("%02d", at.Minute()),
	})
}

// Days writes a span of days, "du mardi 1er au samedi 5 décembre", or one day.
func (c *Catalogue) Days(lang Lang, from, to, now time.Time) string {
	if from.Equal(to) {
		return c.Text(lang, "date.on", Args{"day": c.Day(lang, from, now)})
	}
	start := c.Day(lang, from, now)
	if from.Year() == to.Year() && from.Month() == to.Month() {
		start = c.Text(lang, "date.weekday-day", c.dateArgs(lang, from))
	}
	return c.Text(lang, "date.span", Args{"from": start, "to": c.Day(lang, to, now)})
}

func (c *Catalogue) dateArgs(lang Lang, day time.Time) Args {
	locale := c.langs[lang].locale
	number := strconv.Itoa(day.Day())
	if day.Day() == 1 {
		number = c.Text(lang, "date.first", nil)
	}
	return Args{
		"weekday": locale.WeekdayWide(day.Weekday()), "number": number,
		"month": locale.MonthWide(day.Month()), "year": strconv.Itoa(day.Year()),
	}
}

// Weekday writes the name of a day of the week.
func (c *Catalogue) Weekday(lang Lang, day time.Weekday) string {
	return c.langs[lang].locale.WeekdayWide(day)
}
