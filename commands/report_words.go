package commands

import (
	"strings"
	"time"

	"tocsin/collective/incident"
	"tocsin/i18n"
)

// lower writes a term in the middle of a sentence; German nouns keep their capital.
func (v voice) lower(term string) string {
	if v.lang == i18n.German {
		return term
	}
	return strings.ToLower(term)
}

// stateName is what a channel is: open, closed. That is no noun, in German either.
func (v voice) stateName(state string) string { return strings.ToLower(v.term(incident.State, state)) }

// dayName is a day in full: "lundi 24 novembre".
func (v voice) dayName(day string) string {
	at, err := time.ParseInLocation(time.DateOnly, day, v.now.Location())
	if err != nil {
		return day
	}
	return v.texts.Day(v.lang, at, v.now)
}

// access is a channel with its state.
func (v voice) access(codes incident.Codes) string {
	if codes.Channel == "" {
		return ""
	}
	text := v.term(incident.Channel, codes.Channel)
	if codes.State != "" && codes.State != "inconnu" {
		text = v.T("report.access", "channel", text, "state", v.stateName(codes.State))
	}
	return text
}

// valuesText is what was counted: "12 appels, 40 min d'attente".
func (v voice) valuesText(values incident.Values, times int) string {
	var parts []string
	if times > 1 {
		parts = append(parts, v.T("report.times", "n", times))
	}
	for _, m := range incident.Measures() {
		if n := values[m]; n > 0 && m.Summed() {
			parts = append(parts, v.T("report.value-"+m.Slug(), "n", n))
		} else if n > 0 {
			parts = append(parts, v.T("report.value-"+m.Slug(), "band", v.band(m, n)))
		}
	}
	return strings.Join(parts, ", ")
}

// band is how a band is called.
func (v voice) band(m incident.Measure, n int) string {
	if m == incident.Household {
		return v.T("report.household-" + itoa(n))
	}
	return v.T("report.amount-" + itoa(n))
}

// taleLine is a report on one line.
func (v voice) taleLine(t tale) string {
	var parts []string
	for _, part := range []string{
		v.term(incident.Service, t.Codes.Service), v.term(incident.Obstacle, t.Codes.Obstacle), v.term(incident.Consequence, t.Codes.Consequence),
		v.valuesText(t.Values, t.Times), v.dayName(t.Day),
	} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	line := strings.Join(parts, " · ")
	if t.Text != "" {
		line += " · " + v.T("report.quoted", "text", cutTo(v.shown(t.Text), 80))
	}
	return line
}
