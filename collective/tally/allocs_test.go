package tally_test

import (
	"strings"
	"testing"

	"tocsin/collective/tally"
	"tocsin/internal/raced"
)

// What reading and counting 2,000 rankings of ten candidates may allocate: measured, and a quarter more.
const (
	parseAllocs = 7600
	countAllocs = 38
)

func TestAllocsOfATally(t *testing.T) {
	raced.Skip(t)
	text := rankings(2000, 10, 2000)
	form, _ := tally.Schulze.Form()
	var e tally.Election
	parsed := testing.AllocsPerRun(10, func() {
		var err error
		if e, err = tally.Parse(strings.NewReader(text), form); err != nil {
			t.Fatal(err)
		}
	})
	counted := testing.AllocsPerRun(10, func() {
		if _, err := tally.Count(e, rulesFor(tally.Schulze)); err != nil {
			t.Fatal(err)
		}
	})
	t.Logf("%.0f to read, %.0f to count", parsed, counted)
	if parsed > parseAllocs || counted > countAllocs {
		t.Errorf("%.0f allocations to read, at the most %d; %.0f to count, at the most %d", parsed, parseAllocs, counted, countAllocs)
	}
}
