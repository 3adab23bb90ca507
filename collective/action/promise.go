package action

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/when"
)

// PromiseState says what became of a promise.
type PromiseState string

// The states of a promise.
const (
	Awaited   PromiseState = "attendue"
	Partly    PromiseState = "en-partie" // the rest is still awaited
	Kept      PromiseState = "tenue"
	Broken    PromiseState = "rompue"
	Cancelled PromiseState = "retiree" // noted by mistake, or of no use any more
)

// Agreement is how many members must say that a promise was kept or broken: it is what the
// collective will hold against somebody, or thank them for.
const Agreement = 2

// Promise is what somebody promised to whom by when.
type Promise struct {
	ID       string
	Number   int // as members say it, unique in one Tocsin
	Circle   collective.RoomID
	Action   string              // id of the action in which it was promised, or empty
	Author   collective.MemberID // who wrote it down; empty once forgotten
	Service  string              // slug of the taxonomy, or the institution as written
	Person   string              // who spoke for it: a function rather than a name; may be empty
	What     string
	To       string    // to whom, where that was not the circle
	Said     when.Date // the day on which it was promised, or zero
	Due      when.Date // the day by which, or zero
	Moves    []when.Date
	State    PromiseState
	Created  time.Time
	Ended    time.Time // Kept, Broken or Cancelled
	Spoken   bool      // an assembly spoke of it since it was broken
	Evidence []Evidence
}

// Evidence is what shows that it was promised: a quotation, an address, the name of a file.
type Evidence struct {
	Text string
	Day  when.Date           // of it, or zero
	By   collective.MemberID // empty once forgotten
}

// ErrClosed says that a promise is not awaited any more.
var ErrClosed = errors.New("the promise is not awaited any more")

// Open says whether it is still awaited, whole or in part.
func (p Promise) Open() bool { return p.State == Awaited || p.State == Partly }

// Deadline is the end of the day by which it was promised, in a place; zero without one.
func (p Promise) Deadline(loc *time.Location) time.Time {
	return Task{Due: p.Due}.Deadline(loc)
}

// Late says whether it should have been kept by now.
func (p Promise) Late(now time.Time) bool {
	deadline := p.Deadline(now.Location())
	return p.Open() && !deadline.IsZero() && !now.Before(deadline)
}

// Judge says what became of it, by how many members say the same. Kept and Broken hold from
// Agreement on; until then it errors with no error and changes nothing. It errors with
// ErrClosed.
func (p Promise) Judge(state PromiseState, voices int, now time.Time) (Promise, error) {
	switch {
	case !p.Open():
		return p, ErrClosed
	case (state == Kept || state == Broken) && voices < Agreement:
		return p, nil
	}
	p.State = state
	if !p.Open() {
		p.Ended = now
	}
	return p, nil
}

// Move notes that another day was promised. It errors with ErrClosed.
func (p Promise) Move(due when.Date) (Promise, error) {
	if !p.Open() {
		return p, ErrClosed
	}
	if p.Due != (when.Date{}) {
		p.Moves = append(slices.Clone(p.Moves), p.Due)
	}
	p.Due = due
	return p, nil
}

// Reopen has it awaited again, where it was judged by mistake. It errors with ErrSame where
// it still is.
func (p Promise) Reopen() (Promise, error) {
	if p.Open() {
		return p, ErrSame
	}
	p.State, p.Ended, p.Spoken = Awaited, time.Time{}, false
	return p, nil
}

// ComesUp says whether it belongs on the agenda of an assembly that begins at a moment: what
// is due by then, and what was broken and not spoken of yet.
func (p Promise) ComesUp(starts time.Time) bool {
	if p.State == Broken {
		return !p.Spoken
	}
	deadline := p.Deadline(starts.Location())
	return p.Open() && !deadline.IsZero() && !deadline.After(starts)
}

// ComparePromises orders them within a ledger: those that are due first, then those without
// a day, then those that are over, the latest first.
func ComparePromises(a, b Promise) int {
	rank := func(p Promise) int {
		switch {
		case p.Open() && p.Due != when.Date{}:
			return 0
		case p.Open():
			return 1
		}
		return 2
	}
	if d := rank(a) - rank(b); d != 0 {
		return d
	}
	if rank(a) == 2 {
		return cmp.Or(b.Ended.Compare(a.Ended), a.Number-b.Number)
	}
	return cmp.Or(a.Due.Compare(b.Due), a.Number-b.Number)
}
