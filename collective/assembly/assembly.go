// Package assembly holds how a circle meets: the calling of an assembly and its life,
// the agenda that orders itself by support, the speaking queue in which whoever spoke
// least goes first, the lot that remembers who had a turn, who comes and what it takes
// for them to come, the notes, and the minutes that hold once enough members approved
// them.
//
// Nobody chairs: whatever a chair would decide is decided by a rule that everybody can
// recompute. Values are plain data; a method that changes an assembly or an item returns
// the changed one, and what is refused changes nothing.
package assembly

import (
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/when"
)

// Kind says what sort of meeting it is.
type Kind string

// The kinds of assemblies.
const (
	General      Kind = "assemblee"
	WorkingGroup Kind = "groupe-de-travail"
	Discussion   Kind = "discussion" // nothing is to be decided
)

// Kinds lists them in the order in which members are offered them.
func Kinds() []Kind { return []Kind{General, WorkingGroup, Discussion} }

// State is where an assembly is in its life.
type State string

// The states of an assembly.
const (
	Called    State = "appelee"   // has a date
	Dateless  State = "sans-date" // a poll looks for its date
	Open      State = "ouverte"
	Suspended State = "suspendue" // in a pause
	Closed    State = "close"     // its minutes are drafted
	Approved  State = "approuvee" // and hold
	Cancelled State = "annulee"
)

// Rules are what a circle asks of its assemblies.
type Rules struct {
	Quorum      collective.Fraction `json:"quorum"`      // of the members and the guests there, who must be present; 0 asks for nobody
	Approvals   int                 `json:"approvals"`   // how many must approve the minutes; under 1 is 1
	Corrections time.Duration       `json:"corrections"` // how long after the end the minutes can be corrected
}

// UsualRules are what holds where a circle says nothing else: no quorum, minutes that
// three approve within a week.
func UsualRules() Rules {
	return Rules{Approvals: 3, Corrections: 7 * 24 * time.Hour}
}

// Assembly is a meeting, in a room, online or both. It is known by its ID and Number,
// never by its date: it can be moved, and end on the day after it began.
type Assembly struct {
	ID      string
	Number  int // as members say it, unique in one Tocsin
	Version int // 0, and one more with whatever changes its calendar entry: the SEQUENCE of RFC 5545
	Circle  collective.RoomID
	Others  []collective.RoomID
	Author  collective.MemberID // empty once forgotten
	Kind    Kind
	State   State
	Title   string // may be empty
	Place   string // an address, a link, or both; may be empty
	Starts  time.Time
	Ends    time.Time // as planned; like Starts zero as long as there is no date
	Rules   Rules

	Dates []time.Time   // between which the poll lets choose, in the order of its letters; or none
	Lasts time.Duration // as planned, as long as there is no date

	Repeat  when.Repeat // zero: it comes once
	Series  string      // id of the first one of those that repeat, its own for the first; or empty
	Planned time.Time   // when Repeat placed it, wherever it was moved to since; zero without Repeat

	Poll    string        // id of the proposal that looks for the date, or empty
	Seed    string        // of its lots, in hexadecimal, or empty as long as nothing was drawn
	Current string        // id of the item that is spoken of, or empty
	Opened  time.Time     // zero: not yet
	Halted  time.Time     // since when it is Suspended
	Pauses  time.Duration // all that are over
	Closed  time.Time
	Why     string // it was cancelled
}

// Circles are all circles that meet, that of Circle first.
func (a Assembly) Circles() []collective.RoomID {
	return append([]collective.RoomID{a.Circle}, a.Others...)
}

// In says whether a circle meets.
func (a Assembly) In(circle collective.RoomID) bool { return slices.Contains(a.Circles(), circle) }

// Live says whether it has begun and is not over.
func (a Assembly) Live() bool { return a.State == Open || a.State == Suspended }

// Ahead says whether it has not begun and still can.
func (a Assembly) Ahead() bool { return a.State == Called || a.State == Dateless }

// Length is how long it is planned to be.
func (a Assembly) Length() time.Duration {
	if a.Starts.IsZero() {
		return a.Lasts
	}
	return a.Ends.Sub(a.Starts)
}

// Elapsed is how long they have met, pauses left out.
func (a Assembly) Elapsed(now time.Time) time.Duration {
	switch {
	case a.Opened.IsZero():
		return 0
	case a.State == Suspended:
		now = a.Halted
	case !a.Live():
		now = a.Closed
	}
	return max(0, now.Sub(a.Opened)-a.Pauses)
}
