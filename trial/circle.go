package trial

import (
	"context"
	"fmt"
	"strings"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/i18n"
	"tocsin/stage"
	"tocsin/transcript"
)

// Circle is an encrypted room with members and the bot in it.
type Circle struct {
	Room    id.RoomID
	Bot     *Process
	Members []*stage.Member
}

// Gather makes members, starts the bot and has all of them join one room. A name can be
// followed by "=" and that of the account. Whoever asked for it closes the circle, also
// after an error.
func Gather(ctx context.Context, server *stage.Server, bot *Process, names ...string) (*Circle, error) {
	c := &Circle{Bot: bot}
	for _, name := range names {
		shown, account, other := strings.Cut(name, "=")
		if !other {
			account = i18n.Fold(name)
		}
		m, err := server.Member(ctx, account, shown)
		if err != nil {
			return c, err
		}
		c.Members = append(c.Members, m)
	}
	room, err := c.Members[0].CreateRoom(ctx, "Liège", true, bot.Account.UserID)
	if err != nil {
		return c, err
	}
	c.Room = room
	for _, m := range c.Members[1:] {
		if err := c.Members[0].Invite(ctx, room, m.UserID); err != nil {
			return c, err
		}
		if err := m.Join(ctx, room); err != nil {
			return c, err
		}
	}
	if err := bot.Start(); err != nil {
		return c, err
	}
	for _, m := range c.Members {
		if err := m.WaitJoined(ctx, room, bot.Account.UserID); err != nil {
			return c, fmt.Errorf("%w\n%s", err, bot.Log.Tail())
		}
	}
	_, err = c.Hear(ctx, "Bonjour, je suis Tocsin")
	return c, err
}

// Close ends the members' clients, and the bot if it runs.
func (c *Circle) Close() {
	for _, m := range c.Members {
		m.Close()
	}
	c.Bot.Kill()
}

// patience is how long one answer is waited for.
const patience = time.Minute

// Hear waits until the first member reads words of the bot's.
func (c *Circle) Hear(ctx context.Context, words string) (stage.Seen, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	seen, err := c.Members[0].Wait(ctx, func(s stage.Seen) bool {
		return s.Room == c.Room && s.Sender == c.Bot.Account.UserID && strings.Contains(transcript.Plain(s.Body), words)
	})
	if err != nil {
		return seen, fmt.Errorf("the bot did not say %q: %w\n%s", words, err, c.Bot.Log.Tail())
	}
	return seen, nil
}
