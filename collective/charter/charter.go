// Package charter holds the rules of a circle: the first defaults, what the circle
// decided since, and what no decision can lower.
//
// House rules: a value is plain text in one form, which stands so in the database; each
// change is read over what held before, and one that is wrong there, or breaks a floor,
// changes nothing. So whatever is decided in whatever order, no floor is ever broken.
package charter

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
)

// Charter are the rules of one circle. It is a value: Set returns another one.
type Charter struct {
	kinds map[decision.Kind]decision.Rules // as decided, see Of

	Hours      hours.Hours // outside of which nothing unasked is said
	Language   string      // in which the circle is addressed: fr, nl, de or en
	Zone       *time.Location
	There      int // days for which one must be in the circle to vote; 0: none
	Words      int // days for which the texts of reports are kept
	Codes      int // months for which the rest of them is
	Needs      int // days for which needs are kept after an assembly
	Assemblies assembly.Rules
	Actions    action.Rules
	Witnesses  int  // of an urn, beside who enters it
	Readers    int  // of the text of a report, before it can leave the circle
	Digests    bool // told in the circle's room, to all
}

// Defaults are what holds where a circle has decided nothing.
type Defaults struct {
	Rules      map[decision.Kind]decision.Rules
	Hours      hours.Hours
	Language   string
	Zone       *time.Location
	Assemblies assembly.Rules
	Actions    action.Rules
}

// New is the charter of a circle that has decided nothing. Like config.yaml, it may be
// laxer than the floors: these are for what a circle decides.
func New(d Defaults) Charter {
	return Charter{
		kinds: d.Rules, Hours: d.Hours, Language: d.Language, Zone: d.Zone, Assemblies: d.Assemblies, Actions: d.Actions,
		Words: 90, Codes: 24, Needs: 7, Witnesses: 2, Readers: 2, Digests: true,
	}
}

// Of are the rules by which a kind of proposal is decided. What the method has no use for
// is left out, and comes back with a method that has.
func (c Charter) Of(kind decision.Kind) decision.Rules {
	r := c.kinds[kind]
	r.There = c.There
	switch {
	case r.Method == "":
		return r
	case !usesShare(r.Method):
		r.Fraction = noFraction
	}
	if r.Method != decision.Majority {
		r.Of = ""
	}
	if r.Method != decision.Ranking {
		r.Count = ""
	}
	if r.Method != decision.Consensus {
		r.Blocks = 0
	}
	if r.Method == decision.STV && r.Seats == 0 {
		r.Seats = 1
	}
	return r
}

func (c Charter) clone() Charter {
	kinds := maps.Clone(c.kinds)
	if kinds == nil {
		kinds = map[decision.Kind]decision.Rules{}
	}
	c.kinds = kinds
	c.Actions.Decided = slices.Clone(c.Actions.Decided)
	return c
}

// Open is when the circle may be spoken to unasked.
func (c Charter) Open() hours.Open { return hours.In{Hours: c.Hours, Zone: c.Zone} }

// Change is something that a circle decided. It holds from a moment on, to another one
// when it was taken back.
type Change struct {
	Key      Key
	Value    string
	Since    time.Time
	Until    time.Time // zero: it was not taken back
	Decided  time.Time // of two that hold, the one decided later does
	Proposal string    // id of the decision
	Number   int       // of the decision, as members say it
}

// After says whether a change was decided later than another: of two at the same moment that with
// the higher number.
func (c Change) After(other Change) bool { return compare(c, other) > 0 }

func compare(a, b Change) int { return cmp.Or(a.Decided.Compare(b.Decided), a.Number-b.Number) }

// Holds says whether a change holds at a moment, were there no later one.
func (c Change) Holds(at time.Time) bool {
	return !c.Since.After(at) && (c.Until.IsZero() || c.Until.After(at))
}

// At is the charter at a moment, and by which change each rule holds that is no default.
func (c Charter) At(changes []Change, at time.Time) (Charter, map[Key]Change) {
	by := map[Key]Change{}
	for _, change := range inOrder(changes) {
		if !change.Holds(at) {
			continue
		}
		if next, err := c.Set(change.Key, change.Value); err == nil {
			c, by[change.Key] = next, change
		}
	}
	return c, by
}

// inOrder sorts changes by when they were decided.
func inOrder(changes []Change) []Change {
	return slices.SortedStableFunc(slices.Values(changes), compare)
}
