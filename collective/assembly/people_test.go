package assembly_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

func TestCount(t *testing.T) {
	got := assembly.Count([]assembly.Attendee{
		{Who: member("a"), Presence: assembly.InPerson, Needs: []assembly.Need{assembly.Childcare, assembly.Transport}},
		{Who: member("b"), Presence: assembly.Online, Here: true, Needs: []assembly.Need{assembly.Interpretation}},
		{Who: member("c"), Presence: assembly.Absent, Needs: []assembly.Need{assembly.Childcare}}, // not needed then
		{Who: member("d"), Presence: assembly.Absent, Here: true},                                 // came after all
		{Who: member("e"), Here: true},
		{Who: member("f")}, // said nothing
		{Who: assembly.Guest("Gus"), By: "a", Presence: assembly.InPerson, Here: true, Needs: []assembly.Need{assembly.Childcare}},
		{Who: assembly.Guest("Ida"), By: "a", Presence: assembly.Online},
	})
	want := assembly.Turnout{
		InPerson: 4, Online: 2, Absent: 1, Guests: 2, Here: 3, HereGuests: 1,
		Needs: map[assembly.Need]int{assembly.Childcare: 2, assembly.Transport: 1, assembly.Interpretation: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if assembly.Retention.Hours() != 7*24 {
		t.Error("needs are kept for seven days")
	}
}

func TestQuorumOf(t *testing.T) {
	for _, test := range []struct {
		fraction                 string
		members, present, guests int
		needed                   int
		met                      bool
	}{
		{"0", 20, 0, 0, 0, true}, {"1/2", 20, 9, 0, 10, false}, {"1/2", 20, 10, 0, 10, true}, {"1/2", 21, 10, 0, 11, false},
		{"1/3", 20, 7, 0, 7, true}, {"1", 5, 4, 0, 5, false}, {"10%", 5, 1, 0, 1, true}, {"1/2", 0, 0, 0, 0, true},
		{"1/2", 20, 9, 1, 11, false}, {"1/2", 20, 9, 2, 11, true}, {"1", 5, 5, 3, 8, true}, {"1", 5, 4, 3, 8, false},
		{"1/2", 0, 0, 3, 2, true}, {"0", 20, 0, 4, 0, true},
	} {
		fraction, err := collective.ParseFraction(test.fraction)
		if err != nil {
			t.Fatal(err)
		}
		got := assembly.QuorumOf(fraction, test.members, test.present, test.guests)
		want := assembly.Quorum{Needed: test.needed, Present: test.present + test.guests, Members: test.members + test.guests, Guests: test.guests}
		if diff := cmp.Diff(want, got); diff != "" || got.Met() != test.met {
			t.Errorf("%+v: %+v", test, got)
		}
	}
}

// Who has no account and is there counts like a member who is: whoever else comes, they
// never take a quorum away that was met.
func TestGuestsCountForTheQuorum(t *testing.T) {
	for _, text := range []string{"0", "1/4", "1/2", "2/3", "1"} {
		fraction, err := collective.ParseFraction(text)
		if err != nil {
			t.Fatal(err)
		}
		for members := range 25 {
			for present := range members + 1 {
				for guests := range 10 {
					one := assembly.QuorumOf(fraction, members, present, guests)
					two := assembly.QuorumOf(fraction, members, present, guests+1)
					asMember := assembly.QuorumOf(fraction, members+1, present+1, guests)
					if one.Met() && !two.Met() || two.Needed != asMember.Needed || two.Present != asMember.Present {
						t.Fatalf("%s: %+v, then %+v", text, one, two)
					}
				}
			}
		}
	}
	half := collective.Half()
	list := []assembly.Attendee{
		{Who: member("a"), Here: true}, {Who: member("b"), Presence: assembly.Online, Here: true}, {Who: member("c"), Presence: assembly.Online},
		{Who: assembly.Guest("Gus"), By: "a", Here: true}, {Who: assembly.Guest("Ida"), By: "a", Presence: assembly.InPerson},
	}
	want := assembly.Quorum{Needed: 4, Present: 3, Members: 7, Guests: 1}
	if diff := cmp.Diff(want, assembly.Count(list).Quorum(half, 6)); diff != "" {
		t.Error(diff)
	}
}

func TestReview(t *testing.T) {
	r := assembly.Review{Needed: 2}
	approve := func(by string) {
		r.Approvals = append(r.Approvals, assembly.Approval{By: collective.MemberID(by), Revision: r.Revision})
	}
	check := func(count int, approved bool) {
		t.Helper()
		if r.Count() != count || r.Approved() != approved {
			t.Errorf("%+v: %d, %v", r, r.Count(), r.Approved())
		}
	}
	check(0, false)
	approve("a")
	approve("a")
	approve("") // forgotten since
	check(1, false)
	approve("b")
	check(2, true)
	before := slices.Clone(r.Approvals)
	r = r.Correct() // what they have read is not what it says now
	check(0, false)
	approve("b")
	approve("c")
	check(2, true)
	if cmp.Diff(before, r.Approvals[:len(before)]) != "" {
		t.Error("a correction loses what was approved")
	}
	for needed := -1; needed <= 1; needed++ {
		if (assembly.Review{Needed: needed}).Approved() || !(assembly.Review{Needed: needed, Approvals: r.Approvals}).Approved() {
			t.Errorf("%d needed", needed)
		}
	}
}
