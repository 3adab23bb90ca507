package incident_test

import (
	"testing"
	"time"

	"tocsin/collective/incident"
)

// FuzzParsePeriod: what is read is a month, a quarter or a year that begins where one does, and
// reads back as itself from how it is written.
func FuzzParsePeriod(f *testing.F) {
	for _, text := range []string{"", "2026", "2026-T4", "t4 2026", "K1/2026", "2026-13", "0/2026", "12.2026", "0000", "9999-12", "٢٠٢٦", " 2026 ", "2026-T4\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := incident.ParsePeriod(text)
		if !ok {
			return
		}
		if again, ok := incident.ParsePeriod(p.String()); !ok || again != p {
			t.Errorf("%q is %+v, then %+v", text, p, again)
		}
		if p.Months != 1 && p.Months != 3 && p.Months != 12 || p.First < time.January || int(p.First)+p.Months > 13 || (int(p.First)-1)%p.Months != 0 {
			t.Errorf("%q is %+v", text, p)
		}
		if before := p.Before(); !before.Ends().AddDate(0, 0, 1).Equal(p.Starts()) {
			t.Errorf("%q begins %s, the one before ends %s", text, p.Starts(), before.Ends())
		}
	})
}
