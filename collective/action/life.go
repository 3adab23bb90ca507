package action

import (
	"errors"
	"time"
)

// State is where an action is in its life.
type State string

// The states of an action, in the order in which it usually passes them.
const (
	Idea      State = "idee"
	Decided   State = "decidee"
	Prepared  State = "preparee"
	Underway  State = "en-cours"
	Over      State = "faite"
	Evaluated State = "evaluee"
	Abandoned State = "abandonnee"
)

// States lists them in that order.
func States() []State {
	return []State{Idea, Decided, Prepared, Underway, Over, Evaluated, Abandoned}
}

// Errors of the life of an action.
var (
	ErrSame      = errors.New("it is there already")
	ErrUndecided = errors.New("it needs a decision first")
	ErrAbandoned = errors.New("it was abandoned")
	ErrOver      = errors.New("it is over")
	ErrDecided   = errors.New("a decision carries it")
	ErrBackwards = errors.New("it ends before it begins")
	ErrPast      = errors.New("it is over before it is planned")
)

// Ahead says whether it has not begun and still can.
func (a Action) Ahead() bool { return a.State == Idea || a.State == Decided || a.State == Prepared }

// begun says whether it takes place or took place.
func (s State) begun() bool { return s == Underway || s == Over || s == Evaluated }

// Live says whether it is neither over nor abandoned.
func (a Action) Live() bool { return a.Ahead() || a.State == Underway }

// Decide has a decision carry it. It errors with ErrAbandoned, and with ErrDecided where
// another decision does so already.
func (a Action) Decide(proposal string) (Action, error) {
	switch {
	case a.State == Abandoned:
		return a, ErrAbandoned
	case a.Proposal != "" && a.Proposal != proposal:
		return a, ErrDecided
	}
	if a.Proposal = proposal; a.State == Idea {
		a.State = Decided
	}
	return a, nil
}

// Undecide takes Decide back, for a decision that holds no more: what needs one and has not
// begun is an idea again, and one that is abandoned will be when it is taken up.
func (a Action) Undecide(r Rules) Action {
	a.Proposal = ""
	switch {
	case !r.Need(a.Kind):
	case a.Ahead():
		a.State = Idea
	case a.State == Abandoned && !a.Before.begun():
		a.Before = Idea
	}
	return a
}

// Move puts it into another state, forwards or, where somebody was mistaken, backwards. It
// errors with ErrSame, with ErrAbandoned as long as it was not taken up again, with
// ErrUndecided where it needs a decision to be more than an idea, and with ErrDecided where
// one makes it more. What began under a decision that fell since still ends and is
// evaluated: it took place.
func (a Action) Move(to State, r Rules) (Action, error) {
	switch {
	case a.State == to:
		return a, ErrSame
	case a.State == Abandoned:
		return a, ErrAbandoned
	case to == Abandoned:
		return a.Abandon("")
	case to == Idea && a.Proposal != "":
		return a, ErrDecided
	case to != Idea && a.Proposal == "" && r.Need(a.Kind) && !(a.State.begun() && to.begun()):
		return a, ErrUndecided
	}
	a.State = to
	return a, nil
}

// Abandon drops it, with a word why. It errors with ErrAbandoned, and with ErrOver once it
// was done.
func (a Action) Abandon(why string) (Action, error) {
	switch a.State {
	case Abandoned:
		return a, ErrAbandoned
	case Over, Evaluated:
		return a, ErrOver
	}
	a.Before, a.State, a.Why = a.State, Abandoned, why
	a.Version++
	return a, nil
}

// Resume takes Abandon back. It errors with ErrSame where it was not abandoned.
func (a Action) Resume() (Action, error) {
	if a.State != Abandoned {
		return a, ErrSame
	}
	a.State, a.Before, a.Why = a.Before, "", ""
	if a.State == "" {
		a.State = Idea
	}
	a.Version++
	return a, nil
}

// Schedule places it in time. ends may be zero. It errors with ErrBackwards, and with ErrPast
// where it would be over by now.
func (a Action) Schedule(starts, ends time.Time, allDay bool, now time.Time) (Action, error) {
	if !ends.IsZero() && ends.Before(starts) {
		return a, ErrBackwards
	}
	placed := a
	placed.Starts, placed.Ends, placed.AllDay = starts, ends, allDay
	if !placed.End().After(now) {
		return a, ErrPast
	}
	placed.Version++
	return placed, nil
}
