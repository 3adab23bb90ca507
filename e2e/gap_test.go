package e2e_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"
)

// TestGap has 300 messages arrive while the process is down, with a timeline limit
// far below that: all are handled, in order.
func TestGap(t *testing.T) {
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-gap", "sync_limit: 50", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Fatima", "Gilles", "Hana")
	c.mustSay(c.members[0], `!proposer question "Qui attend ?"`)
	c.mustHear("N° 1")
	if code := bot.stop(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	var events []id.EventID
	for i := range 300 {
		events = append(events, c.mustSay(c.members[i%3], fmt.Sprintf("!résultat %d", 1000+i)))
	}
	bot.start()
	answers := c.mustAnswerAll(events, 2*time.Minute)

	for i, event := range events {
		if want := fmt.Sprintf("n° %d", 1000+i); !contains(answers[event].Body, want) {
			t.Errorf("message %d answered with %q", i, answers[event].Body)
		}
	}
	var turns []int // which message each answer is to, as it was seen
	for _, s := range c.members[0].Since(0) {
		if i := slices.Index(events, s.ReplyTo); i >= 0 && s.Sender == bot.account.UserID {
			turns = append(turns, i)
		}
	}
	for i, turn := range turns {
		if turn != i {
			t.Fatalf("the answers came in another order than the messages: %v after %d", turns[i:min(i+12, len(turns))], i)
		}
	}
}
