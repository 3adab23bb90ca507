package commands

import (
	"errors"
	"strings"

	"tocsin/collective/incident"
	"tocsin/storage"
)

// statusOf says what became of a report. Anybody can, the journal has it, and anybody can say
// otherwise.
func (c *Call) statusOf(r incident.Report, status incident.Status) error {
	switch {
	case !r.Status.Counts():
		return refuse("reports.over", append(c.reportArgs(r), "status", c.statusText(r))...)
	case r.Status == status, status == incident.Corroborated && r.Status != incident.Received && r.Status != incident.PeerRead: // it has come further
		return refuse("reports.same", append(c.reportArgs(r), "status", c.statusText(r))...)
	}
	before := r.Status
	r.Status = status
	if err := errors.Join(c.tx.ChangeReport(r), c.recordReport(r, "report-"+string(status), "")); err != nil {
		return err
	}
	c.did(reportsKey, "status:"+r.ID+":"+string(before)+":"+string(status))
	c.say("reports.moved", append(c.reportArgs(r), "status", c.statusText(r))...)
	return nil
}

// undoReports takes back what a message said of a report, unless it was said otherwise since.
func undoReports(c *Call, ref string) error {
	parts := strings.Split(ref, ":")
	if len(parts) != 4 || parts[0] != "status" {
		return nil
	}
	r, err := c.tx.ReportByID(parts[1])
	if errors.Is(err, storage.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	if r.Status != incident.Status(parts[3]) {
		return refuse("reports.moved-on", append(c.reportArgs(r), "status", c.statusText(r))...)
	}
	r.Status = incident.Status(parts[2])
	return errors.Join(c.tx.ChangeReport(r), c.recordReport(r, "report-"+string(r.Status), ""))
}

// recordReport appends an act to the journal of a report's circle. That somebody told one, or
// withdrew it, never stands there.
func (c *Call) recordReport(r incident.Report, act, detail string) error {
	return c.recordOne(storage.Entry{Circle: r.Circle, Member: c.member.ID, Act: act, Ref: r.ID, Detail: detail})
}
