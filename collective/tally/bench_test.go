package tally_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"tocsin/collective/tally"
)

// rankings are ballots that rank all candidates, a line each; with few different
// orders, most lines repeat others.
func rankings(ballots, candidates, orders int) string {
	rng := rand.New(rand.NewPCG(5, 45))
	names := make([]string, candidates)
	for i := range names {
		names[i] = fmt.Sprintf("c%d", i)
	}
	var known []string
	var b strings.Builder
	for range ballots {
		order := ""
		if len(known) == orders {
			order = known[rng.IntN(orders)]
		} else {
			rng.Shuffle(candidates, func(i, j int) { names[i], names[j] = names[j], names[i] })
			order = strings.Join(names, ">")
			known = append(known, order)
		}
		b.WriteString("1: " + order + "\n")
	}
	return b.String()
}

func benchmark(b *testing.B, method tally.Method, ballots, candidates, orders int) {
	b.Helper()
	text := rankings(ballots, candidates, orders)
	form, _ := method.Form()
	parse := func(b *testing.B) tally.Election {
		e, err := tally.Parse(strings.NewReader(text), form)
		if err != nil {
			b.Fatal(err)
		}
		return e
	}
	e := parse(b)
	name := fmt.Sprintf("%s/%d ballots/%d candidates/%d lines", method, ballots, candidates, len(e.Ballots))
	b.Run(name+"/parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			parse(b)
		}
	})
	b.Run(name+"/count", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := tally.Count(e, rulesFor(method)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkBallots grows the ballots: a million as they are, and of 1,000 orders.
func BenchmarkBallots(b *testing.B) {
	for _, ballots := range []int{10_000, 100_000, 1_000_000} {
		benchmark(b, tally.Schulze, ballots, 10, ballots)
		benchmark(b, tally.Schulze, ballots, 10, 1_000)
	}
}

// BenchmarkCandidates grows the candidates.
func BenchmarkCandidates(b *testing.B) {
	for _, candidates := range []int{5, 10, 20, 40} {
		benchmark(b, tally.Schulze, 10_000, candidates, 10_000)
	}
}

// BenchmarkMethods is the same election by each method of ranked ballots.
func BenchmarkMethods(b *testing.B) {
	for _, method := range ranked() {
		benchmark(b, method, 100_000, 10, 100_000)
	}
}
