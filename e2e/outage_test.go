package e2e_test

import (
	"context"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// TestOutage takes the homeserver away for a while: the program says so once, waits
// and goes on by itself.
func TestOutage(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a homeserver")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	server, err := stage.Start(ctx, stage.Options{}) // one of its own
	if err != nil {
		t.Fatal(err)
	}
	defer server.Stop()
	bot := mustProcess(t, server, "tocsin")
	c := mustCircle(t, server, bot, "Mara", "Noé")
	for range 2 {
		before := bot.count("level=WARN")
		if err := server.Down(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(4 * time.Second)
		if said := bot.count("level=WARN") - before; said != 1 {
			t.Errorf("said %d times that something is wrong, not once that the homeserver is away\n%s", said, tail(bot.log.String()))
		}
		if err := server.Up(ctx); err != nil {
			t.Fatal(err)
		}
		eventually(t, "answer after the outage", time.Minute, func() bool {
			_, err := c.members[0].Say(ctx, c.room, "!propositions")
			return err == nil
		})
		event := c.mustSay(c.members[1], "!propositions")
		c.mustAnswerAll([]id.EventID{event}, time.Minute)
	}
}
