package commands

import (
	"errors"
	"strings"

	"tocsin/storage"
)

// inAssembly runs what was said without a mark, or with one where no command is called
// so, if an assembly is under way here; it reports whether it was something of the kind.
func (c *Call) inAssembly() (bool, error) {
	text := strings.TrimPrefix(strings.TrimSpace(c.event.Body.Text), "!")
	key, rest := c.spoken(text)
	guess := key == ""
	if guess {
		if key, rest = c.perhaps(text); key == "" {
			return false, nil
		}
	}
	live, err := c.isLive()
	if err != nil || !live {
		return false, err
	}
	if guess {
		if named, err := c.namesMembers(rest); err != nil || !named {
			return false, err
		}
	}
	if c.event.Body.Clear {
		return true, c.settle(refuse("guard.clear"))
	}
	return true, c.settle(c.run(c.command(key), rest))
}

// namesMembers says whether a text is a list of people in the assembly that is under way.
func (c *Call) namesMembers(text string) (bool, error) {
	a, err := c.liveMeeting()
	if err != nil {
		return false, err
	}
	coming, err := c.readComing(a, text)
	var unknown *Refusal
	if errors.As(err, &unknown) {
		return false, nil
	}
	return err == nil && len(coming.who) > 0, err
}

// isLive says whether an assembly is under way where the asker speaks.
func (c *Call) isLive() (bool, error) {
	if c.room.Kind != storage.Circle {
		circles, err := c.tx.CirclesOf(c.member.ID)
		if err != nil || len(circles) == 0 {
			return false, err
		}
	}
	_, ok, err := c.live()
	return ok, err
}
