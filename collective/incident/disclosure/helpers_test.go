package disclosure

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"tocsin/collective/incident"
)

// cells makes rows of reports about obstacles: counts[service][obstacle].
func cells(counts [][]int) []Row {
	var rows []Row
	for s, line := range counts {
		for o, n := range line {
			if n > 0 {
				rows = append(rows, Row{Codes: incident.Codes{Service: named("s", s), Obstacle: named("o", o)}, Times: n})
			}
		}
	}
	return rows
}

func named(prefix string, n int) string { return fmt.Sprintf("%s%02d", prefix, n) }

// shape is how a random batch looks.
type shape struct {
	reports, services, values int
	skew                      float64 // 1 is even; more has a few large ones
	silent                    float64 // part of the reports without a value
}

// random makes a batch. The same seed makes the same one.
func random(seed uint64, s shape) []Row {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(prefix string, n int) string {
		if r.Float64() < s.silent {
			return ""
		}
		x := 1.0
		for range int(s.skew) {
			x *= r.Float64()
		}
		return named(prefix, int(x*float64(n)))
	}
	rows := make([]Row, s.reports)
	for i := range rows {
		rows[i].Codes = incident.Codes{
			Service: pick("s", s.services), Region: pick("r", min(4, s.values)), Channel: pick("c", min(7, s.values)), State: pick("e", min(4, s.values)),
			Obstacle: pick("o", s.values), Consequence: pick("k", s.values), Worker: pick("w", min(11, s.values)), Task: pick("t", min(11, s.values)),
		}
		for m := range incident.Amount {
			if r.Float64() < 0.15*float64(m) { // the first is never said, the last nearly always
				rows[i].Values[m] = 1 + int(r.ExpFloat64()*10)
			}
			if r.Float64() < 0.01 {
				rows[i].Values[m] *= 50
			}
		}
		rows[i].Values[incident.Amount] = r.IntN(incident.AmountBands + 1)
		rows[i].Values[incident.Household] = r.IntN(incident.HouseholdBands + 1)
		if r.Float64() < 0.05 {
			rows[i].Times = 1 + r.IntN(15)
		}
	}
	return rows
}

// usual are the shapes of random batches: sparse, even, like a real collective's, with few services.
func usual() []shape {
	return []shape{
		{reports: 25, services: 3, values: 4, skew: 1},
		{reports: 60, services: 5, values: 8, skew: 2, silent: 0.2},
		{reports: 150, services: 12, values: 10, skew: 2, silent: 0.1},
		{reports: 300, services: 4, values: 6, skew: 1, silent: 0.1},
		{reports: 600, services: 20, values: 15, skew: 3, silent: 0.2},
		{reports: 1500, services: 40, values: 26, skew: 3, silent: 0.15},
	}
}

func mustRead(tb testing.TB, data []byte) Publication {
	tb.Helper()
	p, err := Read(data)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}
