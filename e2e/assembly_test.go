package e2e_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// mustAssembly makes a circle of many: all are invited at once and come by themselves.
// Accounts are named after the bot's, so that names are free to be what they are.
func mustAssembly(tb testing.TB, server *stage.Server, bot *process, names []string) *circle {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), time.Minute)
	defer cancel()
	bot.start()
	c := &circle{tb: tb, bot: bot}
	users := []id.UserID{bot.account.UserID}
	for i, name := range names {
		m, err := server.Member(ctx, fmt.Sprintf("%s-%02d", bot.account.UserID.Localpart(), i), name)
		if err != nil {
			tb.Fatal(err)
		}
		tb.Cleanup(m.Close)
		m.AutoJoin(true)
		c.members, users = append(c.members, m), append(users, m.UserID)
	}
	var err error
	users = slices.DeleteFunc(users, func(user id.UserID) bool { return user == c.members[0].UserID })
	if c.room, err = c.members[0].CreateRoom(ctx, "Liège", true, users...); err != nil {
		tb.Fatal(err)
	}
	if err := c.members[0].WaitJoined(ctx, c.room, users...); err != nil {
		tb.Fatal(err)
	}
	c.mustHear("Bonjour, je suis Tocsin")
	return c
}

// mustDirect opens a direct chat for each member, side by side.
func (c *circle) mustDirect() []*direct {
	c.tb.Helper()
	ctx, cancel := context.WithTimeout(c.tb.Context(), time.Minute)
	defer cancel()
	chats := make([]*direct, len(c.members))
	errs := make([]error, len(c.members))
	var group sync.WaitGroup
	for i, m := range c.members {
		chats[i] = &direct{Member: m, bot: c.bot.account.UserID, heard: map[string]bool{}}
		group.Go(func() { errs[i] = chats[i].open(ctx) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			c.tb.Fatal(err)
		}
	}
	return chats
}
