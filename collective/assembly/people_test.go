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
		InPerson: 4, Online: 2, Absent: 1, Guests: 2, Here: 3,
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
		fraction         string
		members, present int
		needed           int
		met              bool
	}{
		{"0", 20, 0, 0, true}, {"1/2", 20, 9, 10, false}, {"1/2", 20, 10, 10, true}, {"1/2", 21, 10, 11, false},
		{"1/3", 20, 7, 7, true}, {"1", 5, 4, 5, false}, {"10%", 5, 1, 1, true}, {"1/2", 0, 0, 0, true},
	} {
		fraction, err := collective.ParseFraction(test.fraction)
		if err != nil {
			t.Fatal(err)
		}
		got := assembly.QuorumOf(fraction, test.members, test.present)
		if diff := cmp.Diff(assembly.Quorum{Needed: test.needed, Present: test.present, Members: test.members}, got); diff != "" || got.Met() != test.met {
			t.Errorf("%+v: %+v", test, got)
		}
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
