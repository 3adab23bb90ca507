package action_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// People come and go, take roles on and off: what they carry and what is missing is what a
// plain list of who carries what says.
func TestPeople(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	roles := append(action.Roles(), "tambours", "soupe")
	for range 300 {
		a := action.Action{Needs: action.Kinds()[random.IntN(8)].Needs()}
		if random.IntN(2) == 0 {
			a.Needs = append(a.Needs, "soupe")
		}
		people := []action.Person{{Who: assembly.Member("alice")}, {Who: assembly.Member("bruno"), Comes: true}, {Who: assembly.Guest("Emil"), By: "alice"}}
		carry := map[int][]action.Role{}
		for range 40 {
			i, r := random.IntN(len(people)), roles[random.IntN(len(roles))]
			before := people[i]
			was := slices.Clone(before.Roles)
			switch random.IntN(6) {
			case 0:
				people[i], carry[i] = people[i].Leave(""), nil
			case 1, 2:
				people[i] = people[i].Leave(r)
				carry[i] = slices.DeleteFunc(slices.Clone(carry[i]), func(x action.Role) bool { return x == r })
			default:
				if people[i] = people[i].Carry(r); !slices.Contains(carry[i], r) {
					carry[i] = append(carry[i], r)
				}
			}
			if !slices.Equal(was, before.Roles) {
				t.Fatalf("what %s carried was changed: %v, %v", before.Who, was, before.Roles)
			}
			if !slices.Equal(people[i].Roles, carry[i]) || people[i].Takes() != (people[i].Comes || len(carry[i]) > 0) ||
				people[i].Who != before.Who || people[i].By != before.By || people[i].Comes != before.Comes {
				t.Fatalf("%+v carries %v", people[i], carry[i])
			}
			checkMissing(t, a, people, carry)
		}
	}
}

func checkMissing(t *testing.T, a action.Action, people []action.Person, carry map[int][]action.Role) {
	t.Helper()
	carried := map[action.Role]bool{}
	for _, list := range carry {
		for _, r := range list {
			carried[r] = true
		}
	}
	var want []action.Role
	for _, r := range a.Needs {
		if !carried[r] {
			want = append(want, r)
		}
	}
	if diff := cmp.Diff(want, a.Missing(people)); diff != "" {
		t.Fatal(diff)
	}
}

// Handing back shares nothing with what another copy still holds.
func TestCarryIsUndone(t *testing.T) {
	alice := action.Person{Who: assembly.Member("alice"), Comes: true, Roles: append(make([]action.Role, 0, 9), action.Media, "soupe")}
	both := [2]action.Person{alice.Carry(action.Legal), alice.Carry(action.Children)}
	if both[0].Roles[2] != action.Legal || both[1].Roles[2] != action.Children {
		t.Errorf("two copies are one: %v", both)
	}
	if diff := cmp.Diff(alice, both[0].Leave(action.Legal)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(action.Person{Who: alice.Who, Comes: true}, alice.Leave(""), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestComing(t *testing.T) {
	people := []action.Person{{Comes: true}, {Roles: []action.Role{action.Media}}, {Comes: true, Judged: true}, {}}
	if n := action.Coming(people); n != 2 || action.Coming(nil) != 0 {
		t.Error(n)
	}
}

// Every action has somebody who is asked and somebody who speaks, and no role twice.
func TestNeeds(t *testing.T) {
	for _, kind := range action.Kinds() {
		needs := kind.Needs()
		if !slices.Contains(needs, action.Contact) {
			t.Errorf("%s has no contact", kind)
		}
		for i, r := range needs {
			if !r.Known() || slices.Contains(needs[:i], r) {
				t.Errorf("%s: %s", kind, r)
			}
		}
	}
	if action.Role("tambours").Known() || action.Role("").Known() {
		t.Error("any role is known")
	}
}
