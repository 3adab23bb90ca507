package commands

import (
	"errors"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// stale is how long after its planned end an assembly that nobody opened is still the
// next one.
const stale = 3 * time.Hour

// meetingOf reads an assembly by its number, as far as the asker may see it.
func (c *Call) meetingOf(n int) (assembly.Assembly, error) {
	a, err := c.tx.AssemblyByNumber(n)
	if errors.Is(err, storage.ErrNotFound) {
		return a, refuse("meet.unknown", "number", itoa(n), "meet", c.commandLine(meetKey))
	} else if err != nil {
		return a, err
	}
	circles, err := c.inView()
	if err != nil {
		return a, err
	}
	if !slices.ContainsFunc(circles, func(r storage.Room) bool { return a.In(r.ID) }) {
		return a, refuse("meet.unknown", "number", itoa(n), "meet", c.commandLine(meetKey))
	}
	return a, nil
}

// meetings reads the assemblies in some states of the circles in view, each once, in the
// order of their dates; those without one last.
func (c *Call) meetings(states ...assembly.State) ([]assembly.Assembly, error) {
	circles, err := c.inView()
	if err != nil {
		return nil, err
	}
	var all []assembly.Assembly
	for _, circle := range circles {
		some, err := c.tx.Assemblies(circle.ID, shown, states...)
		if err != nil {
			return nil, err
		}
		for _, a := range some {
			if !slices.ContainsFunc(all, func(b assembly.Assembly) bool { return a.ID == b.ID }) {
				all = append(all, a)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b assembly.Assembly) int {
		if a.Starts.IsZero() != b.Starts.IsZero() {
			return b.Starts.Compare(a.Starts) // no date comes last
		}
		return a.Starts.Compare(b.Starts)
	})
	return all, nil
}

// nextMeeting is the next one that has a date.
func (c *Call) nextMeeting() (assembly.Assembly, error) {
	all, err := c.meetings(assembly.Called)
	if err != nil {
		return assembly.Assembly{}, err
	}
	for _, a := range all {
		if a.Ends.Add(stale).After(c.now) {
			return a, nil
		}
	}
	if live, ok, err := c.live(); ok || err != nil {
		return live, err
	}
	return assembly.Assembly{}, c.noMeeting()
}

// aheadMeeting is the next one, with a date or without.
func (c *Call) aheadMeeting() (assembly.Assembly, error) {
	a, err := c.nextMeeting()
	var none *Refusal
	if !errors.As(err, &none) && (err != nil || a.Ahead()) {
		return a, err
	}
	all, err := c.meetings(assembly.Dateless)
	if err != nil {
		return a, err
	}
	if len(all) == 0 {
		return a, c.noMeeting()
	}
	return all[0], nil
}

// presentMeeting is the one under way, or the next one.
func (c *Call) presentMeeting() (assembly.Assembly, error) {
	if a, ok, err := c.live(); ok || err != nil {
		return a, err
	}
	return c.aheadMeeting()
}

// lastMeeting is the one that was closed last.
func (c *Call) lastMeeting() (assembly.Assembly, error) {
	return c.latest(assembly.Closed, assembly.Approved)
}

func (c *Call) cancelledMeeting() (assembly.Assembly, error) { return c.latest(assembly.Cancelled) }

// latest is the one in some states that was to begin last.
func (c *Call) latest(states ...assembly.State) (assembly.Assembly, error) {
	circles, err := c.inView()
	if err != nil {
		return assembly.Assembly{}, err
	}
	var last assembly.Assembly
	for _, circle := range circles {
		some, err := c.tx.LastAssemblies(circle.ID, 1, states...)
		if err != nil {
			return last, err
		}
		if len(some) > 0 && (last.ID == "" || some[0].Starts.After(last.Starts)) {
			last = some[0]
		}
	}
	if last.ID == "" {
		return last, c.noMeeting()
	}
	return last, nil
}

func (c *Call) noMeeting() error {
	return refuse("meet.none", "meet", c.commandLine(meetKey))
}

// membersOf are those joined to the circles of an assembly, each once.
func (c *Call) membersOf(a assembly.Assembly) ([]collective.MemberID, error) {
	var all []collective.MemberID
	for _, circle := range a.Circles() {
		members, err := c.tx.Joined(circle, c.tx.Now)
		if err != nil {
			return nil, err
		}
		all = append(all, members...)
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// membersByName are the members of the circles of an assembly, as others call them.
func (c *Call) membersByName(a assembly.Assembly) ([]electorName, error) {
	ids, err := c.membersOf(a)
	if err != nil {
		return nil, err
	}
	return c.findable(ids)
}
