package assembly

import (
	"time"

	"tocsin/collective"
)

// Retention is how long after its assembly what somebody needs to be able to come is kept.
const Retention = 7 * 24 * time.Hour

// Presence is how somebody comes.
type Presence string

// The presences.
const (
	InPerson Presence = "sur-place"
	Online   Presence = "en-ligne"
	Absent   Presence = "absent" // said that they do not come: excused
)

// Need is what somebody needs to be able to come.
type Need string

// The needs.
const (
	Childcare      Need = "garde-enfants"
	Transport      Need = "transport"
	Interpretation Need = "interpretation"
	Accessibility  Need = "accessibilite"
)

// Needs lists them in the order in which members are asked.
func Needs() []Need { return []Need{Childcare, Transport, Interpretation, Accessibility} }

// Role is what somebody does for an assembly.
type Role string

// The roles.
const (
	Facilitation Role = "facilitation"
	Writing      Role = "pv" // of the minutes
	Timekeeping  Role = "temps"
	Welcome      Role = "accueil"
)

// Roles lists them in the order in which they are drawn.
func Roles() []Role { return []Role{Facilitation, Writing, Timekeeping, Welcome} }

// Attendee is somebody who said whether they come, or who is there.
type Attendee struct {
	Who      Speaker
	By       collective.MemberID // who put down a guest, or a member who is there without a screen; or empty
	Presence Presence
	Here     bool   // was noted as there once it had begun
	Named    bool   // agrees to stand with their name in the minutes
	Needs    []Need // erased after Retention
}

// Turnout is how many come. What is needed is told in totals only.
type Turnout struct {
	InPerson, Online, Absent int // guests included
	Guests                   int // of those who come
	Here                     int // members
	Needs                    map[Need]int
}

// Count adds up a list that has everybody once. Who is Here comes, whatever they had said
// before; who said nothing and is not here does not count.
func Count(list []Attendee) Turnout {
	t := Turnout{Needs: make(map[Need]int)}
	for _, a := range list {
		switch {
		case a.Presence == Online:
			t.Online++
		case a.Here || a.Presence == InPerson:
			t.InPerson++
		case a.Presence == Absent:
			t.Absent++
			continue
		default:
			continue
		}
		if _, guest := a.Who.Guest(); guest {
			t.Guests++
		} else if a.Here {
			t.Here++
		}
		for _, n := range a.Needs {
			t.Needs[n]++
		}
	}
	return t
}

// Quorum is a quorum with its numbers.
type Quorum struct {
	Needed  int `json:"needed"`
	Present int `json:"present"` // guests do not count
	Members int `json:"members"`
}

// QuorumOf asks for a fraction of the members, rounded up, as a vote does.
func QuorumOf(fraction collective.Fraction, members, present int) Quorum {
	return Quorum{Needed: fraction.Share(members), Present: present, Members: members}
}

// Met says whether enough are present.
func (q Quorum) Met() bool { return q.Present >= q.Needed }
