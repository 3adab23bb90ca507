package incident

import (
	"math"
	"testing"
	"time"
)

func TestPeriodsReadBack(t *testing.T) {
	for year := 2024; year < 2028; year++ {
		for month := time.January; month <= time.December; month++ {
			at := time.Date(year, month, 17, 12, 0, 0, 0, time.UTC)
			for _, p := range []Period{MonthOf(at), QuarterOf(at), YearOf(at)} {
				if got, ok := ParsePeriod(p.String()); !ok || got != p {
					t.Errorf("%s is read as %v, %v", p, got, ok)
				}
				if at.Before(p.Starts()) || at.After(p.Ends().AddDate(0, 0, 1)) {
					t.Errorf("%s is not in %s", at, p)
				}
				if end := p.Before().Ends().AddDate(0, 0, 1); !end.Equal(p.Starts()) {
					t.Errorf("%s ends before %s, %s begins", p.Before(), end, p)
				}
			}
		}
	}
}

func TestParsePeriod(t *testing.T) {
	for text, want := range map[string]string{
		"2026-T4": "2026-T4", "T4 2026": "2026-T4", "2026-q1": "2026-T1", "k3-2026": "2026-T3", "10/2026": "2026-10", "2026-7": "2026-07",
		" 2026 ": "2026", "2026-T5": "", "2026-13": "", "0/2026": "", "1999": "", "12": "", "T4": "", "": "", "banque": "",
	} {
		got, ok := ParsePeriod(text)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q is read as %v, %v", text, got, ok)
		}
	}
}

// A quarter of 13 weeks has 494 hours of one full-time post.
func TestPosts(t *testing.T) {
	if got := Posts(494*60, 91); math.Abs(got-1) > 1e-9 {
		t.Errorf("494 hours in 13 weeks are %v posts", got)
	}
	if got := Posts(100, 0); got != 0 {
		t.Errorf("of no day: %v", got)
	}
}

func TestBands(t *testing.T) {
	for euros, want := range map[int]int{-1: 0, 0: 0, 1: 1, 100: 1, 101: 2, 500: 2, 501: 3, 1000: 3, 1001: 4, 5000: 4, 5001: 5} {
		if got := AmountBand(euros); got != want {
			t.Errorf("%d € is in band %d", euros, got)
		}
	}
	for persons, want := range map[int]int{0: 0, 1: 1, 2: 2, 3: 3, 4: 3, 5: 4, 12: 4} {
		if got := HouseholdBand(persons); got != want {
			t.Errorf("%d persons are in band %d", persons, got)
		}
	}
}
