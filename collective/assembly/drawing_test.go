package assembly_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/assembly"
)

// drawing draws roles among so many people, the last of whom is a guest.
func drawing(seed string, people int) assembly.Drawing {
	d := assembly.Drawing{Lot: assembly.Lot{Seed: seed, Places: len(assembly.Roles())}, Roles: assembly.Roles(), Who: map[string]assembly.Speaker{}}
	for i := range people {
		id := fmt.Sprintf("Nom %c", 'A'+i)
		d.Candidates = append(d.Candidates, assembly.Candidate{ID: id, Past: i % 2})
		d.Who[id] = member(id)
		if i == people-1 {
			d.Who[id] = assembly.Guest(id)
		}
	}
	return d
}

// roles is who has which role.
func roles(d assembly.Drawing) map[assembly.Role]assembly.Speaker {
	all := map[assembly.Role]assembly.Speaker{}
	for _, h := range d.Holders() {
		all[h.Role] = h.Who
	}
	return all
}

// Who refuses passes their role to the next who has none, all others keep theirs, and
// those who were asked once are not asked again.
func TestRefusingARole(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for round := range 300 {
		people := 1 + random.IntN(9)
		d := drawing(fmt.Sprint(round), people)
		order := assembly.Draw([]byte(d.Seed), d.Candidates, people)
		next := min(len(d.Roles), people)
		for _, i := range random.Perm(people) {
			who := d.Who[order[i]]
			before := roles(d)
			if len(before) != min(len(d.Roles), people-len(d.Refused)) {
				t.Fatalf("%d of %d refused, %v", len(d.Refused), people, before)
			}
			if !d.Refuse(who) || d.Refuse(who) {
				t.Fatalf("%s refuses once: %v", who, d.Refused)
			}
			after := roles(d)
			for next < people && slices.Contains(d.Refused[:len(d.Refused)-1], order[next]) {
				next++
			}
			for role, had := range before {
				switch got, kept := after[role]; {
				case had != who && got != had:
					t.Fatalf("%s refuses, %s loses %s to %q", who, had, role, got)
				case had == who && kept && (next >= people || got != d.Who[order[next]]):
					t.Fatalf("%s refuses %s, %s has it", who, role, got)
				case had == who && !kept && next < people:
					t.Fatalf("%s refuses %s, and %s is not asked", who, role, order[next])
				case had == who:
					next++
				}
			}
		}
		if got := d.Holders(); len(got) != 0 {
			t.Fatalf("all refused: %v", got)
		}
	}
}

func TestRefuseChangesNothingElse(t *testing.T) {
	d := drawing("5eed", 6)
	given, copied := drawing("5eed", 6), d
	for _, who := range []assembly.Speaker{"", member("stranger"), assembly.Guest("Nom A"), member("Nom F")} {
		if d.Refuse(who) {
			t.Errorf("%q is no candidate", who)
		}
	}
	if diff := cmp.Diff(given, d); diff != "" {
		t.Error(diff)
	}
	if !d.Refuse(assembly.Guest("Nom F")) || !d.Refuse(member("Nom A")) {
		t.Error("candidates refuse")
	}
	if diff := cmp.Diff(given, copied); diff != "" {
		t.Error(diff)
	}
	given.Refused = []string{"Nom F", "Nom A"}
	if diff := cmp.Diff(given, d); diff != "" {
		t.Error(diff)
	}
}

func TestHolders(t *testing.T) {
	d := drawing("5eed", 3)
	order := assembly.Draw([]byte(d.Seed), d.Candidates, 3)
	var want []assembly.Holder
	for i, role := range assembly.Roles()[:3] {
		want = append(want, assembly.Holder{Role: role, Who: d.Who[order[i]]})
	}
	if diff := cmp.Diff(want, d.Holders()); diff != "" {
		t.Errorf("four roles, three people: %s", diff)
	}
	d.Refuse(d.Who[order[0]])
	if diff := cmp.Diff(want[1:], d.Holders()); diff != "" {
		t.Errorf("an empty place: %s", diff)
	}
	d.Roles = d.Roles[:2]
	if diff := cmp.Diff(want[1:2], d.Holders()); diff != "" {
		t.Errorf("more places than roles: %s", diff)
	}
	delete(d.Who, order[1])
	if got := d.Holders(); len(got) != 0 {
		t.Errorf("one whom nobody knows any more: %v", got)
	}
	if got := (assembly.Drawing{}).Holders(); got != nil {
		t.Errorf("%v", got)
	}
}
