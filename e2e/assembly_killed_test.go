package e2e_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// noteKills is how often the process is killed while members write notes, and notes how
// many each writes.
const noteKills, notes = 20, 12

// TestAssemblyKilled kills the process at random moments of an assembly: each note is
// acknowledged by one emoji, stands in the minutes once, and the queue forgets nobody.
func TestAssemblyKilled(t *testing.T) {
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-assembly", "")
	c := mustCircle(t, server, bot, "Alice=assembly-alice", "Bruno=assembly-bruno", "Chloé=assembly-chloe")
	c.mustSay(c.members[0], `!ag maintenant "Sous les coups"`)
	c.mustHear("Sous les coups : c'est ouvert.")
	c.mustSay(c.members[0], "parole")
	c.mustHear("La parole est à Alice")
	c.mustSay(c.members[1], "parole")
	c.mustHear("Ensuite : Bruno")

	texts := c.noteWhileKilled()
	bot.kill()
	bot.start()
	c.mustReactOnce(texts)
	c.mustSay(c.members[2], "suivant")
	c.mustHear("La parole est à Bruno")
	c.mustSay(c.members[2], "!ag clore")
	minutes := c.mustHear("Projet, à corriger").Body
	for event, text := range texts {
		if n := strings.Count(minutes, text+"\n"); n != 1 {
			t.Errorf("%s (%s) is %d times in the minutes", text, event, n)
		}
	}
	if code := bot.stop(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	t.Logf("%d kills, %d notes, each acknowledged and minuted once", noteKills, len(texts))
}

// noteWhileKilled returns what was noted, by event.
func (c *circle) noteWhileKilled() map[id.EventID]string {
	var (
		mu    sync.Mutex
		group sync.WaitGroup
		texts = map[id.EventID]string{}
	)
	pause := time.Duration(noteKills) * 700 * time.Millisecond / notes
	for who, m := range c.members {
		group.Go(func() {
			for i := range notes {
				time.Sleep(pause/2 + rand.N(pause))
				text := fmt.Sprintf("note %d de %c.", i, 'A'+who)
				event, err := m.Say(context.Background(), c.room, "info : "+text)
				if err != nil {
					c.tb.Error(err)
					return
				}
				mu.Lock()
				texts[event] = text
				mu.Unlock()
			}
		})
	}
	for range noteKills {
		time.Sleep(50*time.Millisecond + rand.N(900*time.Millisecond))
		c.bot.kill()
		c.bot.start()
	}
	group.Wait()
	return texts
}

// mustReactOnce waits until the bot has put an emoji under each event, and fails where it
// put two.
func (c *circle) mustReactOnce(texts map[id.EventID]string) {
	c.tb.Helper()
	count := func() map[id.EventID]int {
		n := map[id.EventID]int{}
		for _, s := range c.members[0].Since(0) {
			if s.Type == "m.reaction" && s.Sender == c.bot.account.UserID {
				n[s.Target]++
			}
		}
		return n
	}
	ctx, cancel := context.WithTimeout(c.tb.Context(), 2*time.Minute)
	defer cancel()
	for len(count()) < len(texts) {
		if _, err := c.members[0].WaitSince(ctx, c.members[0].Mark(), func(stage.Seen) bool { return true }); err != nil {
			c.tb.Fatalf("%d of %d notes acknowledged\n%s", len(count()), len(texts), tail(c.bot.log.String()))
		}
	}
	for event, n := range count() {
		if texts[event] == "" || n != 1 {
			c.tb.Errorf("%d emojis under %s %q", n, event, texts[event])
		}
	}
}
