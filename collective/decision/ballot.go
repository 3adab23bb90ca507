package decision

import (
	"time"

	"tocsin/collective"
)

// Choice is what a ballot of a majority vote says.
type Choice string

// The choices of a majority vote. Unreadable is a ballot that says none of them.
const (
	For        Choice = "pour"
	Against    Choice = "contre"
	Abstain    Choice = "abstention"
	Unreadable Choice = "illisible"
)

// Choices lists what a member can choose, in the order of the ballot paper.
func Choices() []Choice { return []Choice{For, Against, Abstain} }

// Ballot is one choice of one member of the electorate, given at a time.
type Ballot struct {
	Voter  collective.MemberID
	Choice Choice
	At     time.Time
}

// Count is how an electorate voted. Every member of it stands in exactly one of
// For, Against, Abstain, Invalid, Late and Absent, so that they add up to Electorate.
type Count struct {
	Electorate int `json:"electorate"`
	For        int `json:"for"`
	Against    int `json:"against"`
	Abstain    int `json:"abstain"`
	Invalid    int `json:"invalid"` // only ballots that nobody can read
	Late       int `json:"late"`    // only ballots after the deadline
	Absent     int `json:"absent"`  // no ballot at all
}

// Tally counts ballots, in the order in which they were given, for an electorate.
// A member's last readable ballot of before the deadline counts, whatever came
// before or after it. Ballots of people outside the electorate count nowhere.
func Tally(electorate []collective.MemberID, ballots []Ballot, deadline time.Time) Count {
	stands := make(map[collective.MemberID]standing, len(electorate))
	for _, voter := range electorate {
		stands[voter] = absent
	}
	for _, b := range ballots {
		if before, eligible := stands[b.Voter]; eligible {
			stands[b.Voter] = before.after(b, deadline)
		}
	}
	var n [abstaining + 1]int
	for _, s := range stands {
		n[s]++
	}
	return Count{
		Electorate: len(stands), For: n[inFavour], Against: n[opposed], Abstain: n[abstaining],
		Invalid: n[invalid], Late: n[late], Absent: n[absent],
	}
}

// standing is where one member of the electorate stands, in order of rank: a
// readable ballot in time replaces anything, anything else only what ranks lower.
type standing int

const (
	absent standing = iota
	late
	invalid
	inFavour
	opposed
	abstaining
)

func (s standing) after(b Ballot, deadline time.Time) standing {
	next := invalid
	switch {
	case b.At.After(deadline):
		next = late
	case b.Choice == For:
		return inFavour
	case b.Choice == Against:
		return opposed
	case b.Choice == Abstain:
		return abstaining
	}
	return max(s, next)
}

// Voters lists who gave a ballot, as often as they did.
func Voters(ballots []Ballot) []collective.MemberID {
	voters := make([]collective.MemberID, len(ballots))
	for i, b := range ballots {
		voters[i] = b.Voter
	}
	return voters
}
