package e2e_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/i18n"
	"tocsin/stage"
)

// circle is an encrypted room with members and the bot in it.
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
	c := &circle{tb: tb, bot: bot}
	for _, name := range names {
		shown, account, other := strings.Cut(name, "=")
		if !other {
			account = i18n.Fold(name)
		}
		m, err := server.Member(ctx, account, shown)
		if err != nil {
			tb.Fatal(err)
		}
		tb.Cleanup(m.Close)
		c.members = append(c.members, m)
	}
	room, err := c.members[0].CreateRoom(ctx, "Liège", true, bot.account.UserID)
	if err != nil {
		tb.Fatal(err)
	}
	c.room = room
	for _, m := range c.members[1:] {
		if err := c.members[0].Invite(ctx, room, m.UserID); err != nil {
			tb.Fatal(err)
		}
		if err := m.Join(ctx, room); err != nil {
			tb.Fatal(err)
		}
	}
	bot.start()
	for _, m := range c.members {
		if err := m.WaitJoined(ctx, room, bot.account.UserID); err != nil {
			tb.Fatal(err)
		}
	}
	c.mustHear("Bonjour, je suis Tocsin")
	return c
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
	ctx, cancel := context.WithTimeout(c.tb.Context(), time.Minute)
	defer cancel()
	seen, err := c.members[0].Wait(ctx, func(s stage.Seen) bool {
		return s.Room == c.room && s.Sender == c.bot.account.UserID && contains(s.Body, words)
	})
	if err != nil {
		c.tb.Fatalf("the bot did not say %q: %v\n%s", words, err, c.bot.log)
	}
	return seen
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
func (c *circle) answers(m *stage.Member) map[id.EventID][]stage.Seen {
	out := map[id.EventID][]stage.Seen{}
	for _, s := range m.Since(0) {
		if s.Room == c.room && s.Sender == c.bot.account.UserID && s.ReplyTo != "" {
			out[s.ReplyTo] = append(out[s.ReplyTo], s)
		}
	}
	return out
}

// mustAnswerAll waits until each event has an answer, and fails when one has two.
func (c *circle) mustAnswerAll(events []id.EventID, d time.Duration) map[id.EventID]stage.Seen {
	c.tb.Helper()
	missing := func() (n int) {
		answers := c.answers(c.members[0])
		for _, event := range events {
			if len(answers[event]) == 0 {
				n++
			}
		}
		return n
	}
	for end := time.Now().Add(d); missing() > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			c.tb.Fatalf("%d of %d events have no answer after %s\n%s", missing(), len(events), d, tail(c.bot.log.String()))
		}
	}
	time.Sleep(time.Second) // for an answer too many
	single := map[id.EventID]stage.Seen{}
	for event, all := range c.answers(c.members[0]) {
		if len(all) > 1 {
			c.tb.Errorf("%s has %d answers: %s and %s\n%s", event, len(all), all[0].ID, all[1].ID, tail(c.bot.log.String()))
		}
		single[event] = all[0]
	}
	return single
}

func tail(text string) string { return text[max(0, len(text)-4000):] }
