package decision_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
)

// BenchmarkCount counts 100,000 ballots of 25,000 members.
func BenchmarkCount(b *testing.B) {
	box := decision.Box{Electorate: electors(25_000), Deadline: closing}
	for i := range 100_000 {
		voter := box.Electorate[i*7%len(box.Electorate)]
		box.Ballots = append(box.Ballots, ballot(voter, decision.Majority.Choices()[i%3], time.Minute))
	}
	b.ReportAllocs()
	for b.Loop() {
		if c := box.Count(); c.Voted() != len(box.Electorate) {
			b.Fatal(c)
		}
	}
}

// BenchmarkDecide decides on 100,000 ballots, all of them different.
func BenchmarkDecide(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 1))
	c := decision.Count{Electorate: 100_000, Ballots: map[decision.Choice]int{}}
	for len(c.Ballots) < 100_000 {
		ballot := ""
		for i, option := range random.Perm(10) {
			if i > 0 {
				ballot += ">"
			}
			ballot += decision.Letter(option)
		}
		c.Ballots[decision.Choice(ballot)] = 1
	}
	r := decision.Rules{Method: decision.Ranking}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := decision.Decide(r, 10, c); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReadBallot reads the longest texts that somebody could send to keep it busy.
func BenchmarkReadBallot(b *testing.B) {
	for _, text := range []string{
		strings.Repeat("A ", 5000), strings.Repeat("A,", 5000), strings.Repeat("A:5", 3333), strings.Repeat("si besoin ", 1000),
		strings.Repeat("(", 10_000), strings.Repeat("é", 5000), strings.Repeat(": = ", 2500),
	} {
		for _, method := range []decision.Method{decision.Approval, decision.Score, decision.Ranking, decision.Dates} {
			b.Run(fmt.Sprintf("%s/%.4s", method, text), func(b *testing.B) {
				for b.Loop() {
					if got, err := decision.ReadBallot(of(b, method), four(), text, words); err == nil {
						b.Fatal(got)
					}
				}
			})
		}
	}
}
