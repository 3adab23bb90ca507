// Package decision holds how a collective decides: kinds of proposals, rules,
// ballots and results. All arithmetic is on whole numbers; no float is used.
package decision

import (
	"encoding/json"
	"slices"
	"time"

	"tocsin/collective"
)

// State is where a proposal is in its life.
type State string

// The states of a proposal. A closed one carries its Outcome in its receipt, and can
// be contested until Proposal.Final.
const (
	Seconding State = "a-appuyer" // waits for those who second it
	Open      State = "ouverte"
	Closed    State = "close"
	Withdrawn State = "retiree"
	Annulled  State = "annulee" // contested by enough members
	Ended     State = "finie"   // was adopted, and holds no more: its review said so
)

// Proposal is a text put to one or several circles.
type Proposal struct {
	ID      string
	Number  int               // as members say it, unique in one Tocsin
	Version int               // 1, and one more with every amendment; ballots are of a version
	Circle  collective.RoomID // where it was made first
	Others  []collective.RoomID
	Each    bool                // it must pass in each circle, and over all
	Author  collective.MemberID // empty once forgotten, or when Tocsin itself asks
	Kind    Kind
	Title   string
	Text    string   // may be empty
	From    string   // first day of a strike, 2006-01-02, or empty
	To      string   // last day of it, From when it is one day
	Options []string // of a method with options, in the order of their letters
	Details Details
	Rules   Rules
	State   State

	Opened   time.Time
	Deadline time.Time // in the circle's zone
	Receipt  *Receipt  // set once closed
	Final    time.Time // until when a closed one can be contested; zero: it cannot
	Review   string    // day on which the circle asks itself what becomes of it, or empty
	Of       string    // id of the proposal that this one reviews, or empty
}

// Details are the answers to the questions of a kind; all may be empty.
type Details struct {
	Refused   []string `json:"refused,omitempty"`   // tasks by their slug, or as written
	Urgent    string   `json:"urgent,omitempty"`    // what is kept for urgent cases
	Notice    string   `json:"notice,omitempty"`    // who is told beforehand
	Place     string   `json:"place,omitempty"`     // of an action
	Addressee string   `json:"addressee,omitempty"` // of a text
	Effect    *Effect  `json:"effect,omitempty"`    // what its adoption does by itself
}

// Effect is what the adoption of a proposal does by itself. What it is does not change
// while it is voted on.
type Effect struct {
	Kind string          `json:"kind"`
	With json.RawMessage `json:"with,omitempty"` // as that kind of effect writes it
}

// IsZero says whether nothing was answered.
func (d Details) IsZero() bool {
	return len(d.Refused) == 0 && d.Urgent == "" && d.Notice == "" && d.Place == "" && d.Addressee == "" && d.Effect == nil
}

// Circles are all circles it is put to, that of Circle first.
func (p Proposal) Circles() []collective.RoomID {
	return append([]collective.RoomID{p.Circle}, p.Others...)
}

// In says whether it is put to a circle.
func (p Proposal) In(circle collective.RoomID) bool { return slices.Contains(p.Circles(), circle) }

// Accepts says whether a ballot can still be given or taken back at a time.
func (p Proposal) Accepts(at time.Time) bool {
	return p.State == Open && !at.After(p.Deadline)
}

// Due says whether the deadline has passed and nothing was decided yet.
func (p Proposal) Due(now time.Time) bool { return p.State == Open && !now.Before(p.Deadline) }

// Contestable says whether the result can be contested at a time.
func (p Proposal) Contestable(at time.Time) bool { return p.State == Closed && at.Before(p.Final) }

// Adopted says whether it was decided and holds.
func (p Proposal) Adopted() bool {
	return p.State == Closed && p.Receipt != nil && p.Receipt.Outcome == Adopted
}

// Withdrawable says whether member may take the proposal back alone: its author,
// as long as nobody else has voted. From then on it belongs to those who voted too.
func (p Proposal) Withdrawable(member collective.MemberID, voters []collective.MemberID) bool {
	if p.State != Open && p.State != Seconding || p.Author != member {
		return false
	}
	for _, v := range voters {
		if v != member {
			return false
		}
	}
	return true
}
