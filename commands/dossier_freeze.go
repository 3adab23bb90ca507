package commands

import (
	"encoding/json"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/storage"
)

// Figures leave a circle once a quarter: then all its reports that are in no publication yet are
// frozen into one, and everything that leaves afterwards quotes it. Reports that come later,
// also those of days in that quarter, are in the next one.

// published are the publications of a period, and what they say together; ok is false where there
// are none.
func (c *Call) published(circle collective.RoomID, p incident.Period) (all publications, figures disclosure.Figures, ok bool, err error) {
	list, err := c.tx.Publications(circle)
	if err != nil {
		return nil, figures, false, err
	}
	var read []disclosure.Publication
	for _, one := range list {
		quarter, isQuarter := incident.ParsePeriod(one.Quarter)
		if !isQuarter || quarter.Starts().Before(p.Starts()) || quarter.Ends().After(p.Ends()) {
			continue
		}
		content, err := disclosure.Read(one.Content)
		if err != nil {
			return nil, figures, false, err
		}
		all, read = append(all, one), append(read, content)
	}
	if len(read) == 0 {
		return nil, figures, false, nil
	}
	return all, disclosure.Add(read).Figures, true, nil
}

// frozen says whether a quarter was published.
func (c *Call) frozen(circle collective.RoomID, p incident.Period) (bool, error) {
	_, _, ok, err := c.published(circle, p)
	return ok, err
}

// freeze publishes a quarter, and before it those that are over and were not published and have
// enough reports; what has too few waits for the next one.
func (c *Call) freeze(circle collective.RoomID, p incident.Period) error {
	first, err := c.tx.FirstUnpublished(circle)
	if err != nil {
		return err
	}
	if first == "" {
		return c.tooFew(p)
	}
	at, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return fmt.Errorf("first unpublished day: %w", err)
	}
	for q := incident.QuarterOf(at); q.Starts().Before(p.Starts()); q = after(q) {
		if err := c.freezeOne(circle, q); err != nil {
			return err
		}
	}
	if err := c.freezeOne(circle, p); err != nil {
		return err
	}
	if done, err := c.frozen(circle, p); err != nil || done {
		return err
	}
	return c.tooFew(p)
}

func after(p incident.Period) incident.Period { return incident.QuarterOf(p.Ends().AddDate(0, 0, 1)) }

// protected are the figures of what is in no publication yet, up to a day.
func (c *Call) protected(circle collective.RoomID, until string) (disclosure.Publication, error) {
	var rows []disclosure.Row
	err := c.tx.UnpublishedRows(circle, until, func(r incident.Row) error {
		rows = append(rows, disclosure.Row{Codes: r.Codes, Values: r.Values, Times: r.Times})
		return nil
	})
	return disclosure.Protect(rows, disclosure.Least), err
}

func (c *Call) tooFew(p incident.Period) error {
	return refuse("dossier.too-few", "period", c.periodName(p), "least", itoa(disclosure.Least), "report", c.commandLine(reportKey))
}

// freezeOne publishes what is in no publication yet up to the end of a quarter, or up to today;
// nothing where that is too little or the quarter has its publication.
func (c *Call) freezeOne(circle collective.RoomID, p incident.Period) error {
	if done, err := c.frozen(circle, p); err != nil || done {
		return err
	}
	until := min(p.Ends().Format(time.DateOnly), c.today())
	figures, err := c.protected(circle, until)
	if err != nil || figures.Empty() {
		return err
	}
	content, err := json.Marshal(figures)
	if err != nil {
		return fmt.Errorf("write publication: %w", err)
	}
	made := incident.Publication{Circle: circle, Quarter: p.String(), Made: c.today(), Until: until, Content: content}
	if err := c.tx.SavePublication(&made); err != nil {
		return err
	}
	if _, err := c.tx.MarkPublished(circle, until, made.ID); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: circle, Member: c.member.ID, Act: "publish-figures", Ref: made.ID, Detail: string(content)}); err != nil {
		return err
	}
	return c.tellCircles([]collective.RoomID{circle}, func(v voice) []string {
		return []string{v.T("dossier.frozen", "period", v.periodName(p), "day", v.dayName(until), "n", figures.Total.Count.N),
			v.T("dossier.frozen-next", "dossier", "!"+v.name("name."+briefKey), "period", v.periodCode(p))}
	})
}
