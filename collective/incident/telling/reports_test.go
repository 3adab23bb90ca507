package telling_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
)

// The letters of the fields of a report in the tables of the tests.
var (
	dimensionOf = map[string]incident.Dimension{
		"s": incident.Service, "r": incident.Region, "k": incident.Channel, "z": incident.State, "o": incident.Obstacle,
		"c": incident.Consequence, "q": incident.Worker, "t": incident.Task,
	}
	measureOf = map[string]incident.Measure{
		"A": incident.Attempts, "M": incident.PhoneMinutes, "W": incident.Minutes, "E": incident.Weeks, "N": incident.Months,
		"D": incident.Trips, "P": incident.Rounds, "G": incident.Amount, "H": incident.Household,
	}
)

// fields lists what was understood as the tables write it: "o=guichet-ferme", a choice as "o=?rdv,guichet-ferme".
func fields(told telling.Told) map[string]string {
	all := map[string]string{}
	for letter, d := range dimensionOf {
		if slug := told.Codes.Of(d); slug != "" {
			all[letter] = slug
		} else if len(told.Unsure[d]) > 0 {
			all[letter] = "?" + strings.Join(told.Unsure[d], ",")
		}
	}
	for letter, m := range measureOf {
		if told.Values[m] != 0 {
			all[letter] = fmt.Sprint(told.Values[m])
		}
	}
	if told.Day != "" {
		all["j"] = told.Day
	}
	return all
}

// score counts the fields that are right, of those that are said or that were understood.
func score(tb testing.TB, row []string) (right, total int, wrong []string) {
	tb.Helper()
	want := map[string]string{}
	for _, field := range strings.Fields(row[1]) {
		letter, value, ok := strings.Cut(field, "=")
		if !ok {
			tb.Fatalf("field %q", field)
		}
		want[letter] = value
	}
	got := fields(telling.Read(row[0], now()))
	letters := maps.Clone(want)
	maps.Copy(letters, got)
	for _, letter := range slices.Sorted(maps.Keys(letters)) {
		if total++; want[letter] == got[letter] {
			right++
		} else {
			wrong = append(wrong, fmt.Sprintf("%s: got %q, want %q", letter, got[letter], want[letter]))
		}
	}
	return right, total, wrong
}

// floor is the share of fields that must be right in reports that nobody tuned for.
const floor = 0.87

// TestReports reads whole reports as they are typed on a phone. Those of dev are all right. Those of held were written
// before the vocabulary, by the same hand, and which of their fields are wrong is never printed, so that the
// vocabulary is not corrected after them: they say how well it reads what was not foreseen.
func TestReports(t *testing.T) {
	for _, language := range []string{"fr", "nl", "de", "en"} {
		for _, row := range mustRows(t, "dev_"+language) {
			if _, _, wrong := score(t, row); wrong != nil {
				t.Errorf("%s %q\n\t%s", language, row[0], strings.Join(wrong, "\n\t"))
			}
		}
		right, total := 0, 0
		for _, row := range mustRows(t, "held_"+language) {
			r, n, _ := score(t, row)
			right, total = right+r, total+n
		}
		if float64(right) < floor*float64(total) {
			t.Errorf("%s: below %v", language, floor)
		}
		t.Logf("%s: %d of %d fields of reports that were held out are right (%.3f)", language, right, total, float64(right)/float64(total))
	}
}
