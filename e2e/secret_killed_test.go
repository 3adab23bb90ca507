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

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/phrase"
	"tocsin/storage"
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
	t.Logf("%d kills, %d ballots given; the kills left %d logs with an image of the box, none with two", secretKills, given, images)
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
					c.tb.Errorf("%s in round %d: %v", e.UserID, round, err)
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
// several. Some try another phrase once they have voted.
func (e *elector) voteInsisting(ctx context.Context, round int) error {
	e.choice = decision.Majority.Choices()[rand.IntN(3)]
	one := e.inOne(e.choice, counted)
	if round > 0 {
		one.hears = changed
	}
	if e.borrows && round == 1 {
		answer, err := e.insist(ctx, "vote 1 contre tout autrement", patience)
		if err != nil || !contains(answer, "Aucun bulletin n'est sous ces deux mots") {
			return fmt.Errorf("a second ballot was answered with %q: %w", answer, err)
		}
	}
	if e.guided && round%2 == 1 {
		for _, line := range e.step(e.choice, changed) { // repeated, an answer may be taken for the next one
			if _, err := e.insist(ctx, line.says, patience); err != nil {
				return err
			}
		}
	}
	answer, err := e.insist(ctx, one.says, patience)
	if err == nil && !contains(answer, one.hears) {
		return fmt.Errorf("%q was answered with %q, not with %q", one.says, answer, one.hears)
	}
	return err
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

// mustOpenBox reads the box of the first proposal by phrase, after checking that as
// many have voted as there are ballots, and that nobody has twice.
func mustOpenBox(tb testing.TB, dir string, members int) (proposal string, box map[string]decision.Choice) {
	tb.Helper()
	store := mustStore(tb, dir)
	defer store.Close()
	box = map[string]decision.Choice{}
	must(tb, store.Do(context.Background(), func(tx *storage.Tx) error {
		p, err := tx.ProposalByNumber(1)
		if err != nil {
			return err
		}
		ballots, err := tx.SecretBallots(p.ID)
		if err != nil {
			return err
		}
		for _, b := range ballots {
			box[b.Phrase] = b.Choice
		}
		voted, late, err := tx.Turnout(p.ID)
		if err != nil {
			return err
		}
		different := map[collective.MemberID]bool{}
		for _, voter := range voted {
			different[voter] = true
		}
		if len(ballots) != members || len(box) != members || len(voted) != members || len(different) != members || len(late) > 0 {
			tb.Errorf("%d ballots with %d phrases, of %d voters (%d different), %d late", len(ballots), len(box), len(voted), len(different), len(late))
		}
		proposal = p.ID
		_, err = tx.VerifyJournal(p.Circle)
		return err
	}))
	return proposal, box
}
