package action_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

// sign is -1, 0 or 1.
func sign(n int) int { return min(1, max(-1, n)) }

// checkOrder says that compare orders all of a list strictly, whatever it is asked first: it
// is never both, what is before what is before is before, and none are equal but one itself.
func checkOrder[T any](t *testing.T, list []T, compare func(a, b T) int) {
	t.Helper()
	for i, a := range list {
		for j, b := range list {
			ab := sign(compare(a, b))
			if (ab == 0) != (i == j) || ab != -sign(compare(b, a)) {
				t.Fatalf("%+v, %+v: %d and %d", a, b, ab, compare(b, a))
			}
			for _, c := range list {
				if ab < 0 && compare(b, c) < 0 && compare(a, c) >= 0 {
					t.Fatalf("%+v, %+v, %+v go round", a, b, c)
				}
			}
		}
	}
}

func TestSort(t *testing.T) {
	day := func(d int) time.Time { return at.AddDate(0, 0, d) }
	of := func(number int, state action.State, starts time.Time) action.Action {
		return action.Action{Number: number, State: state, Starts: starts}
	}
	want := []action.Action{
		of(9, action.Underway, time.Time{}),
		of(8, action.Underway, day(-1)),
		of(4, action.Decided, day(-2)), // it should have begun
		of(7, action.Idea, day(1)),
		of(3, action.Prepared, day(2)),
		of(5, action.Idea, day(2)),
		of(1, action.Idea, time.Time{}),
		of(6, action.Decided, time.Time{}),
		of(15, action.Abandoned, day(3)),
		of(11, action.Over, day(-1)),
		of(12, action.Evaluated, day(-1)),
		of(10, action.Evaluated, day(-9)),
		of(2, action.Abandoned, time.Time{}),
	}
	checkOrder(t, want, action.Compare)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		got := append([]action.Action(nil), want...)
		random.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		if action.Sort(got); cmp.Diff(want, got) != "" {
			t.Fatal(cmp.Diff(want, got))
		}
	}
}

func TestOrderOfMany(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 40 {
		list := make([]action.Action, 25)
		for i := range list {
			list[i] = action.Action{Number: i + 1, State: action.States()[random.IntN(7)]}
			if random.IntN(3) > 0 {
				list[i].Starts = at.AddDate(0, 0, random.IntN(4))
			}
		}
		checkOrder(t, list, action.Compare)
	}
}

func TestOrderOfPromises(t *testing.T) {
	due := func(d int) when.Date { return when.Date{Year: 2026, Month: 12, Day: d} }
	of := func(number int, state action.PromiseState, due when.Date, ended int) action.Promise {
		p := action.Promise{Number: number, State: state, Due: due}
		if ended > 0 {
			p.Ended = at.Add(time.Duration(ended) * time.Hour)
		}
		return p
	}
	want := []action.Promise{
		of(7, action.Partly, due(1), 0),
		of(3, action.Awaited, due(2), 0),
		of(5, action.Awaited, due(2), 0),
		of(8, action.Awaited, when.Date{Year: 2027, Month: 1, Day: 1}, 0),
		of(2, action.Awaited, when.Date{}, 0),
		of(4, action.Partly, when.Date{}, 0),
		of(1, action.Broken, due(1), 9),
		of(9, action.Kept, due(3), 4),
		of(6, action.Cancelled, when.Date{}, 2),
		of(10, action.Kept, due(1), 2),
	}
	checkOrder(t, want, action.ComparePromises)
	for i := range want[1:] {
		if action.ComparePromises(want[i], want[i+1]) >= 0 {
			t.Errorf("%d stands before %d", want[i+1].Number, want[i].Number)
		}
	}
	random := rand.New(rand.NewPCG(13, 14))
	for range 40 {
		list := make([]action.Promise, 25)
		for i := range list {
			state := promiseStates()[random.IntN(5)]
			list[i] = of(i+1, state, []when.Date{{}, due(1), due(2)}[random.IntN(3)], 0)
			if !list[i].Open() {
				list[i].Ended = at.Add(time.Duration(random.IntN(3)) * time.Hour)
			}
		}
		checkOrder(t, list, action.ComparePromises)
	}
}
