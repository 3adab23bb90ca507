package incident

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Period is a run of whole months.
type Period struct {
	Year   int
	First  time.Month // of that year
	Months int        // 1, 3 or 12
}

// QuarterOf is the quarter of a moment, where it is read.
func QuarterOf(at time.Time) Period {
	return Period{at.Year(), time.Month(int(at.Month()-1)/3*3 + 1), 3}
}

// MonthOf is the month of a moment.
func MonthOf(at time.Time) Period { return Period{at.Year(), at.Month(), 1} }

// YearOf is the year of a moment.
func YearOf(at time.Time) Period { return Period{at.Year(), time.January, 12} }

// Quarter is which quarter of its year a period is, from 1; 0 where it is none.
func (p Period) Quarter() int {
	if p.Months != 3 {
		return 0
	}
	return (int(p.First)-1)/3 + 1
}

// String is how a period is written in files and commands: 2026-T4, 2026-10, 2026.
func (p Period) String() string {
	switch p.Months {
	case 12:
		return strconv.Itoa(p.Year)
	case 3:
		return fmt.Sprintf("%d-T%d", p.Year, p.Quarter())
	}
	return fmt.Sprintf("%d-%02d", p.Year, int(p.First))
}

// Starts is the first day of a period, at midnight in UTC.
func (p Period) Starts() time.Time { return time.Date(p.Year, p.First, 1, 0, 0, 0, 0, time.UTC) }

// Ends is the last day of a period, at midnight in UTC.
func (p Period) Ends() time.Time { return p.Starts().AddDate(0, p.Months, -1) }

// Before is the period of the same length just before.
func (p Period) Before() Period {
	at := p.Starts().AddDate(0, -p.Months, 0)
	return Period{at.Year(), at.Month(), p.Months}
}

var periodForms = []struct {
	form        *regexp.Regexp
	year, index int // groups
	months      int
}{
	{regexp.MustCompile(`^(\d{4})[-/ ]?[tqkTQK]([1-4])$`), 1, 2, 3},
	{regexp.MustCompile(`^[tqkTQK]([1-4])[-/ ]?(\d{4})$`), 2, 1, 3},
	{regexp.MustCompile(`^(\d{4})-(\d{1,2})$`), 1, 2, 1},
	{regexp.MustCompile(`^(\d{1,2})[/.-](\d{4})$`), 2, 1, 1},
	{regexp.MustCompile(`^(\d{4})$`), 1, 0, 12},
}

// ParsePeriod reads a period: "2026-T4", "T4 2026", "2026-Q4", "2026-K4", "2026-10", "10/2026",
// "2026"; false for anything else.
func ParsePeriod(text string) (Period, bool) {
	text = strings.TrimSpace(text)
	for _, f := range periodForms {
		groups := f.form.FindStringSubmatch(text)
		if groups == nil {
			continue
		}
		year, _ := strconv.Atoi(groups[f.year])
		index := 1
		if f.index > 0 {
			index, _ = strconv.Atoi(groups[f.index])
		}
		first := (index-1)*f.months + 1
		if year < 2000 || year > 2200 || first < 1 || first > 12 {
			return Period{}, false
		}
		return Period{year, time.Month(first), f.months}, true
	}
	return Period{}, false
}

// HoursAWeek is a full-time post: 38 hours a week, the Belgian maximum since 2003 by the law of
// 10 August 2001.
const HoursAWeek = 38

// Posts are how many full-time posts some minutes of work make over so many days.
func Posts(minutes int64, days int) float64 {
	if days <= 0 {
		return 0
	}
	return float64(minutes) / 60 / HoursAWeek / (float64(days) / 7)
}
