package commands

import (
	"strings"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/storage"
)

// addAction keeps a new action and tells its circles.
func (c *Call) addAction(a action.Action) error {
	if err := c.isMine(a.Circles()); err != nil {
		return err
	}
	same, err := c.tx.Actions(a.Circle, 0, action.Idea, action.Decided, action.Prepared, action.Underway)
	if err != nil {
		return err
	}
	for _, b := range same {
		if b.Kind == a.Kind && sameText(a.Title, b.Title) && b.Starts.Equal(a.Starts) {
			return refuse("enact.twice", "action", c.actionTitle(b), "enact", c.commandLine(enactKey), "number", itoa(b.Number))
		}
	}
	if err := c.tx.AddAction(&a); err != nil {
		return err
	}
	if err := c.planAction(a); err != nil {
		return err
	}
	c.did(enactKey, undoNew+":"+a.ID)
	if err := c.recordAction(a, "new-action", string(a.State)); err != nil {
		return err
	}
	return c.announceAction(a, "enact.new")
}

// isMine says why an action cannot be of some circles, or nil.
func (c *Call) isMine(circles []collective.RoomID) error {
	for _, id := range circles {
		joined, err := c.tx.IsJoined(id, c.member.ID)
		if err != nil {
			return err
		}
		if !joined {
			circle, err := c.tx.Room(id)
			if err != nil {
				return err
			}
			return refuse("propose.unknown-circle", "said", quoted(circle.Name))
		}
	}
	return nil
}

// announceAction tells the circles of an action what became of it, with its first lines and
// what one can do; where it was asked for elsewhere, there too.
func (c *Call) announceAction(a action.Action, key string, args ...any) error {
	lines := func(v voice, mark string) ([]string, error) {
		decision, err := c.decisionOf(v, a)
		if err != nil {
			return nil, err
		}
		out := []string{v.T(key, append(args, "action", v.actionTitle(a))...), v.actionStanding(a, decision)}
		if len(a.Targets) > 0 {
			out = append(out, v.T("enact.targets", "targets", v.targets(a)))
		}
		next, err := c.actionNext(v, a, mark)
		return append(out, next...), err
	}
	err := c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
		out, err := lines(v, "!")
		if err != nil {
			return err
		}
		if circle.ID == c.room.ID {
			c.answer(out...)
		} else {
			c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(out)})
		}
		return nil
	})
	if err == nil && c.room.ID != "" && !a.In(c.room.ID) {
		out, err := lines(c.voice, c.mark())
		if err != nil {
			return err
		}
		names, err := c.circleNames(a.Circles())
		if err != nil {
			return err
		}
		c.answer(append(out, c.T("enact.told-in", "circle", strings.Join(names, ", ")))...)
	}
	return err
}
