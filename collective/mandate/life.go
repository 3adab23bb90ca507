package mandate

import (
	"errors"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
)

// How long things take at the most.
const (
	Patience  = 3 * 24 * time.Hour // for somebody who is asked to answer
	Notice    = 2 * 24 * time.Hour // for others to come forward before a lot is drawn
	Refusing  = 7 * 24 * time.Hour // after a draw, for it to pass on to the next
	Returning = 24 * time.Hour     // for whoever laid it down to change their mind
)

// Errors of a life.
var (
	ErrState = errors.New("the mandate is somewhere else in its life")
	ErrOver  = errors.New("its last day is over")
	ErrLate  = errors.New("it is too late for that")
)

// Agree notes that whoever is asked said yes: it can be voted on. It errors with ErrState.
func (m Mandate) Agree() (Mandate, error) {
	if m.State != Asked {
		return m, ErrState
	}
	m.State = Voting
	return m, nil
}

// Give has somebody have it from now on, under the rules by which it was decided; the zero Rules are those
// of a lot. It errors with ErrState, or with ErrOver where its last day passed meanwhile.
func (m Mandate) Give(to assembly.Speaker, under decision.Rules, now time.Time) (Mandate, error) {
	switch {
	case m.State != Voting && m.State != Calling || to == "":
		return m, ErrState
	case !now.Before(m.Over(now.Location())):
		return m, ErrOver
	}
	m.State, m.Holder, m.Rules, m.Began, m.Draws = Held, to, under, now, time.Time{}
	return m, nil
}

// Pass gives what fell to somebody by lot to the next of the same draw, in the time in which one can
// refuse; without a next one it lapses. It errors with ErrState or ErrLate.
func (m Mandate) Pass(now time.Time) (Mandate, error) {
	switch {
	case m.State != Held || m.Lot == nil:
		return m, ErrState
	case now.Sub(m.Began) > Refusing:
		return m, ErrLate
	}
	lot := *m.Lot
	lot.Refuse(m.Holder)
	m.Lot = &lot
	if m.Holder = lot.Drawn(); m.Holder == "" {
		return m.end(Lapsed, now), nil
	}
	m.Began = now
	return m, nil
}

// Lapse ends what was not given. It errors with ErrState.
func (m Mandate) Lapse(now time.Time) (Mandate, error) {
	if !m.Pending() {
		return m, ErrState
	}
	return m.end(Lapsed, now), nil
}

// Annul ends what was given by a decision that holds no more: nobody had it. It errors with ErrState.
func (m Mandate) Annul(now time.Time) (Mandate, error) {
	if m.State != Held {
		return m, ErrState
	}
	return m.end(Lapsed, now), nil
}

// Return lays it down. It errors with ErrState.
func (m Mandate) Return(now time.Time) (Mandate, error) {
	if !m.InForce(now) {
		return m, ErrState
	}
	return m.end(Returned, now), nil
}

// Expire ends it after its last day. It errors with ErrState.
func (m Mandate) Expire(now time.Time) (Mandate, error) {
	if m.State != Held || m.InForce(now) {
		return m, ErrState
	}
	return m.end(Expired, now), nil
}

// Revoke takes it back, by a decision of the circle. It errors with ErrState.
func (m Mandate) Revoke(now time.Time) (Mandate, error) {
	if !m.InForce(now) {
		return m, ErrState
	}
	return m.end(Revoked, now), nil
}

// Resume has somebody have again what they laid down less than a day ago, or what was taken back by a
// decision that holds no more. It errors with ErrState, ErrLate or ErrOver.
func (m Mandate) Resume(now time.Time) (Mandate, error) {
	switch {
	case m.State != Returned && m.State != Revoked || m.Holder == "":
		return m, ErrState
	case m.State == Returned && now.Sub(m.Ended) > Returning:
		return m, ErrLate
	case !now.Before(m.Over(now.Location())):
		return m, ErrOver
	}
	m.State, m.Ended = Held, time.Time{}
	return m, nil
}

func (m Mandate) end(state State, now time.Time) Mandate {
	m.State, m.Ended, m.Lot, m.Draws = state, now, nil, time.Time{}
	return m
}
