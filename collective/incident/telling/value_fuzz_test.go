package telling

import (
	"fmt"
	"testing"

	"tocsin/collective/incident"
)

// FuzzParseValue: how much is never below nothing nor above what a measure can be, and a bare number
// in that range is itself where the measure has no bands.
func FuzzParseValue(f *testing.F) {
	for m := range incident.Measure(len(limits)) {
		for _, text := range []string{"", "40", "40 min", "une heure et demie", "3 mois", "450 €", "1h30", "zéro", "aucune", "99999999999999999999", "1.000.000", "-5", "2 u 15", "anderthalb Stunden", "½", "1e9", "٣"} {
			f.Add(int(m), text)
		}
	}
	f.Fuzz(func(t *testing.T, i int, text string) {
		m := incident.Measure(max(i, -i, 0) % len(limits))
		n, ok := ParseValue(m, text)
		if ok && (n < 0 || n > limits[m]) {
			t.Errorf("%v: %q is %d, the most is %d", m, text, n, limits[m])
		}
		if !ok && n != 0 {
			t.Errorf("%v: %q is not read, and %d", m, text, n)
		}
		if ok && m != incident.Amount && m != incident.Household {
			if again, ok := ParseValue(m, fmt.Sprint(n)); !ok || again != n {
				t.Errorf("%v: %q is %d, which is read as %d, %v", m, text, n, again, ok)
			}
		}
	})
}
