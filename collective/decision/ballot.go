package decision

import (
	"time"

	"tocsin/collective"
)

// Ballot is one choice of one member of the electorate, given at a time.
type Ballot struct {
	ID     string // empty where it does not matter
	Voter  collective.MemberID
	Choice Choice
	At     time.Time
}

// Channel is the way a ballot came.
type Channel string

// The channels. What came by chat, by a tap or by direct message is one.
const (
	ByMessage Channel = "message"
	ByPaper   Channel = "papier"
	ByHands   Channel = "main-levee"
	ByPhone   Channel = "telephone"
)

// Channels lists what an urn can hold.
func Channels() []Channel { return []Channel{ByPaper, ByHands, ByPhone} }

// Urn is ballots that were counted away from any screen, as two witnesses confirm.
type Urn struct {
	Channel Channel
	Ballots map[Choice]int
	Voters  []collective.MemberID // those of the electorate who voted so
	Guests  int                   // people without an account who voted so
}

// Sum is how many ballots an urn holds.
func (u Urn) Sum() int {
	sum := 0
	for _, n := range u.Ballots {
		sum += n
	}
	return sum
}

// Box is everything that is counted for one electorate. An open vote has Ballots, in
// the order in which they were given; a secret one has Secret, Voted and Late, which
// nothing ties together.
//
// Nothing in a box can tell which secret ballot is whose. That the count adds up is
// therefore up to whoever fills it: there are as many Secret as Voted, none of whom
// voted by an urn, and each urn has a ballot of each of its voters and guests.
type Box struct {
	Electorate []collective.MemberID
	Active     int // how many of them were active, where the rules ask
	Ballots    []Ballot
	Secret     []Choice
	Voted      []collective.MemberID
	Late       []collective.MemberID
	Urns       []Urn
	Deadline   time.Time
}

// Voters lists who gave a ballot, as often as they did.
func Voters(ballots []Ballot) []collective.MemberID {
	voters := make([]collective.MemberID, len(ballots))
	for i, b := range ballots {
		voters[i] = b.Voter
	}
	return voters
}

// counts says whether a ballot can be read and came in time.
func (b Ballot) counts(deadline time.Time) bool {
	return !b.At.After(deadline) && b.Choice != Unreadable && b.Choice != ""
}

// Standing is the ballot of each voter that counts, of ballots in the order in which
// they were given: the last one that can be read and came in time.
func Standing(ballots []Ballot, deadline time.Time) map[collective.MemberID]Ballot {
	last := map[collective.MemberID]Ballot{}
	for _, b := range ballots {
		if b.counts(deadline) {
			last[b.Voter] = b
		}
	}
	return last
}
