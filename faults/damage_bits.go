package main

import (
	"bytes"

	"tocsin/collective/decision"
)

// flip turns one to three bits, anywhere.
func flip(r *run, content []byte) {
	for range 1 + r.below(3) {
		content[r.below(len(content))] ^= 1 << r.below(8)
	}
}

// flipBallot turns a bit of a choice, where one can be found.
func flipBallot(r *run, content []byte) {
	var places []int
	for _, choice := range decision.Majority.Choices() {
		for at := 0; ; at++ {
			found := bytes.Index(content[at:], []byte(choice))
			if found < 0 {
				break
			}
			at += found
			places = append(places, at+r.below(len(choice)))
		}
	}
	if len(places) == 0 {
		flip(r, content)
		return
	}
	content[places[r.below(len(places))]] ^= 1 << r.below(8)
}
