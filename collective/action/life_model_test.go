package action_test

import (
	"slices"
	"time"

	"tocsin/collective/action"
)

// model is the life of an action as its rules read: how far it came is one thing, whether it
// is dropped another, and so taking it up again needs no memory.
type model struct {
	needs    bool // a decision
	stage    action.State
	dropped  bool
	why      string
	decision string
	version  int
	starts   time.Time
	ends     time.Time
	allDay   bool
}

var (
	ahead = []action.State{action.Idea, action.Decided, action.Prepared}
	begun = []action.State{action.Underway, action.Over, action.Evaluated}
)

func (m *model) decide(proposal string) error {
	if m.dropped {
		return action.ErrAbandoned
	}
	if m.decision != "" && m.decision != proposal {
		return action.ErrDecided
	}
	if m.decision = proposal; m.stage == action.Idea {
		m.stage = action.Decided
	}
	return nil
}

func (m *model) undecide() {
	m.decision = ""
	if m.needs && slices.Contains(ahead, m.stage) {
		m.stage = action.Idea
	}
}

func (m *model) move(to action.State) error {
	switch {
	case m.dropped && to == action.Abandoned, !m.dropped && to == m.stage:
		return action.ErrSame
	case m.dropped:
		return action.ErrAbandoned
	case to == action.Abandoned:
		return m.abandon("")
	case to == action.Idea && m.decision != "":
		return action.ErrDecided
	case m.decision == "" && m.needs && to != action.Idea &&
		(slices.Contains(ahead, m.stage) || slices.Contains(ahead, to)):
		return action.ErrUndecided
	}
	m.stage = to
	return nil
}

func (m *model) abandon(why string) error {
	switch {
	case m.dropped:
		return action.ErrAbandoned
	case m.stage == action.Over || m.stage == action.Evaluated:
		return action.ErrOver
	}
	m.dropped, m.why = true, why
	m.version++
	return nil
}

func (m *model) resume() error {
	if !m.dropped {
		return action.ErrSame
	}
	m.dropped, m.why = false, ""
	m.version++
	return nil
}

func (m *model) schedule(starts, ends time.Time, allDay bool, now time.Time) error {
	over := ends
	if ends.IsZero() {
		over = starts.Add(3 * time.Hour)
	}
	switch {
	case over.Before(starts):
		return action.ErrBackwards
	case !now.Before(over):
		return action.ErrPast
	}
	m.starts, m.ends, m.allDay = starts, ends, allDay
	m.version++
	return nil
}

// action is what the model says of an action that was so at first.
func (m *model) action(first action.Action) action.Action {
	first.State, first.Proposal, first.Version = m.stage, m.decision, m.version
	first.Starts, first.Ends, first.AllDay = m.starts, m.ends, m.allDay
	if m.dropped {
		first.Before, first.State, first.Why = m.stage, action.Abandoned, m.why
	}
	return first
}
