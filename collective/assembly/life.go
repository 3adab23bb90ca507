package assembly

import (
	"errors"
	"strings"
	"time"
)

// Early is how long before its time an assembly can be opened: those who set up the
// room may begin, and nobody opens next week's by mistake.
const Early = time.Hour

// MaxLength bounds a plan: what is longer is a slip of the pen.
const MaxLength = 48 * time.Hour

// Errors of the life of an assembly.
var (
	ErrState  = errors.New("not in this state of the assembly")
	ErrPast   = errors.New("must be ahead")
	ErrLength = errors.New("must end after it starts, within 48 hours")
	ErrEarly  = errors.New("too early to open it")
	ErrReason = errors.New("needs a reason")
)

// Move gives an assembly that has not begun another date, or its first one. A zero end
// keeps its length. It errors with ErrState, ErrPast or ErrLength.
func (a Assembly) Move(starts, ends, now time.Time) (Assembly, error) {
	if ends.IsZero() {
		ends = starts.Add(a.Length())
	}
	switch length := ends.Sub(starts); {
	case !a.Ahead():
		return a, ErrState
	case !starts.After(now):
		return a, ErrPast
	case length <= 0 || length > MaxLength:
		return a, ErrLength
	}
	if a.Planned.IsZero() && !a.Repeat.IsZero() {
		a.Planned = starts
	}
	a.State, a.Starts, a.Ends = Called, starts, ends
	a.Version++
	return a, nil
}

// Relocate changes the place, also while it is under way. It errors with ErrState.
func (a Assembly) Relocate(place string) (Assembly, error) {
	if !a.Ahead() && !a.Live() {
		return a, ErrState
	}
	a.Place = place
	a.Version++
	return a, nil
}

// Cancel calls off an assembly that has not begun. Why is said to everybody; it errors
// with ErrReason where it says nothing, or ErrState.
func (a Assembly) Cancel(why string) (Assembly, error) {
	switch {
	case !a.Ahead():
		return a, ErrState
	case strings.TrimSpace(why) == "":
		return a, ErrReason
	}
	a.State, a.Why = Cancelled, strings.TrimSpace(why)
	a.Version++
	return a, nil
}

// Restore takes a Cancel back. It errors with ErrState, or with ErrPast where its date is
// over; another one can then be called.
func (a Assembly) Restore(now time.Time) (Assembly, error) {
	switch {
	case a.State != Cancelled:
		return a, ErrState
	case a.Starts.IsZero():
		a.State = Dateless
	case !a.Starts.After(now):
		return a, ErrPast
	default:
		a.State = Called
	}
	a.Why = ""
	a.Version++
	return a, nil
}

// Open begins it, not sooner than Early before its time and as late as it may be. It
// errors with ErrEarly or ErrState.
func (a Assembly) Open(now time.Time) (Assembly, error) {
	switch {
	case a.State != Called:
		return a, ErrState
	case now.Before(a.Starts.Add(-Early)):
		return a, ErrEarly
	}
	a.State, a.Opened = Open, now
	return a, nil
}

// Pause suspends it; the times of its queue and of its current item are halted by whoever
// calls. It errors with ErrState.
func (a Assembly) Pause(now time.Time) (Assembly, error) {
	if a.State != Open {
		return a, ErrState
	}
	a.State, a.Halted = Suspended, now
	return a, nil
}

// Resume ends a pause. It errors with ErrState.
func (a Assembly) Resume(now time.Time) (Assembly, error) {
	if a.State != Suspended {
		return a, ErrState
	}
	a.Pauses += max(0, now.Sub(a.Halted))
	a.State, a.Halted = Open, time.Time{}
	return a, nil
}

// Close ends it, out of a pause too; its minutes are drafted then. It errors with ErrState.
func (a Assembly) Close(now time.Time) (Assembly, error) {
	if a.State == Suspended {
		a, _ = a.Resume(now)
	}
	if a.State != Open {
		return a, ErrState
	}
	a.State, a.Closed, a.Current = Closed, now, ""
	return a, nil
}

// Reopen takes a Close back that was a mistake; the time since then counts as a pause.
// It errors with ErrState once the minutes are approved.
func (a Assembly) Reopen(now time.Time) (Assembly, error) {
	if a.State != Closed {
		return a, ErrState
	}
	a.Pauses += max(0, now.Sub(a.Closed))
	a.State, a.Closed = Open, time.Time{}
	return a, nil
}
