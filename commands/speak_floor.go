package commands

import (
	"strings"
	"time"

	"tocsin/collective/assembly"
)

// onQueue changes the speaking queue of an assembly.
func (c *Call) onQueue(a assembly.Assembly, change func(*assembly.Queue)) error {
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return err
	}
	change(&queue)
	return c.tx.SaveQueue(a.ID, queue)
}

// nextSpeaker ends the turn of who speaks and calls the next one.
func (c *Call) nextSpeaker(a assembly.Assembly) error {
	if a.State == assembly.Suspended {
		return refuse("meet.is-paused", "resume", c.name("live.resume"))
	}
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return err
	}
	queue.Next(c.heard())
	if err := c.tx.SaveQueue(a.ID, queue); err != nil {
		return err
	}
	return c.tellFloor(a)
}

// saidTwice says whether somebody has called the next speaker just before: two who say
// "next" at once mean the same. It answers who that is.
func (c *Call) saidTwice(a assembly.Assembly) (bool, error) {
	queue, err := c.tx.Queue(a.ID)
	if err != nil || queue.Now == nil || queue.Paused || queue.Speaking(c.heard()) >= twice {
		return false, err
	}
	floor, err := c.floorLine(a)
	c.answer(floor)
	return true, err
}

// twice is within how long of a turn's beginning two who say "next" mean the same.
const twice = 5 * time.Second

// heard is when something was said, for the times of who speaks: also where it is handled
// late, as after a restart.
func (c *Call) heard() time.Time {
	if sent := c.event.Sent; !sent.IsZero() && sent.Before(c.now) {
		return sent.In(c.now.Location())
	}
	return c.now
}

// tellFloor says in the circles who speaks now, and who comes after.
func (c *Call) tellFloor(a assembly.Assembly) error {
	floor, err := c.floorText(a)
	if err != nil {
		return err
	}
	return c.tellMeeting(a, func(v voice) []string { return []string{floor(v)} })
}

// shownWaiting is how many of those who wait are named.
const shownWaiting = 6

// floorText says who speaks now and who comes after, in any voice.
func (c *Call) floorText(a assembly.Assembly) (func(voice) string, error) {
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return nil, err
	}
	waiting, err := c.waitingText(a)
	if err != nil {
		return nil, err
	}
	if queue.Now == nil {
		return func(v voice) string {
			if len(queue.Waiting) > 0 {
				return waiting(v)
			}
			return v.T("speak.nobody", "speak", v.name("live.speak"), "next-item", v.name("live.next-item"))
		}, nil
	}
	name, err := c.speakerName(queue.Now.Who)
	if err != nil {
		return nil, err
	}
	return func(v voice) string {
		line := v.T("speak.now-"+string(queue.Now.Wish), "name", name)
		if len(queue.Waiting) > 0 {
			line += " " + waiting(v)
		}
		return line
	}, nil
}

// waitingText lists who waits, in the order in which they will be called.
func (c *Call) waitingText(a assembly.Assembly) (func(voice) string, error) {
	queue, err := c.tx.Queue(a.ID)
	if err != nil {
		return nil, err
	}
	order := queue.Order()
	names := make([]string, 0, shownWaiting)
	for _, w := range order[:min(len(order), shownWaiting)] {
		name, err := c.speakerName(w.Who)
		if err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return func(v voice) string {
		if len(order) == 0 {
			return v.T("speak.nobody-waits", "speak", v.name("live.speak"))
		}
		line := make([]string, len(names))
		for i, name := range names {
			if line[i] = name; order[i].Wish != assembly.Hand {
				line[i] = v.T("speak.with-wish", "name", name, "wish", v.name("wish."+string(order[i].Wish)))
			}
		}
		if more := len(order) - len(names); more > 0 {
			line = append(line, v.T("speak.more", "n", more))
		}
		return v.T("speak.waiting", "names", strings.Join(line, ", "))
	}, nil
}

// floorLine is the floor on the card of an assembly.
func (c *Call) floorLine(a assembly.Assembly) (string, error) {
	floor, err := c.floorText(a)
	if err != nil {
		return "", err
	}
	return floor(c.voice), nil
}
