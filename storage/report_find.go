package storage

import (
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// Report reads one report; the error is ErrNotFound when there is none.
func (t *Tx) Report(number int) (incident.Report, error) {
	return t.findReport(t.db.Where("number = ?", number))
}

func (t *Tx) findReport(query *gorm.DB) (incident.Report, error) {
	var row reportRow
	if err := found("read report", query.Take(&row).Error); err != nil {
		return incident.Report{}, err
	}
	return t.openReport(row)
}

// ReportsBySource reads the reports that a message told, by number; ReportsByAssent those that it
// said yes to.
func (t *Tx) ReportsBySource(event string) ([]incident.Report, error) {
	return t.listReports(t.db.Where("source <> '' AND source = ?", t.sourceHash(event)).Order("number"))
}

// ReportsByAssent is documented at ReportsBySource.
func (t *Tx) ReportsByAssent(event string) ([]incident.Report, error) {
	return t.listReports(t.db.Where("assent <> '' AND assent = ?", t.sourceHash(event)).Order("number"))
}

// ReportsByIDs reads reports, by number; those that were erased are left out.
func (t *Tx) ReportsByIDs(ids []string) ([]incident.Report, error) {
	return t.listReports(t.db.Where("id IN ?", ids).Order("number, circle_id"))
}

// QuotableReports reads the reports of a circle with words that may leave it once they are read
// again, by number.
func (t *Tx) QuotableReports(circle collective.RoomID) ([]incident.Report, error) {
	all, err := t.listReports(t.db.Where("circle_id = ? AND quote = 1 AND words <> ''", circle).Order("number"))
	return slices.DeleteFunc(all, func(r incident.Report) bool { return !r.Quotable() }), err
}

// ReportFilter says which reports are asked for; an empty field is any.
type ReportFilter struct {
	From, To string // days on which they happened, both included
	Service  string
	Obstacle string
	Region   string
	Status   incident.Status
	Text     bool // only those with words
}

// Reports reads up to limit reports of a circle, those that happened last first, and of one
// day those with a higher number. With after they are those that follow the report with this
// number, ErrNotFound when it is gone.
func (t *Tx) Reports(circle collective.RoomID, f ReportFilter, after, limit int) ([]incident.Report, error) {
	query := f.narrow(t.db.Where("circle_id = ?", circle))
	if after > 0 {
		var last reportRow
		err := t.db.Select("day").Take(&last, "circle_id = ? AND number = ?", circle, after).Error
		if err := found("read report", err); err != nil {
			return nil, err
		}
		query = query.Where("(day, number) < (?, ?)", last.Day, after)
	}
	return t.listReports(query.Order("day DESC, number DESC").Limit(limit))
}

// narrow asks for less. The words of its conditions are those of the indexes.
func (f ReportFilter) narrow(query *gorm.DB) *gorm.DB {
	for _, want := range []struct{ sql, value string }{
		{"day >= ?", f.From}, {"day <= ?", f.To}, {"service = ?", f.Service}, {"obstacle = ?", f.Obstacle},
		{"region = ?", f.Region}, {"status = ?", string(f.Status)},
	} {
		if want.value != "" {
			query = query.Where(want.sql, want.value)
		}
	}
	if f.Text {
		query = query.Where("words <> ''")
	}
	return query
}

// similarDays is how far apart two reports of one event may be, and similarMost how many are
// proposed.
const (
	similarDays = 3
	similarMost = 10
)

// SimilarReports reads reports that count, of one service and obstacle and of about one day:
// they may be of the same event. The last ones come first.
func (t *Tx) SimilarReports(circle collective.RoomID, service, obstacle, day string) ([]incident.Report, error) {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil, fmt.Errorf("day of report: %w", err)
	}
	from, to := at.AddDate(0, 0, -similarDays).Format(time.DateOnly), at.AddDate(0, 0, similarDays).Format(time.DateOnly)
	query := t.db.Where("circle_id = ? AND service = ? AND obstacle = ? AND day BETWEEN ? AND ? AND "+counting, circle, service, obstacle, from, to)
	return t.listReports(query.Order("day DESC, number DESC").Limit(similarMost))
}

// counting is the condition of a report that is in the figures, see incident.Status.
const counting = "status NOT IN ('doublon', 'retire')"

func (t *Tx) listReports(query *gorm.DB) ([]incident.Report, error) {
	var rows []reportRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	return openRows(rows, t.openReport)
}
