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
	Here                     int // members noted as there
	HereGuests               int // guests noted as there
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
		t.here(a)
		for _, n := range a.Needs {
			t.Needs[n]++
		}
	}
	return t
}

// here adds somebody who comes.
func (t *Turnout) here(a Attendee) {
	_, guest := a.Who.Guest()
	switch {
	case guest && a.Here:
		t.Guests++
		t.HereGuests++
	case guest:
		t.Guests++
	case a.Here:
		t.Here++
	}
}

// Quorum is a quorum with its numbers.
type Quorum struct {
	Needed  int `json:"needed"`
	Present int `json:"present"` // guests included
	Members int `json:"members"` // guests included
	Guests  int `json:"guests,omitempty"`
}

// QuorumOf asks for a fraction, rounded up, of the members and of the guests who are
// there. Guests count on both sides, as those of an urn do in a vote: who has no account
// and is there counts like everybody else, and nobody has to be there in their place.
func QuorumOf(fraction collective.Fraction, members, present, guests int) Quorum {
	all := members + guests
	return Quorum{Needed: fraction.Share(all), Present: present + guests, Members: all, Guests: guests}
}

// Quorum is the quorum of an assembly as it stands with those who are noted as there.
func (t Turnout) Quorum(fraction collective.Fraction, members int) Quorum {
	return QuorumOf(fraction, members, t.Here, t.HereGuests)
}

// Met says whether enough are present.
func (q Quorum) Met() bool { return q.Present >= q.Needed }
