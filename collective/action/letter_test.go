package action_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/action"
)

func TestCountSignatures(t *testing.T) {
	list := []action.Signature{
		{ID: "1", Member: "alice", Public: true, Name: "Alice"},
		{ID: "2", Member: "bruno"},
		{ID: "3", Sheet: 1, Public: true, Name: "Carla"},
		{ID: "4", Sheet: 1},
		{ID: "5", Sheet: 2},
		{ID: "6", Withdrawn: true},
		{ID: "7", Sheet: 2, Withdrawn: true},
		{ID: "8", Public: true, Name: "retirée", Withdrawn: true},
	}
	want := action.Total{Public: 2, Counted: 3, Paper: 3, Withdrawn: 3}
	if diff := cmp.Diff(want, action.CountSignatures(list)); diff != "" || want.All() != 5 {
		t.Error(diff)
	}
	if got := action.CountSignatures(nil); got != (action.Total{}) {
		t.Error(got)
	}
}

// In whatever order they came, nobody is lost and nobody is counted twice; whoever withdraws
// is one less and leaves no name.
func TestSignaturesAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 500 {
		list := make([]action.Signature, 1+random.IntN(30))
		for i := range list {
			s := action.Signature{ID: string(rune('a' + i)), Member: "alice", Public: random.IntN(2) == 0, Sheet: random.IntN(3), Function: "x", Place: "y"}
			if s.Public {
				s.Name = "Alice"
			}
			if random.IntN(4) == 0 {
				s = s.Withdraw()
			}
			list[i] = s
		}
		total := action.CountSignatures(list)
		if total.All()+total.Withdrawn != len(list) || total.Paper > total.All() {
			t.Fatalf("%d signatures: %+v", len(list), total)
		}
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if again := action.CountSignatures(list); again != total {
			t.Fatalf("the order counts: %+v, %+v", total, again)
		}
		one := list[0]
		if list[0] = one.Withdraw(); list[0] != (action.Signature{ID: one.ID, Sheet: one.Sheet, Withdrawn: true}) {
			t.Fatalf("something stays: %+v", list[0])
		}
		less := action.CountSignatures(list)
		if one.Withdrawn && less != total || !one.Withdrawn && (less.All() != total.All()-1 || less.Withdrawn != total.Withdrawn+1) {
			t.Fatalf("%+v withdraws: %+v, %+v", one, total, less)
		}
	}
}

func TestConfirm(t *testing.T) {
	for _, test := range []struct {
		state  action.SheetState
		author collective.MemberID
		want   error
	}{
		{action.Waiting, "alice", nil},
		{action.Waiting, "", nil}, // who entered it is forgotten
		{action.Waiting, "bruno", action.ErrOwnSheet},
		{action.Counted, "alice", action.ErrSettled},
		{action.Counted, "bruno", action.ErrSettled},
		{action.Refuted, "alice", action.ErrSettled},
		{action.Refuted, "bruno", action.ErrSettled},
	} {
		sheet := action.Sheet{ID: "s", Number: 4, Author: test.author, State: test.state, Lines: []action.Signature{{Name: "Carla"}}, Others: 6}
		want := sheet
		if test.want == nil {
			want.State, want.Second = action.Counted, "bruno"
		}
		got, err := sheet.Confirm("bruno")
		if diff := cmp.Diff(want, got); diff != "" || !errors.Is(err, test.want) || (err == nil) != (test.want == nil) {
			t.Errorf("%s by %q: %v %s", test.state, test.author, err, diff)
		}
		if got.All() != 7 {
			t.Errorf("%d on it", got.All())
		}
	}
}
