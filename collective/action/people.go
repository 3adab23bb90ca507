package action

import (
	"slices"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// Role is what somebody carries for an action: one of Roles, or any other as written.
type Role string

// The roles that every action may need.
const (
	Contact  Role = "contact"
	Media    Role = "presse"
	FirstAid Role = "secours"
	Legal    Role = "juridique"
	Material Role = "materiel"
	Children Role = "enfants"
)

// Roles lists them in the order in which they are shown.
func Roles() []Role { return []Role{Contact, Media, FirstAid, Legal, Material, Children} }

// Known says whether r is one of Roles.
func (r Role) Known() bool { return slices.Contains(Roles(), r) }

// Needs are the roles that an action of a kind needs, unless its circle says otherwise.
func (k Kind) Needs() []Role {
	switch k {
	case Rally:
		return Roles()
	case Strike:
		return []Role{Contact, Media, Legal, Children}
	case DigitalStrike:
		return []Role{Contact, Media, Legal}
	case Training:
		return []Role{Contact, Material, Children}
	}
	return []Role{Contact, Media}
}

// Person is somebody who takes part in an action: a member, or somebody without a screen
// whom a member put down. Names are for the eyes of their circle.
type Person struct {
	Who    assembly.Speaker
	By     collective.MemberID // who put them down, or empty
	Comes  bool
	Roles  []Role // what they carry; who carries something need not come
	Judged bool   // answered the questions afterwards, or somebody did for them
}

// Takes says whether they take part at all.
func (p Person) Takes() bool { return p.Comes || len(p.Roles) > 0 }

// Carry adds a role to what they carry.
func (p Person) Carry(r Role) Person {
	if !slices.Contains(p.Roles, r) {
		p.Roles = append(slices.Clone(p.Roles), r)
	}
	return p
}

// Leave takes a role off what they carry; "" takes off all.
func (p Person) Leave(r Role) Person {
	p.Roles = slices.DeleteFunc(slices.Clone(p.Roles), func(x Role) bool { return r == "" || x == r })
	return p
}

// Missing are the roles that an action needs and nobody carries, in the order of its needs.
func (a Action) Missing(people []Person) []Role {
	var missing []Role
	for _, r := range a.Needs {
		if !slices.ContainsFunc(people, func(p Person) bool { return slices.Contains(p.Roles, r) }) {
			missing = append(missing, r)
		}
	}
	return missing
}

// Coming is how many come.
func Coming(people []Person) (n int) {
	for _, p := range people {
		if p.Comes {
			n++
		}
	}
	return n
}
