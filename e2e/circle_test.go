package e2e_test

import (
	"context"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
	"tocsin/trial"
)

// circle is a trial's circle that fails the test instead of returning errors.
type circle struct {
	tb      testing.TB
	room    id.RoomID
	bot     *process
	members []*stage.Member
}

// mustCircle makes members, starts the bot and has all of them join. A name can be
// followed by "=" and that of the account.
func mustCircle(tb testing.TB, server *stage.Server, bot *process, names ...string) *circle {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), 2*time.Minute)
	defer cancel()
	c, err := trial.Gather(ctx, server, bot.trial, names...)
	tb.Cleanup(c.Close)
	if err != nil {
		tb.Fatal(err)
	}
	return &circle{tb: tb, room: c.Room, bot: bot, members: c.Members}
}

// mustSay has a member say something, whatever the homeserver is up to.
func (c *circle) mustSay(m *stage.Member, text string) id.EventID {
	c.tb.Helper()
	event, err := m.Say(c.tb.Context(), c.room, text)
	if err != nil {
		c.tb.Fatal(err)
	}
	return event
}

// mustHear waits until the first member reads words of the bot's.
func (c *circle) mustHear(words string) stage.Seen {
	c.tb.Helper()
	seen, err := c.here().Hear(c.tb.Context(), words)
	if err != nil {
		c.tb.Fatal(err)
	}
	return seen
}

// here is the circle in the room where it is now, which tests change.
func (c *circle) here() *trial.Circle {
	return &trial.Circle{Room: c.room, Bot: c.bot.trial, Members: c.members}
}

// mustAnswer waits for the answer to an event.
func (c *circle) mustAnswer(event id.EventID) stage.Seen {
	c.tb.Helper()
	ctx, cancel := context.WithTimeout(c.tb.Context(), time.Minute)
	defer cancel()
	seen, err := c.members[0].Wait(ctx, func(s stage.Seen) bool {
		return s.ReplyTo == event && s.Room == c.room && s.Sender == c.bot.account.UserID
	})
	if err != nil {
		c.tb.Fatalf("no answer: %v\n%s", err, tail(c.bot.log.String()))
	}
	return seen
}

// answers are what the bot replied to events, in order of what a member saw.
func (c *circle) answers(m *stage.Member) map[id.EventID][]stage.Seen { return c.here().Answers(m) }

// mustAnswerAll waits until each event has an answer, and fails when one has two.
func (c *circle) mustAnswerAll(events []id.EventID, d time.Duration) map[id.EventID]stage.Seen {
	c.tb.Helper()
	single, err := c.here().Answered(c.tb.Context(), events, d)
	if single == nil {
		c.tb.Fatal(err)
	} else if err != nil {
		c.tb.Error(err)
	}
	return single
}

func tail(text string) string { return text[max(0, len(text)-4000):] }
