package telling_test

import (
	"strings"
	"testing"

	"tocsin/collective/incident/telling"
)

// TestMisread are sentences that readers found misunderstood, with the fields in which they were, and the sentences beside
// them that must not be caught with them; "-" is nothing.
func TestMisread(t *testing.T) {
	for _, row := range mustRows(t, "misread") {
		got := fields(telling.Read(row[0], now()))
		for _, field := range strings.Fields(row[1]) {
			letter, want, _ := strings.Cut(field, "=")
			if had := got[letter]; had != strings.TrimPrefix(want, "-") {
				t.Errorf("%q: %s is %q, want %q", row[0], letter, had, want)
			}
		}
	}
	if word, ok := telling.Blames("die leute sind digital unreif sagt die gemeinde, termin nur online"); ok {
		t.Errorf("%q is what the service said", word)
	}
}
