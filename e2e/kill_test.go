package e2e_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix/id"

	"tocsin/collective/decision"
	"tocsin/storage"
	"tocsin/trial"
)

// kills is how often the process is killed, and votes how many ballots each
// member gives meanwhile.
const kills, votes = 55, 16

// TestKill kills the process at random moments while members vote: each ballot is
// answered once, and the last one of each member is the one that counts.
func TestKill(t *testing.T) {
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-kill", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Alice", "Bruno", "Chloé", "Dina", "Emma")
	c.mustSay(c.members[0], `!proposer question "Qui survit ?"`)
	c.mustHear("N° 1")

	events, last := c.voteWhileKilled()
	bot.kill()
	bot.start()
	answers := c.mustAnswerAll(events, 2*time.Minute)
	for _, event := range events {
		if body := answers[event].Body; !strings.HasPrefix(body, "✓") {
			t.Errorf("ballot answered with %q", body)
		}
	}
	if code := bot.stop(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	want := decision.Count{Electorate: len(c.members), Ballots: map[decision.Choice]int{},
		Channels: map[decision.Channel]int{decision.ByMessage: len(last)}}
	for _, choice := range last {
		want.Ballots[choice]++
	}
	if diff := cmp.Diff(want, mustTally(t, bot.dir)); diff != "" {
		t.Errorf("counted otherwise than members voted (-want +got):\n%s", diff)
	}
	t.Logf("%d kills, %d ballots, each answered once; counted %+v", kills, len(events), want)
}

// voteWhileKilled returns every ballot's event and the last choice of each member.
func (c *circle) voteWhileKilled() ([]id.EventID, map[id.UserID]decision.Choice) {
	var (
		mu     sync.Mutex
		group  sync.WaitGroup
		events []id.EventID
		last   = map[id.UserID]decision.Choice{}
	)
	pause := time.Duration(kills) * 700 * time.Millisecond / votes
	for _, m := range c.members {
		group.Go(func() {
			for range votes {
				time.Sleep(pause/2 + rand.N(pause))
				choice := decision.Majority.Choices()[rand.IntN(3)]
				event, err := m.Say(context.Background(), c.room, fmt.Sprintf("!vote 1 %s", choice))
				if err != nil {
					c.tb.Error(err)
					return
				}
				mu.Lock()
				events = append(events, event)
				last[m.UserID] = choice
				mu.Unlock()
			}
		})
	}
	for range kills {
		time.Sleep(50*time.Millisecond + rand.N(900*time.Millisecond))
		c.bot.kill()
		c.bot.start()
	}
	group.Wait()
	return events, last
}

// mustTally counts the first proposal as it stands in a folder's database.
func mustTally(tb testing.TB, dir string) decision.Count {
	tb.Helper()
	count, err := trial.Tally(context.Background(), dir)
	if err != nil {
		tb.Fatal(err)
	}
	return count
}

func mustStore(tb testing.TB, dir string) *storage.Store {
	tb.Helper()
	store, err := trial.Open(context.Background(), dir)
	if err != nil {
		tb.Fatal(err)
	}
	return store
}
