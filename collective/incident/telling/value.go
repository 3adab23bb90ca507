package telling

import (
	"slices"

	"tocsin/collective/incident"
)

// none are the words for zero.
var none = []string{"0", "aucun", "aucune", "zero", "geen", "nul", "kein", "keine", "keinen", "none", "null", "rien", "niets", "nichts"}

// ParseValue reads the answer to how much of a measure: "40", "40 min", "une heure et demie", "3 mois",
// "450 €", which is in a band. A bare number is in the measure's own unit. It is false for
// what has no number, two of them, or a unit that does not fit; 0 is "none".
func ParseValue(m incident.Measure, text string) (int, bool) {
	tokens := tokenise(cut(text))
	if len(tokens) > 0 && slices.Contains(none, tokens[0].text) {
		return 0, len(tokens) < 4
	}
	var all []quantity
	if len(tokens) == 1 && slices.Contains(articles, tokens[0].text) {
		all = []quantity{{value: 100}}
	} else {
		all = quantities(tokens)
	}
	total, known := 0, len(all) > 0
	for i, q := range all {
		n, ok := inUnit(m, q)
		if !ok || i > 0 && (q.unit != minutes || !all[i-1].hours) {
			return 0, false
		}
		total += n
	}
	switch m {
	case incident.Amount:
		total = incident.AmountBand(total)
	case incident.Household:
		total = incident.HouseholdBand(total)
	}
	if !known || total > limits[m] {
		return 0, false
	}
	return total, true
}

// inUnit is a quantity in the unit of a measure, begun ones not counted.
func inUnit(m incident.Measure, q quantity) (int, bool) {
	n := q.value / 100
	own := map[incident.Measure]unit{
		incident.Attempts: calls, incident.PhoneMinutes: minutes, incident.Minutes: minutes, incident.Weeks: weeks,
		incident.Months: months, incident.Trips: trips, incident.Rounds: rounds, incident.Amount: euros, incident.Household: persons,
	}[m]
	switch {
	case q.unit == own && own == minutes:
		return (q.value + 50) / 100, true
	case q.unit == own || q.unit == bare:
		return n, true
	case q.unit == times:
		return n, m == incident.Attempts || m == incident.Trips || m == incident.Rounds
	case m == incident.Weeks && q.unit == months:
		return q.value * 13 / 300, true
	case m == incident.Weeks && q.unit == days:
		return (n + idle[n]) / 7, true
	case m == incident.Months && q.unit == weeks:
		return n * 12 / 52, true
	}
	return 0, false
}
