package pledge_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/pledge"
)

// list makes pledges of members "a", "b", … with these thresholds, all in one state.
func list(state pledge.State, thresholds ...int) []pledge.Pledge {
	all := make([]pledge.Pledge, len(thresholds))
	for i, t := range thresholds {
		all[i] = pledge.Pledge{Member: collective.MemberID(rune('a' + i)), Threshold: t, State: state}
	}
	return all
}

func members(pledges []pledge.Pledge) string {
	text := ""
	for _, p := range pledges {
		text += string(p.Member)
	}
	return text
}

func joined(ids []collective.MemberID) string {
	text := ""
	for _, id := range ids {
		text += string(id)
	}
	return text
}

func TestCall(t *testing.T) {
	for _, test := range []struct {
		thresholds []int
		want       string
	}{
		{nil, ""},
		{[]int{1, 2}, ""}, // they hold, but are under the floor
		{[]int{1, 1, 9}, ""},
		{[]int{1, 2, 3}, "abc"},
		{[]int{3, 3}, ""},
		{[]int{0, -1, 9, 9}, ""},
		{[]int{0, -1, 2}, "abc"},
		{[]int{4, 4, 4}, ""},
		{[]int{2, 6, 2, 6, 3}, "ace"},
		{[]int{3, 3, 5, 5, 5, 9}, "abcde"},
	} {
		if got := joined(pledge.Call(list(pledge.Pledged, test.thresholds...))); got != test.want {
			t.Errorf("%v: got %q, want %q", test.thresholds, got, test.want)
		}
	}
}

// A later pledge makes a greater number hold: only those who were not asked yet are.
func TestCallAgain(t *testing.T) {
	all := list(pledge.Pledged, 2, 2, 3, 6, 6)
	all[0].State, all[1].State, all[2].State = pledge.Asked, pledge.Confirmed, pledge.Asked
	if got := pledge.Call(all); got != nil {
		t.Errorf("asked twice: %v", got)
	}
	all = append(all, pledge.Pledge{Member: "f", Threshold: 4, State: pledge.Pledged})
	if got := joined(pledge.Call(all)); got != "def" {
		t.Errorf("got %q", got)
	}
	all = append(all[:1], all[2:]...) // b takes the pledge back: 2, 3, 4, 6, 6 hold nothing more
	if got := joined(pledge.Call(all)); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestSettle(t *testing.T) {
	for _, test := range []struct {
		name       string
		thresholds []int
		silent     string // those who left the question unanswered
		want       string
	}{
		{"all confirm", []int{3, 3, 5, 5, 5}, "", "abcde"},
		{"one is missing and those who asked for more are let down", []int{3, 3, 3, 5, 5}, "e", "abc"},
		{"the whole house falls", []int{5, 5, 5, 5, 5}, "c", ""},
		{"step by step", []int{1, 2, 3, 4, 5, 6}, "c", ""},
		{"down to the floor", []int{1, 1, 2, 5, 5}, "d", "abc"},
		{"under the floor", []int{1, 1, 3}, "c", ""},
		{"nobody", []int{1, 1, 1}, "abc", ""},
		{"nothing", nil, "", ""},
	} {
		all := list(pledge.Confirmed, test.thresholds...)
		for _, m := range test.silent {
			all[m-'a'].State = pledge.Asked
		}
		got, k := pledge.Settle(all)
		if members(got) != test.want || k != len(test.want) {
			t.Errorf("%s: got %q of %d, want %q", test.name, members(got), k, test.want)
		}
	}
}

func TestSealedPledgesDoNotCount(t *testing.T) {
	all := append(list(pledge.Confirmed, 3, 3), pledge.Pledge{Member: "z", Threshold: 1, State: pledge.Pledged})
	if got, k := pledge.Settle(all); got != nil || k != 0 {
		t.Errorf("%v, %d", got, k)
	}
}

func TestNames(t *testing.T) {
	all := list(pledge.Confirmed, 1, 2, 3)
	all[0].Named, all[2].Named = true, true
	if diff := cmp.Diff([]collective.MemberID{"a", "c"}, pledge.Names(all)); diff != "" {
		t.Error(diff)
	}
	if got := pledge.Names(nil); got != nil {
		t.Error(got)
	}
}

func ExampleSettle() {
	held, k := pledge.Settle([]pledge.Pledge{
		{Member: "anna", Threshold: 2, State: pledge.Confirmed, Named: true},
		{Member: "bruno", Threshold: 3, State: pledge.Confirmed},
		{Member: "carla", Threshold: 3, State: pledge.Confirmed, Named: true},
		{Member: "dora", Threshold: 5, State: pledge.Confirmed},
		{Member: "emil", Threshold: 4, State: pledge.Asked},
	})
	fmt.Println(k, len(held), pledge.Names(held))
	// Output: 3 3 [anna carla]
}
