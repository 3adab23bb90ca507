package action_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/action"
	"tocsin/collective/when"
)

func promiseStates() []action.PromiseState {
	return []action.PromiseState{action.Awaited, action.Partly, action.Kept, action.Broken, action.Cancelled}
}

// promised is a promise in a state.
func promised(state action.PromiseState) action.Promise {
	p := action.Promise{
		ID: "p1", Number: 2, Circle: "liege", Service: "banque", Person: "direction", What: "un numéro pour nous",
		Due: when.Date{Year: 2026, Month: 12, Day: 1}, State: state, Created: at.AddDate(0, -1, 0),
		Evidence: []action.Evidence{{Text: "« Vous l'aurez »"}},
	}
	if !p.Open() {
		p.Ended, p.Spoken = at.Add(-time.Hour), true
	}
	return p
}

// One member alone neither thanks nor blames; anything else holds at once.
func TestJudge(t *testing.T) {
	for _, from := range promiseStates() {
		for _, to := range promiseStates() {
			for voices := range 4 {
				before := promised(from)
				want, wantErr := before, error(nil)
				switch {
				case from != action.Awaited && from != action.Partly:
					wantErr = action.ErrClosed
				case voices >= 2 || to != action.Kept && to != action.Broken:
					want.State = to
					if to != action.Awaited && to != action.Partly {
						want.Ended = at
					}
				}
				got, err := before.Judge(to, voices, at)
				if diff := cmp.Diff(want, got); diff != "" || !errors.Is(err, wantErr) || (err == nil) != (wantErr == nil) {
					t.Errorf("%s, %d say %s: %v %s", from, voices, to, err, diff)
				}
			}
		}
	}
}

// Reopening takes a judgement back: it can be judged again, and an assembly speaks of it again.
func TestReopen(t *testing.T) {
	for _, state := range promiseStates() {
		before := promised(state)
		got, err := before.Reopen()
		if state == action.Awaited || state == action.Partly {
			if diff := cmp.Diff(before, got); diff != "" || !errors.Is(err, action.ErrSame) {
				t.Errorf("%s: %v %s", state, err, diff)
			}
			continue
		}
		if diff := cmp.Diff(promised(action.Awaited), got); diff != "" || err != nil {
			t.Errorf("%s: %v %s", state, err, diff)
		}
		if broken, err := got.Judge(action.Broken, action.Agreement, at); err != nil || !broken.ComesUp(at) {
			t.Errorf("%s, reopened and broken: %+v, %v", state, broken, err)
		}
	}
}

// Each day that was promised is kept, in order, and none is shared with another copy.
func TestMovePromise(t *testing.T) {
	day := func(d int) when.Date { return when.Date{Year: 2026, Month: 12, Day: d} }
	for _, state := range promiseStates() {
		before := promised(state)
		got, err := before.Move(day(8))
		if !before.Open() {
			if diff := cmp.Diff(before, got); diff != "" || !errors.Is(err, action.ErrClosed) {
				t.Errorf("%s: %v %s", state, err, diff)
			}
			continue
		}
		want := before
		want.Due, want.Moves = day(8), []when.Date{day(1)}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v %s", state, err, diff)
		}
	}
	p := promised(action.Awaited)
	p.Due, p.Moves = when.Date{}, make([]when.Date, 0, 9)
	p, err := p.Move(day(1)) // the first day: nothing was put off
	if err != nil || p.Due != day(1) || len(p.Moves) != 0 {
		t.Errorf("%+v, %v", p, err)
	}
	p, _ = p.Move(day(8))
	one, _ := p.Move(day(15))
	other, _ := p.Move(day(22))
	one, _ = one.Move(day(28))
	other, err = other.Move(day(29))
	if err != nil || cmp.Diff([]when.Date{day(1), day(8), day(15)}, one.Moves) != "" ||
		cmp.Diff([]when.Date{day(1), day(8), day(22)}, other.Moves) != "" {
		t.Errorf("%v, %v, %v", one, other, err)
	}
}
