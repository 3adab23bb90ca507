package commands

import (
	"tocsin/collective/assembly"
	"tocsin/collective/when"
	"tocsin/storage"
)

func readAssembly(c *Call, id string) (fields, error) {
	a, err := c.tx.AssemblyByID(id)
	if err != nil {
		return nil, err
	}
	return fields{
		"state": string(a.State), "title": a.Title, "place": a.Place, "kind": string(a.Kind), "starts": momentField(a.Starts),
		"ends": momentField(a.Ends), "repeat": a.Repeat.String(), "~why": a.Why, "~planned": momentField(a.Planned),
	}.withoutEmpty(), nil
}

// putAssembly has an assembly take place again, or not, or otherwise, with its reminders, its
// agenda and the poll for its date.
func putAssembly(c *Call, s swing) error {
	a, err := c.tx.AssemblyByID(s.id)
	if err != nil {
		return err
	}
	if state, changes := s.goes("state"); changes {
		if gone(state) {
			return c.putOff(a, s)
		}
		if a, err = c.putOn(a, assembly.State(state)); err != nil {
			return err
		}
	}
	if !a.Ahead() && !a.Live() {
		return c.wrongState(a)
	}
	s.set("title", &a.Title)
	s.set("place", &a.Place)
	s.setMoment(c, "starts", &a.Starts)
	s.setMoment(c, "ends", &a.Ends)
	s.setMoment(c, "~planned", &a.Planned)
	if kind, changes := s.goes("kind"); changes {
		a.Kind = assembly.Kind(kind)
	}
	if err := putRepeat(s, &a); err != nil {
		return err
	}
	if _, moved := s.goes("starts"); moved && a.Live() {
		return c.wrongState(a)
	}
	if a.State == assembly.Called && !a.Starts.After(c.now) {
		return c.wrongDate(assembly.ErrPast, a.Starts)
	}
	if _, changes := s.goes("state"); !changes {
		a.Version++
	}
	if err := c.tx.SaveAssembly(a); err != nil {
		return err
	}
	if a.Live() {
		return nil
	}
	return c.planMeeting(a)
}

func putRepeat(s swing, a *assembly.Assembly) error {
	text, changes := s.goes("repeat")
	if !changes {
		return nil
	}
	a.Repeat = when.Repeat{}
	return a.Repeat.UnmarshalText([]byte(text))
}

// putOff calls an assembly off: it was called, or taken up again, by somebody alone.
func (c *Call) putOff(a assembly.Assembly, s swing) error {
	why := s.to["~why"]
	if s.to["state"] == "" {
		a.Repeat, why = when.Repeat{}, c.voiceFor(a.Circle).T("undo.why")
	}
	off, err := a.Cancel(why)
	if err != nil {
		return c.wrongState(a)
	}
	return c.keepOff(off, func() error { return nil }) // undoing tells it
}

// putOn has an assembly be in the state that it had: called off no more, without a date again, or
// under way again.
func (c *Call) putOn(a assembly.Assembly, to assembly.State) (assembly.Assembly, error) {
	switch {
	case a.State == assembly.Cancelled && (to == assembly.Called || to == assembly.Dateless):
		return c.takesPlace(a)
	case a.State == assembly.Closed && to == assembly.Open:
		return c.goesOn(a)
	case a.State == assembly.Called && to == assembly.Dateless:
		a.State = to
		return a, nil
	case a.State == assembly.Dateless && to == assembly.Called:
		a.State = to
		return a, c.endDatePoll(a, "meet.poll-dated")
	}
	return a, c.wrongState(a)
}

func assemblyLines(c *Call, v voice, s swing) ([]string, error) {
	a, err := c.tx.AssemblyByID(s.id)
	if err != nil {
		return nil, err
	}
	standing := c.speaking(v).stateLine(a)
	if _, repeats := s.goes("repeat"); repeats && !a.Repeat.IsZero() {
		standing = v.T("meet.repeats", "often", v.repeat(a.Repeat))
	}
	return []string{v.meetingTitle(a) + " · " + v.within(standing)}, nil
}

func assemblyFiles(c *Call, room storage.Room, v voice, id string) error {
	a, err := c.tx.AssemblyByID(id)
	if err != nil || a.Live() {
		return err
	}
	return c.postCalendar(room, v, a)
}
