package action

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/when"
)

// TaskState is where a task is in its life.
type TaskState string

// The states of a task. One is asked, and accepts; nobody is assigned by others.
const (
	Free    TaskState = "libre"    // whoever wants takes it
	Asked   TaskState = "demandee" // somebody was asked, and has not answered
	Taken   TaskState = "prise"
	Done    TaskState = "faite"
	Dropped TaskState = "abandonnee"
)

// Task is something that somebody does by some day.
type Task struct {
	ID       string
	Number   int // as members say it, unique in one Tocsin
	Circle   collective.RoomID
	Assembly string              // id of the assembly that noted it, or empty
	Action   string              // id of the action that it is for, or empty
	Author   collective.MemberID // who wrote it down; empty once forgotten
	What     string
	Who      string              // as it was written, without the @; may be empty
	Asked    collective.MemberID // who was asked, if that was a member
	Owner    collective.MemberID // who took it
	Due      when.Date           // the day by which, or zero
	DueAt    time.Time           // the moment by which, where an hour was said, or zero
	State    TaskState
	Offered  time.Time // since when anybody may take it over, for it was late; or zero
	Created  time.Time
	Ended    time.Time // Done or Dropped
}

// Errors of the life of a task.
var (
	ErrEnded = errors.New("the task is done or dropped")
	ErrTaken = errors.New("somebody else has the task")
	ErrNotBy = errors.New("only who has the task can do so")
)

// Open says whether it is still to be done.
func (t Task) Open() bool { return t.State == Free || t.State == Asked || t.State == Taken }

// Take gives the task to a member who wants it. It errors with ErrEnded or ErrTaken.
func (t Task) Take(by collective.MemberID) (Task, error) {
	switch {
	case !t.Open():
		return t, ErrEnded
	case t.State == Taken && t.Owner != by && t.Offered.IsZero():
		return t, ErrTaken
	}
	t.State, t.Owner, t.Offered = Taken, by, time.Time{}
	return t, nil
}

// Release hands it back, or says no to being asked: it is free again, and no reason is
// asked for. It errors with ErrEnded or ErrNotBy.
func (t Task) Release(by collective.MemberID) (Task, error) {
	switch {
	case !t.Open():
		return t, ErrEnded
	case t.State == Taken && t.Owner != by, t.State == Asked && t.Asked != by, t.State == Free:
		return t, ErrNotBy
	}
	t.State, t.Owner, t.Asked, t.Offered = Free, "", "", time.Time{}
	return t, nil
}

// Ask asks a member whether they take it. It errors with ErrEnded, and with ErrTaken where
// somebody has it.
func (t Task) Ask(member collective.MemberID) (Task, error) {
	switch {
	case !t.Open():
		return t, ErrEnded
	case t.State == Taken:
		return t, ErrTaken
	}
	t.State, t.Asked = Asked, member
	return t, nil
}

// Offer has anybody take it over: it is late, and who has it was asked. It errors with
// ErrEnded.
func (t Task) Offer(now time.Time) (Task, error) {
	if !t.Open() {
		return t, ErrEnded
	}
	t.Offered = now
	return t, nil
}

// Finish says that it is done, whoever did it. It errors with ErrEnded.
func (t Task) Finish(now time.Time) (Task, error) {
	if !t.Open() {
		return t, ErrEnded
	}
	t.State, t.Ended = Done, now
	return t, nil
}

// Reopen takes Finish back. It errors with ErrEnded where it was not done.
func (t Task) Reopen() (Task, error) {
	if t.State != Done {
		return t, ErrEnded
	}
	t.State, t.Ended = Free, time.Time{}
	switch {
	case t.Owner != "":
		t.State = Taken
	case t.Asked != "":
		t.State = Asked
	}
	return t, nil
}

// Deadline is the moment by which it is to be done: the end of the day of Due in a place,
// or DueAt; zero where nobody said.
func (t Task) Deadline(loc *time.Location) time.Time {
	if !t.DueAt.IsZero() {
		return t.DueAt
	}
	if t.Due == (when.Date{}) {
		return time.Time{}
	}
	return t.Due.Plus(1).In(loc)
}

// Late says whether it should have been done.
func (t Task) Late(now time.Time) bool {
	deadline := t.Deadline(now.Location())
	return t.Open() && !deadline.IsZero() && now.After(deadline)
}
