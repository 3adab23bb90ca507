package commands

import (
	"fmt"
	"strings"

	"tocsin/collective/incident"
)

// figuresHead says what figures are of.
func (v voice) figuresHead(q asked) string {
	parts := []string{v.T("figures.all")}
	if q.service != "" {
		parts = []string{v.term(incident.Service, q.service)}
	}
	if q.region != "" {
		parts = append(parts, v.term(incident.Region, q.region))
	}
	return strings.Join(append(parts, v.periodName(q.period)), " · ")
}

// periodName is how one speaks of a period.
func (v voice) periodName(p incident.Period) string {
	switch p.Months {
	case 12:
		return v.T("figures.year", "year", itoa(p.Year))
	case 3:
		return v.T("figures.quarter-"+itoa(p.Quarter()), "year", itoa(p.Year))
	}
	return v.T("figures.month", "month", v.texts.Month(v.lang, p.First), "year", itoa(p.Year))
}

// periodCode is how a period is typed: "2026-T4", "2026-K4", "2026-Q4".
func (v voice) periodCode(p incident.Period) string {
	return strings.Replace(p.String(), "T", v.T("figures.quarter-letter"), 1)
}

// change is a difference with its sign: "+9", "−3", "=".
func change(now, before int) string {
	switch d := now - before; {
	case d > 0:
		return "+" + itoa(d)
	case d < 0:
		return "−" + itoa(-d)
	}
	return "="
}

// leastPost is the part of a full-time post that is worth saying.
const leastPost = 0.1

// posts writes full-time posts: below one with two decimals.
func (v voice) posts(minutes int64, days int) string {
	posts := incident.Posts(minutes, days)
	decimals := uint64(1)
	if posts < 1 {
		decimals = 2
	}
	return v.texts.Decimal(v.lang, posts, decimals)
}

// hours writes minutes exactly: "40 min", "1 h 24", "31 h".
func (v voice) hours(minutes int64) string {
	h, m := minutes/60, minutes%60
	switch {
	case h == 0:
		return v.T("figures.minutes", "n", int(m))
	case m == 0:
		return v.T("figures.hours", "n", int(h))
	}
	return v.T("figures.hours-minutes", "n", int(h), "mm", fmt.Sprintf("%02d", m))
}
