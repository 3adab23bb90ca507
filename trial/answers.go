package trial

import (
	"context"
	"fmt"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// Answers are what the bot replied to events, in order of what a member saw.
func (c *Circle) Answers(m *stage.Member) map[id.EventID][]stage.Seen {
	out := map[id.EventID][]stage.Seen{}
	for _, s := range m.Since(0) {
		if s.Room == c.Room && s.Sender == c.Bot.Account.UserID && s.ReplyTo != "" {
			out[s.ReplyTo] = append(out[s.ReplyTo], s)
		}
	}
	return out
}

// Answered waits until each event has an answer, and returns the first one of each. It
// is an error when one has none in time, or two.
func (c *Circle) Answered(ctx context.Context, events []id.EventID, d time.Duration) (map[id.EventID]stage.Seen, error) {
	missing := func() (n int) {
		answers := c.Answers(c.Members[0])
		for _, event := range events {
			if len(answers[event]) == 0 {
				n++
			}
		}
		return n
	}
	for end := time.Now().Add(d); missing() > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) || ctx.Err() != nil {
			return nil, fmt.Errorf("%d of %d events have no answer after %s\n%s", missing(), len(events), d, c.Bot.Log.Tail())
		}
	}
	time.Sleep(time.Second) // for an answer too many
	return c.single()
}

func (c *Circle) single() (map[id.EventID]stage.Seen, error) {
	var twice error
	single := map[id.EventID]stage.Seen{}
	for event, all := range c.Answers(c.Members[0]) {
		if len(all) > 1 && twice == nil {
			twice = fmt.Errorf("%s has %d answers: %s and %s\n%s", event, len(all), all[0].ID, all[1].ID, c.Bot.Log.Tail())
		}
		single[event] = all[0]
	}
	return single, twice
}
