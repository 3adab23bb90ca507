// Package mandate has the rules of mandates: tasks that a circle gives to somebody for a stated time, by
// decision or by lot, and can take back.
//
// Nobody has one without having said yes, none lasts for ever, and whoever has one can lay it down without
// a reason. Who gave it can end it by the same share of votes.
package mandate

import (
	"strings"
	"time"
	"unicode"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/letters"
	"tocsin/collective/when"
)

// Kind is what a mandate is for.
type Kind string

// The kinds of mandates. Any other is Other and has words of its own.
const (
	Facilitation Kind = "facilitation"
	Minutes      Kind = "pv"
	Press        Kind = "presse"
	Coordination Kind = "coordination"
	Other        Kind = "autre"
)

// Kinds lists those that have a name, in the order in which they are shown.
func Kinds() []Kind { return []Kind{Facilitation, Minutes, Press, Coordination} }

// Post is a kind, and of Other the words for it.
type Post struct {
	Kind  Kind   `json:"kind"`
	Words string `json:"words,omitempty"`
}

// IsZero says whether nothing was said of it.
func (p Post) IsZero() bool { return p.Kind == "" }

// Same says whether two mandates are for the same thing. Of what has words of its own neither case nor
// accents nor white space count.
func (p Post) Same(other Post) bool {
	return p.Kind == other.Kind && (p.Kind != Other || plain(p.Words) == plain(other.Words))
}

func plain(text string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		r = unicode.ToLower(r)
		if to, accented := letters.Plain(r); accented {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Way is how a mandate is given.
type Way string

// The ways.
const (
	ByDecision Way = "decision"
	ByLot      Way = "sort"
)

// State is where a mandate is in its life.
type State string

// The states of a mandate.
const (
	Asked    State = "demandee"   // whoever is named says yes or no first
	Voting   State = "au-vote"    // they said yes
	Calling  State = "appel"      // those who are willing come forward, until the draw
	Held     State = "en-cours"   // somebody has it
	Expired  State = "finie"      // its last day is over
	Returned State = "rendue"     // laid down by whoever had it
	Revoked  State = "retiree"    // by the circle
	Lapsed   State = "sans-suite" // never given, or the decision that gave it was annulled
)

// States lists them in the order of a life.
func States() []State {
	return []State{Asked, Voting, Calling, Held, Expired, Returned, Revoked, Lapsed}
}

// Mandate is a task that a circle gives to somebody until a day.
type Mandate struct {
	ID       string
	Number   int // as members say it, unique in one Tocsin
	Circle   collective.RoomID
	Author   collective.MemberID // who proposed it; empty once forgotten
	Post     Post
	Way      Way
	State    State
	Holder   assembly.Speaker // who has it, had it or would have it; empty: nobody yet, or once forgotten
	Scope    string           // in words; may be empty
	Until    when.Date        // its last day
	Report   when.Date        // by when there is a report, or zero
	Told     string           // the report
	ToldAt   time.Time        // zero: there is none yet
	Tellings int              // how many reports there were, each in the place of the one before
	Spoken   bool             // an assembly spoke of the report

	Created, Began, Ended time.Time
	Draws                 time.Time // of Calling: when the lot is drawn
	Lot                   *Lot      // as long as it can pass on to the next
	Rules                 decision.Rules
	Proposal              string // id of the decision that gives it, or empty
	Ending                string // id of the last proposal that would end it, or empty
	Subscription          string // id of the digest that came with it, or empty
}

// Over is the first moment at which it is in force no more, in a place.
func (m Mandate) Over(loc *time.Location) time.Time { return m.Until.Plus(1).In(loc) }

// InForce says whether somebody has it now.
func (m Mandate) InForce(now time.Time) bool {
	return m.State == Held && now.Before(m.Over(now.Location()))
}

// Pending says whether it is on its way to somebody.
func (m Mandate) Pending() bool { return m.State == Asked || m.State == Voting || m.State == Calling }

// Was says whether somebody had it, now or before.
func (m Mandate) Was() bool { return !m.Began.IsZero() && m.State != Lapsed }
