package commands

import (
	"errors"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/mandate"
	"tocsin/collective/when"
)

// setUntil reads the last day: none that lies before it could be given, none in more than a year.
func (d *mandateDraft) setUntil(c *Call, text string) error {
	day, err := c.readMandateDay("until", text)
	if err != nil {
		return err
	}
	given := c.standardDeadline(c.kindRules(kindOfMandates, []collective.RoomID{d.Circle}))
	if d.Way == mandate.ByLot {
		given = c.drawTime(d.Circle)
	}
	switch err := mandate.CheckUntil(day, c.now, given); {
	case errors.Is(err, mandate.ErrShort):
		return refuse("mandate.short", "day", c.day(day), "given", c.moment(given))
	case errors.Is(err, mandate.ErrLong):
		return refuse("mandate.long", "day", c.day(day), "last", c.day(when.DateOf(c.now).Plus(mandate.Longest)))
	}
	d.Until = day
	return nil
}

// setReport reads by when there is a report: at the end at the latest.
func (d *mandateDraft) setReport(c *Call, text string) error {
	day, err := c.readMandateDay("report", text)
	if err != nil {
		return err
	}
	d.Report = day
	return d.checkReport(c)
}

// checkReport says that the report would come after the end, or nil.
func (d *mandateDraft) checkReport(c *Call) error {
	if d.Until == (when.Date{}) || mandate.CheckReport(d.Report, d.Until) == nil {
		return nil
	}
	d.Report = when.Date{}
	return refuse("mandate.report-after", "last", c.day(d.Until))
}

// readMandateDay reads a day, also with the words that say which one it is.
func (c *Call) readMandateDay(part, text string) (when.Date, error) {
	day, err := c.readDay(text)
	if words := strings.Fields(text); err != nil {
		if found, n := c.mandatingWords.prefix(words); found == part {
			return c.readDay(strings.Join(words[n:], " "))
		}
	}
	return day, err
}

// drawTime is when a lot that is called now is drawn: in the circle's hours, and not before others could
// come forward.
func (c *Call) drawTime(circle collective.RoomID) time.Time {
	return c.openHours(circle).Next(c.now.Add(mandate.Notice))
}
