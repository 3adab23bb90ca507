package e2e_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/decision"
	"tocsin/collective/phrase"
)

// secretKills is how often the process is killed while members vote in secret.
const secretKills = 12

// TestSecretVoteKilled kills the process while members vote in secret, change their
// minds and repeat what was not answered: everybody has one ballot in the box, which
// says what was acknowledged last.
func TestSecretVoteKilled(t *testing.T) {
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-secret-kill")
	c := mustAssembly(t, server, bot, assembled[:12])
	c.mustSay(c.members[0], "!proposer greve-numerique \"Éteindre les turlutaines\" "+strikeDays())
	c.mustHear("Il faut 6 membres sur 12 au vote, et deux tiers de pour.")
	all := electors(c.mustDirect())

	left, given := c.voteInSecretWhileKilled(all)
	c.bot.kill()
	left = append(left, mustReadWAL(t, bot))
	mustLeaveNoTrace(t, server, bot, all)
	proposal, box := mustOpenBox(t, bot.dir, len(all))
	want := map[string]decision.Choice{}
	for _, e := range all {
		words, err := phrase.Read(e.written)
		must(t, err)
		want[words] = e.choice
	}
	if diff := cmp.Diff(want, box); diff != "" {
		t.Errorf("the box is not what was acknowledged (-want +got):\n%s", diff)
	}
	images := mustBeWiped(t, left, proposal)
	twice := 0
	for _, e := range all {
		twice += e.twice
	}
	t.Logf("%d kills, %d ballots acknowledged, %d of them twice; %d logs were left with an image of the box",
		secretKills, given, twice, images)
}

// voteInSecretWhileKilled returns the write-ahead logs that the kills left behind, and
// how many ballots were acknowledged. The choice of each elector is the last one.
func (c *circle) voteInSecretWhileKilled(all []*elector) ([]leftWAL, int64) {
	ctx, cancel := context.WithTimeout(c.tb.Context(), time.Minute)
	defer cancel()
	var (
		group sync.WaitGroup
		given atomic.Int64
		over  atomic.Bool
		left  []leftWAL
	)
	for _, e := range all {
		group.Go(func() {
			for round := 0; !over.Load() || round == 0; round++ {
				if err := e.voteInsisting(ctx, round); err != nil {
					c.tb.Errorf("%s in round %d: %v\n%s", e.UserID, round, err, e.talk())
					return
				}
				given.Add(1)
				time.Sleep(rand.N(500 * time.Millisecond))
			}
		})
	}
	for i := range secretKills {
		time.Sleep(500*time.Millisecond + rand.N(2*time.Second))
		if i%2 == 0 { // while something is being written
			waitForWAL(c.bot, time.Second)
		}
		c.bot.kill()
		left = append(left, mustReadWAL(c.tb, c.bot))
		c.bot.start()
	}
	over.Store(true)
	group.Wait()
	return left, given.Load()
}

// patience is how long somebody waits for an answer before saying it again.
const patience = 1500 * time.Millisecond

// voteInsisting gives a ballot of any choice in spite of everything, in one line or in
// several. Some try another phrase once they have voted. With its mark a command is one
// also while a question is open.
func (e *elector) voteInsisting(ctx context.Context, round int) error {
	e.choice = decision.Majority.Choices()[rand.IntN(3)]
	lines := []line{{"!" + e.inOne(e.choice, "").says, counted}}
	switch {
	case round > 0 && e.borrows:
		lines[0].hears = changed
		if round == 1 {
			lines = append([]line{{"!vote 1 contre tout autrement", "Aucun bulletin n'est sous ces deux mots"}}, lines...)
		}
	case round%2 == 1 && e.guided:
		steps := e.step(e.choice, "") // repeated, an answer can be taken for the next one
		lines = []line{{"!" + steps[0].says, ""}, {steps[1].says, ""}, {steps[2].says, ""}, {lines[0].says, changed}}
	case round > 0:
		lines[0].hears = changed
	}
	for _, line := range lines {
		answer, err := e.insist(ctx, line.says, patience)
		if err == nil && !contains(answer, line.hears) {
			err = fmt.Errorf("%q was answered with %q, not with %q", line.says, answer, line.hears)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// waitForWAL waits until the process has begun to write.
func waitForWAL(p *process, d time.Duration) {
	size := func() int64 {
		info, err := os.Stat(filepath.Join(p.dataDir(), "tocsin.db-wal"))
		if err != nil {
			return 0
		}
		return info.Size()
	}
	for before, end := size(), time.Now().Add(d); size() == before && time.Now().Before(end); {
		time.Sleep(200 * time.Microsecond)
	}
	time.Sleep(rand.N(6 * time.Millisecond))
}
