package commands

import (
	"strings"
	"time"

	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// unclear says what is missing in a moment or in days that were not understood,
// and which readings there are.
func (c *Call) unclear(err *when.Error, days bool) *Refusal {
	readings := make([]string, 0, len(err.Moments)+len(err.Days))
	for _, at := range err.Moments {
		readings = append(readings, c.moment(at))
	}
	for _, day := range err.Days {
		readings = append(readings, c.texts.Day(c.lang, day.In(c.now.Location()), c.now))
	}
	key := "when." + string(err.Kind)
	if err.Kind == when.ErrNoDay && len(readings) == 0 || err.Kind == when.ErrUnclear {
		key = "when.unclear"
		if days {
			key = "when.unclear-days"
		}
	}
	list := strings.Join(readings, c.T("when.or"))
	return refuse(key, "said", quoted(err.Text), "readings", list)
}

// tomorrow is when the next day begins.
func (v voice) tomorrow() time.Time {
	year, month, day := v.now.Date()
	return time.Date(year, month, day+1, 0, 0, 0, 0, v.now.Location())
}

// days writes the days of a strike.
func (v voice) days(p decision.Proposal) string {
	from, err := time.ParseInLocation(time.DateOnly, p.From, v.now.Location())
	if err != nil {
		return ""
	}
	to, err := time.ParseInLocation(time.DateOnly, p.To, v.now.Location())
	if err != nil {
		return ""
	}
	return v.texts.Days(v.lang, from, to, v.now)
}

// dayText writes one day, 2006-01-02, in full.
func (v voice) dayText(day string) string { return v.days(decision.Proposal{From: day, To: day}) }
