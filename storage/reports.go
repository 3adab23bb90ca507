package storage

import (
	"fmt"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
)

type reportRow struct {
	ID            string `gorm:"primaryKey"`
	CircleID      string
	Number        int
	Day           string
	ToldDay       string
	Service       string
	Region        string
	Channel       string
	ChannelState  string
	Obstacle      string
	Consequence   string
	Worker        string
	Task          string
	Measured      measuredRow `gorm:"embedded"`
	Times         int
	Status        string
	Quote         bool
	Twin          int
	Words         string
	Receipt       string
	Source        string
	Assent        string
	PublicationID string
}

func (reportRow) TableName() string { return "reports" }

// measuredRow has a column for each measure, named by its slug.
type measuredRow struct {
	PhoneAttempts, PhoneMinutes, SubcontractMinutes, WeeksWaiting, MonthsNoIncome int
	Trips, DocumentsRounds, AmountBand, HouseholdBand                             int
}

func measured(v incident.Values) measuredRow {
	return measuredRow{
		v[incident.Attempts], v[incident.PhoneMinutes], v[incident.Minutes], v[incident.Weeks], v[incident.Months],
		v[incident.Trips], v[incident.Rounds], v[incident.Amount], v[incident.Household],
	}
}

func (m measuredRow) values() incident.Values {
	return incident.Values{m.PhoneAttempts, m.PhoneMinutes, m.SubcontractMinutes, m.WeeksWaiting, m.MonthsNoIncome,
		m.Trips, m.DocumentsRounds, m.AmountBand, m.HouseholdBand}
}

func (row *reportRow) codes() incident.Codes {
	return incident.Codes{Service: row.Service, Region: row.Region, Channel: row.Channel, State: row.ChannelState,
		Obstacle: row.Obstacle, Consequence: row.Consequence, Worker: row.Worker, Task: row.Task}
}

// reportStep is to a multiple of what the words of a report are padded, in bytes.
const reportStep = 512

func (t *Tx) sealReport(r incident.Report) (reportRow, error) {
	row := reportRow{
		ID: r.ID, CircleID: string(r.Circle), Number: r.Number, Day: r.Day, Service: r.Codes.Service, Region: r.Codes.Region,
		Channel: r.Codes.Channel, ChannelState: r.Codes.State, Obstacle: r.Codes.Obstacle, Consequence: r.Codes.Consequence,
		Worker: r.Codes.Worker, Task: r.Codes.Task, Measured: measured(r.Values), Times: r.Times, Status: string(r.Status),
		Quote: r.Quote, Twin: r.Twin, PublicationID: r.Frozen,
	}
	if _, err := time.Parse(time.DateOnly, r.Day); err != nil {
		return row, fmt.Errorf("day of report: %w", err)
	}
	if r.Words.Text == "" && len(r.Words.Before) == 0 {
		return row, nil
	}
	var err error
	row.Words, err = t.sealWords("reports.words/"+r.ID, r.Words, reportStep)
	return row, err
}

func (t *Tx) openReport(row reportRow) (incident.Report, error) {
	r := incident.Report{
		ID: row.ID, Circle: collective.RoomID(row.CircleID), Number: row.Number, Day: row.Day, Codes: row.codes(), Values: row.Measured.values(),
		Times: row.Times, Status: incident.Status(row.Status), Quote: row.Quote, Twin: row.Twin, Frozen: row.PublicationID,
	}
	return r, t.openWords("reports.words/"+row.ID, row.Words, &r.Words)
}

// ofMember begins the receipt of a report that was told in a circle, where everybody read who told
// it. The hash of a member is found by trying them all, for whoever has the key: it goes with the
// text.
const ofMember = "member/"

// MemberReceipt is the receipt of who told a report in a circle, for SaveReport and HasReceipt.
func MemberReceipt(id collective.MemberID) string { return ofMember + string(id) }

// receiptHash and sourceHash are what is kept of a phrase and of an event: whoever brings the
// same one has the report, and nobody without the key can try them out. That of a phrase is of
// one report only, so that two reports with one phrase do not show that they have it.
func (t *Tx) receiptHash(id, phrase string) string {
	if phrase == "" {
		return ""
	}
	hash := t.hashOf("receipt of a report", id+"\n"+phrase)
	if strings.HasPrefix(phrase, ofMember) {
		return ofMember + hash
	}
	return hash
}

func (t *Tx) sourceHash(event string) string { return t.hashOf("source of a report", event) }

func (t *Tx) hashOf(what, text string) string {
	if text == "" {
		return ""
	}
	return t.lookup(what + "\n" + text)
}

// SaveReport gives a report its id and its number, keeps it and adds it to the figures. receipt
// is the phrase that whoever told it has of it, event the message that told it and yes the one
// that said yes to it; all may be empty, and none is kept but as a keyed hash.
func (t *Tx) SaveReport(r incident.Report, receipt, event string, yes ...string) (incident.Report, error) {
	r.ID, r.Times = newID(), max(r.Times, 1)
	if r.Status == "" {
		r.Status = incident.Received
	}
	row, err := t.sealReport(r)
	if err != nil {
		return r, err
	}
	row.ToldDay, row.Receipt, row.Source = t.Now.Format(time.DateOnly), t.receiptHash(r.ID, receipt), t.sourceHash(event)
	for _, event := range yes {
		row.Assent = t.sourceHash(event)
	}
	if row.Number, err = t.nextReport(r.Circle); err != nil {
		return r, err
	}
	r.Number = row.Number
	// One after the other, the images of pages in the log would show which event was handled
	// together with which report, and so who told it.
	t.veil()
	if err := t.db.Create(&row).Error; err != nil {
		return r, fmt.Errorf("save report: %w", err)
	}
	return r, t.refigure(nil, []reportRow{row})
}
