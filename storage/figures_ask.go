package storage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/incident"
)

// figureRow is a group as the database tells it.
type figureRow struct {
	Dimension string
	Slug      string
	N         int
	Measured  struct {
		PhoneAttempts, PhoneMinutes, SubcontractMinutes, WeeksWaiting, MonthsNoIncome, Trips, DocumentsRounds int64
	} `gorm:"embedded"`
}

func (r figureRow) group() incident.Group {
	m := r.Measured
	return incident.Group{Slug: r.Slug, Sum: incident.Sum{N: r.N, Of: [incident.Amount]int64{
		m.PhoneAttempts, m.PhoneMinutes, m.SubcontractMinutes, m.WeeksWaiting, m.MonthsNoIncome, m.Trips, m.DocumentsRounds,
	}}}
}

// Figures answers a question about whole months. Without a dimension the answer is one group,
// also when there is nothing; with one it is the groups that there are, by slug. It reads the
// months, circles and slugs asked for, however many reports are behind them.
func (t *Tx) Figures(q incident.Question) ([]incident.Group, error) {
	if len(q.Circles) == 0 {
		return wholeOr(q, nil), nil
	}
	by, only := q.By, ""
	switch { // these are not kept: they are the whole
	case by == incident.Service && q.Service != "":
		by, only = "", q.Service
	case by == incident.Region && q.Region != "":
		by, only = "", q.Region
	}
	dimensions := []string{""}
	if by != "" {
		dimensions = append(dimensions, string(by))
	}
	var rows []figureRow
	err := t.db.Raw("SELECT dimension, slug"+sums("n")+` FROM figures WHERE circle_id IN ? AND dimension IN ? AND service = ? AND region = ?
		AND month BETWEEN ? AND ? GROUP BY dimension, slug`, q.Circles, dimensions, cmp.Or(q.Service, everything), cmp.Or(q.Region, everything),
		q.From, q.To).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read figures: %w", err)
	}
	return wholeOr(q, restOf(rows, by, only)), nil
}

// restOf gives the whole a slug, or makes of it the group of those that said nothing.
func restOf(rows []figureRow, by incident.Dimension, only string) (groups []incident.Group) {
	var whole, parts incident.Sum
	for _, row := range rows {
		if row.Dimension == "" {
			whole = row.group().Sum
			continue
		}
		groups = append(groups, row.group())
		parts.Plus(row.group().Sum)
	}
	if by == "" {
		parts = incident.Sum{}
	}
	if whole.Minus(parts); whole.N > 0 {
		groups = append(groups, incident.Group{Slug: only, Sum: whole})
	}
	return groups
}

// wholeOr has a question about the whole be answered with one group in any case.
func wholeOr(q incident.Question, groups []incident.Group) []incident.Group {
	if q.By == "" && len(groups) == 0 {
		return []incident.Group{{}}
	}
	slices.SortFunc(groups, func(a, b incident.Group) int { return cmp.Compare(a.Slug, b.Slug) })
	return groups
}

// FiguresOfDays answers a question about days like Figures. It reads the reports of these days
// one by one, which is for short times.
func (t *Tx) FiguresOfDays(q incident.Question) ([]incident.Group, error) {
	if len(q.Circles) == 0 {
		return wholeOr(q, nil), nil
	}
	sql := "SELECT " + columnOf(q.By) + " AS slug" + sums("times") + " FROM reports WHERE circle_id IN ? AND day BETWEEN ? AND ? AND " + counting
	args := []any{q.Circles, q.From, q.To}
	if q.Service != "" {
		sql, args = sql+" AND service = ?", append(args, q.Service)
	}
	if q.Region != "" {
		sql, args = sql+" AND region = ?", append(args, q.Region)
	}
	var rows []figureRow
	if err := t.db.Raw(sql+" GROUP BY 1", args...).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("add up reports: %w", err)
	}
	groups := make([]incident.Group, len(rows))
	for i, row := range rows {
		groups[i] = row.group()
	}
	return wholeOr(q, groups), nil
}

// sums adds up a column as n, and the measures.
func sums(n string) string {
	columns := summed()
	for i, column := range columns {
		from := column
		if i == 0 {
			from = n
		}
		columns[i] = ", CAST(sum(" + from + ") AS BIGINT) AS " + column
	}
	return strings.Join(columns, "")
}

// columnOf is the column of a dimension in a report; that of none is a text without letters.
func columnOf(d incident.Dimension) string {
	if d == "" {
		return "''"
	}
	if !slices.Contains(incident.Dimensions(), d) {
		return "''"
	}
	return strings.ReplaceAll(string(d), "-", "_")
}
