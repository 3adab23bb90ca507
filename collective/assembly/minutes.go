package assembly

import (
	"slices"
	"time"
)

// Facts are what the minutes of an assembly are compiled from.
type Facts struct {
	Assembly  Assembly
	Items     []Item
	Notes     []Note
	Attendees []Attendee
	Members   int // of its circles, for the quorum; without guests
	Roles     []Holder
	Results   []Result
	Next      time.Time // when the next one begins, or zero
	Name      func(Speaker) string
}

// Holder is who had a role.
type Holder struct {
	Role Role
	Who  Speaker
}

// Vote is a proposal that was put to the vote during the assembly.
type Vote struct {
	Proposal string // its id
	Item     string // id of the item under which it was, or empty
}

// Result is a decision that was taken by a vote during the assembly.
type Result struct {
	Number int    // of the proposal
	Line   string // its receipt in a line
	Item   string // id of the item under which it was taken, or empty
}

// Minutes are what is kept of an assembly. They hold names of those only who agreed.
type Minutes struct {
	Number         int
	Kind           Kind
	Title, Place   string
	Starts         time.Time // as it was called
	Opened, Closed time.Time
	Lasted         time.Duration // without pauses
	Present        People
	Excused        People
	Guests         People
	Quorum         Quorum
	Roles          []Duty
	Items          []Passage
	General        []Note // under no item
	Results        []Result
	Decisions      []Note
	Tasks          []Note
	LeftOver       []Item
	Next           time.Time
}

// People are how many, and the names of those who agreed to be named, sorted.
type People struct {
	Number int
	Names  []string
}

// Duty is a role and the name of who had it, empty for one who did not agree to be named.
type Duty struct {
	Role Role
	Name string
}

// Passage is an item with what was noted and decided under it, in the order of time.
type Passage struct {
	Item    Item
	Notes   []Note
	Results []Result
}

// notDone is what is left over, also what has gone to the next agenda already.
func notDone(items []Item) []Item {
	items = slices.Clone(items)
	for i := range items {
		if items[i].State == Carried {
			items[i].State = Deferred
		}
	}
	return LeftOver(items)
}

// Compile makes the minutes. Of the items there are those that were spoken of or have
// notes, in the order in which they were over; notes come in the order in which they were
// written.
func Compile(f Facts) Minutes {
	a := f.Assembly
	m := Minutes{
		Number: a.Number, Kind: a.Kind, Title: a.Title, Place: a.Place, Starts: a.Starts, Opened: a.Opened,
		Closed: a.Closed, Lasted: a.Elapsed(a.Closed), Results: f.Results, LeftOver: notDone(f.Items), Next: f.Next,
		Quorum: Count(f.Attendees).Quorum(a.Rules.Quorum, f.Members),
	}
	for _, p := range f.Attendees {
		_, guest := p.Who.Guest()
		switch {
		case p.Here && guest:
			m.Guests.add(p, f)
		case p.Here:
			m.Present.add(p, f)
		case p.Presence == Absent:
			m.Excused.add(p, f)
		}
	}
	for _, h := range f.Roles {
		m.Roles = append(m.Roles, Duty{h.Role, f.named(h.Who)})
	}
	notes := slices.Clone(f.Notes)
	slices.SortStableFunc(notes, func(a, b Note) int { return a.At.Compare(b.At) })
	m.fill(f, notes)
	return m
}
