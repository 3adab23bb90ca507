package commands

import (
	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
)

// What falls due for an action; the ref is its id.
const (
	dueEve       = "action-tomorrow"
	dueActionOn  = "action-begins"
	dueActionOff = "action-ends"
	dueJudge     = "action-questions"
	dueRefusals  = "refusals-of-the-day"
	dueCounting  = "refusals-begin"
)

// dueAction is the action of what fell due, as long as it has a date and is live.
func (c *Call) dueAction() (action.Action, bool, error) {
	a, err := c.tx.ActionByID(c.due.Ref)
	return a, err == nil && a.Live() && !a.Starts.IsZero(), err
}

// eveDue reminds those who take part, in their direct chats, that it is soon.
func eveDue(c *Call) error {
	a, ok, err := c.dueAction()
	if err != nil || !ok || !a.Starts.After(c.now) {
		return err
	}
	if !c.openHours(a.Circles()...).Holds(c.now) { // late: the process was down
		if next := c.openHours(a.Circles()...).Next(c.now); next.Before(a.Starts) {
			return c.tx.Plan(dueEve, a.ID, next)
		}
		return nil
	}
	return c.tellThoseWhoTakePart(a, func(p action.Person) bool { return p.Takes() }, func(v voice, p action.Person) []string {
		lines := []string{v.T("enact.tomorrow", "action", v.actionTitle(a)), v.actionStanding(a, "")}
		if len(p.Roles) > 0 {
			lines = append(lines, v.T("enact.tomorrow-carry", "roles", v.duties(p.Roles)))
		}
		return append(lines, v.T("enact.tomorrow-next", "enact", v.name("name."+enactKey), "number", itoa(a.Number), "stay", v.name("step.stay")))
	})
}

// tellThoseWhoTakePart tells some of those who take part something in their direct chats.
func (c *Call) tellThoseWhoTakePart(a action.Action, which func(action.Person) bool, lines func(voice, action.Person) []string) error {
	people, err := c.tx.People(a.ID)
	if err != nil {
		return err
	}
	for _, p := range people {
		id, member := p.Who.Member()
		if !member || !which(p) {
			continue
		}
		circle, err := c.theirCircle(a, id)
		if err != nil {
			return err
		}
		if circle == "" {
			continue
		}
		if err := c.tellOf(circle, id, func(v voice) []string { return lines(v, p) }); err != nil {
			return err
		}
	}
	return nil
}

// theirCircle is the first circle of an action that a member is in, or nothing.
func (c *Call) theirCircle(a action.Action, member collective.MemberID) (collective.RoomID, error) {
	for _, circle := range a.Circles() {
		if joined, err := c.tx.IsJoined(circle, member); joined || err != nil {
			return circle, err
		}
	}
	return "", nil
}

// beginsDue has an action be under way.
func beginsDue(c *Call) error {
	a, ok, err := c.dueAction()
	if err != nil || !ok || !a.Ahead() {
		return err
	}
	next, err := a.Move(action.Underway, c.actionRules(a.Circles()))
	if err != nil {
		return nil // an idea that was never decided
	}
	if err := c.tx.SaveAction(next); err != nil {
		return err
	}
	return c.recordAction(next, "move-action", string(a.State)+" "+string(next.State))
}

// endsDue has an action be over, and plans the questions to those who took part for the day
// after, in the circle's hours.
func endsDue(c *Call) error {
	a, ok, err := c.dueAction()
	if err != nil || !ok || a.State == action.Idea {
		return err
	}
	if a.State != action.Underway { // it began while the process was down
		if a, err = a.Move(action.Underway, c.actionRules(a.Circles())); err != nil {
			return nil
		}
	}
	next, err := a.Move(action.Over, c.actionRules(a.Circles()))
	if err != nil {
		return err
	}
	if err := c.tx.SaveAction(next); err != nil {
		return err
	}
	if err := c.recordAction(next, "move-action", string(a.State)+" "+string(next.State)); err != nil {
		return err
	}
	if err := c.planJudging(next); err != nil {
		return err
	}
	return c.overOnAgendas(next)
}

// overOnAgendas puts an action that is over on the agendas that are ahead.
func (c *Call) overOnAgendas(a action.Action) error {
	for _, circle := range a.Circles() {
		ahead, err := c.tx.Assemblies(circle, 1, assembly.Called, assembly.Dateless)
		if err != nil {
			return err
		}
		if len(ahead) > 0 {
			return c.carryOver(ahead[0])
		}
	}
	return nil
}
