// Package action holds what a circle does together and what comes of it: an action with
// its life, those who take part and what they carry, the open letter and its signatures,
// the refusals of a digital strike, the tasks that somebody takes and nobody is given, and
// what the other side promised.
//
// Values are plain data; a method that changes something returns the changed value, and
// what is refused changes nothing.
package action

import (
	"slices"
	"time"

	"tocsin/collective"
)

// Kind says what sort of action it is. The values are French without accents: they stand
// so in the database, in exports and in what members type.
type Kind string

// The kinds of actions.
const (
	Rally         Kind = "rassemblement"
	Challenge     Kind = "interpellation" // of somebody who answers for a service
	OpenLetter    Kind = "lettre-ouverte" // also a carte blanche: it has a text and signatures
	Campaign      Kind = "campagne"       // other actions can be part of it
	Strike        Kind = "greve"
	DigitalStrike Kind = "greve-numerique" // refusals are counted
	Training      Kind = "formation"
	Press         Kind = "presse"
)

// Kinds lists them in the order in which members are offered them.
func Kinds() []Kind {
	return []Kind{Rally, Challenge, OpenLetter, Campaign, Strike, DigitalStrike, Training, Press}
}

// IsStrike says whether people stop working, whole or in part.
func (k Kind) IsStrike() bool { return k == Strike || k == DigitalStrike }

// Rules are what a circle asks of its actions.
type Rules struct {
	// Decided are the kinds that need a decision before they are more than an idea. A
	// strike always does, whether it stands here or not.
	Decided []Kind `json:"decided"`
}

// UsualRules are what holds where a circle says nothing else: everything but a training
// needs a decision.
func UsualRules() Rules {
	return Rules{Decided: slices.DeleteFunc(Kinds(), func(k Kind) bool { return k == Training })}
}

// Need says whether an action of a kind needs a decision.
func (r Rules) Need(k Kind) bool { return k.IsStrike() || slices.Contains(r.Decided, k) }

// Action is something that circles do together. It is known by its ID and Number.
type Action struct {
	ID      string
	Number  int // as members say it, unique in one Tocsin
	Version int // 0, and one more with whatever changes its calendar entry: the SEQUENCE of RFC 5545
	Circle  collective.RoomID
	Others  []collective.RoomID
	Author  collective.MemberID // empty once forgotten, or when a decision made it
	Kind    Kind
	State   State
	Title   string
	Text    string   // what it is about; may be empty. The text of a letter stands apart, see Letter
	Place   string   // an address, a link, or both; may be empty
	Targets []string // services of the taxonomy by their slugs, or names as written
	Needs   []Role   // what somebody should carry

	Starts time.Time // zero: no date yet
	Ends   time.Time // zero: a moment; of whole days the midnight after the last
	AllDay bool      // the days from Starts to Ends, both included

	Proposal string // id of the decision that carries it, or empty
	Campaign string // id of the action that it is part of, or empty
	Reports  []int  // numbers of the reports that back it

	Letter  LetterState // of an open letter
	Why     string      // it was dropped
	Before  State       // in which it was when it was dropped
	Created time.Time
}

// Circles are all circles that carry it, that of Circle first.
func (a Action) Circles() []collective.RoomID {
	return append([]collective.RoomID{a.Circle}, a.Others...)
}

// In says whether a circle carries it.
func (a Action) In(circle collective.RoomID) bool { return slices.Contains(a.Circles(), circle) }

// End is when it is over as far as one knows: Ends, or for a moment three hours later;
// zero without a date.
func (a Action) End() time.Time {
	if a.Ends.IsZero() && !a.Starts.IsZero() {
		return a.Starts.Add(usualLength)
	}
	return a.Ends
}

// usualLength is how long an action is taken to be when nobody says.
const usualLength = 3 * time.Hour

// On says whether it takes place on the day of a moment, in its zone. What ends at midnight
// does not reach into the day that begins then.
func (a Action) On(t time.Time) bool {
	if a.Starts.IsZero() {
		return false
	}
	last := a.End()
	if last.After(a.Starts) {
		last = last.Add(-time.Nanosecond)
	}
	day := func(t time.Time) string { return t.In(a.Starts.Location()).Format(time.DateOnly) }
	return day(t) >= day(a.Starts) && day(t) <= day(last)
}
