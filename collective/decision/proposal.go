// Package decision holds how a collective decides: kinds of proposals, rules,
// ballots and results. All arithmetic is on whole numbers; no float is used.
package decision

import (
	"time"

	"tocsin/collective"
)

// State is where a proposal is in its life.
type State string

// The states of a proposal. A closed one carries its Outcome in its receipt.
const (
	Open      State = "ouverte"
	Closed    State = "close"
	Withdrawn State = "retiree"
)

// Proposal is a text put to a circle.
type Proposal struct {
	ID     string
	Number int // as members say it, unique in one Tocsin
	Circle collective.RoomID
	Author collective.MemberID // empty once forgotten
	Kind   Kind
	Title  string
	Text   string // may be empty
	From   string // first day of a strike, 2006-01-02, or empty
	To     string // last day of it, From when it is one day
	Rules  Rules
	State  State

	Opened   time.Time
	Deadline time.Time // in the circle's zone
	Receipt  *Receipt  // set once closed
	Poll     string    // transaction of its native poll, see storage.Txn
}

// Accepts says whether a ballot can still be given or taken back at a time.
func (p Proposal) Accepts(at time.Time) bool {
	return p.State == Open && !at.After(p.Deadline)
}

// Due says whether the deadline has passed and nothing was decided yet.
func (p Proposal) Due(now time.Time) bool { return p.State == Open && !now.Before(p.Deadline) }

// Withdrawable says whether member may take the proposal back alone: its author,
// as long as nobody else has voted. From then on it belongs to those who voted too.
func (p Proposal) Withdrawable(member collective.MemberID, voters []collective.MemberID) bool {
	if p.State != Open || p.Author != member {
		return false
	}
	for _, v := range voters {
		if v != member {
			return false
		}
	}
	return true
}
