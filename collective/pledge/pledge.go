// Package pledge holds conditional pledges to a strike: "I am in if at least so many
// of us are, me included". Nobody moves first alone: once enough accept the same
// number, those who accept it are asked again, and only whoever says so again is held.
//
// All who could be pledged to one strike stand in one list with one pledge each;
// who takes a pledge back leaves the list.
package pledge

import "tocsin/collective"

// Floor is how many it takes before the circle is told anything: of fewer everybody
// would know who they are.
const Floor = 3

// State is where a pledge is in its life.
type State string

// The states of a pledge.
const (
	Pledged   State = "promis"      // sealed, whatever its threshold
	Asked     State = "a-confirmer" // the condition held, and its member was asked again
	Confirmed State = "confirme"    // its member said so again
)

// Pledge is what one member is ready for.
type Pledge struct {
	Member    collective.MemberID
	Threshold int // how many must be in, the member included; under 1 is 1
	State     State
	Named     bool // the member agrees to be named among those who are held
}

// accepts says whether k of them are enough for the member; none are for nobody.
func (p Pledge) accepts(k int) bool { return max(p.Threshold, 1) <= k }

// Reach is the greatest k such that at least k of the thresholds are at most k, or 0
// when there is none. Exactly k of them are then at most k, for if there were more,
// their number would be a greater k.
func Reach(thresholds []int) int {
	at := make([]int, len(thresholds)+1) // how many ask for exactly so many
	for _, t := range thresholds {
		if t = max(t, 1); t < len(at) {
			at[t]++
		}
	}
	reach, upTo := 0, 0
	for k := 1; k < len(at); k++ {
		if upTo += at[k]; upTo >= k {
			reach = k
		}
	}
	return reach
}

// holds is how many of the pledges hold together, 0 when they are fewer than Floor.
func holds(pledges []Pledge) int {
	thresholds := make([]int, len(pledges))
	for i, p := range pledges {
		thresholds[i] = p.Threshold
	}
	if k := Reach(thresholds); k >= Floor {
		return k
	}
	return 0
}
