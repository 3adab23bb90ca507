package e2e_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// TestLateKey sends ballots whose keys do not come: the room is told once, and each
// counts when its key arrives, also when the process was killed meanwhile.
func TestLateKey(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-keys", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Rosa", "Samir")
	c.mustSay(c.members[0], `!proposer question "Qui lit ?"`)
	c.mustHear("N° 1")

	var events []id.EventID
	var releases []func(context.Context) error
	for _, text := range []string{"!vote 1 pour", "!vote 1 contre"} {
		event, release, err := c.members[1].SayWithout(t.Context(), c.room, bot.account.UserID, text)
		if err != nil {
			t.Fatal(err)
		}
		events, releases = append(events, event), append(releases, release)
	}
	c.mustHear("la clé n'est pas arrivée")
	bot.kill()
	bot.start()
	c.mustSay(c.members[0], "!résultat 1") // what others say goes on meanwhile
	c.mustHear("Ont voté : 0 membre sur 2")
	for _, release := range releases {
		if err := release(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	answers := c.mustAnswerAll(events, time.Minute)
	for _, event := range events {
		if body := answers[event].Body; !contains(body, "✓ N° 1") {
			t.Errorf("answered with %q", body)
		}
	}
	told := 0
	for _, s := range c.members[0].Since(0) {
		if s.Sender == bot.account.UserID && contains(s.Body, "la clé n'est pas arrivée") {
			told++
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

// TestWaysToAsk speaks to the bot by its name, in a thread and in a direct chat.
func TestWaysToAsk(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-ways", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Tania", "Ugo")
	c.mustSay(c.members[0], `Tocsin: proposer question "Qui parle ?"`)
	c.mustHear("N° 1")

	root := c.mustSay(c.members[1], "On en parle ici")
	asked, err := c.members[1].Thread(t.Context(), c.room, root, "!résultat 1")
	if err != nil {
		t.Fatal(err)
	}
	if answer := c.mustAnswerAll([]id.EventID{asked}, time.Minute)[asked]; !answer.InThread(root) {
		t.Errorf("a question in a thread was answered elsewhere: %+v", answer)
	}
	direct, err := c.members[1].DirectRoom(t.Context(), bot.account.UserID)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.members[1].WaitJoined(t.Context(), direct, bot.account.UserID); err != nil {
		t.Fatal(err)
	}
	if _, err := c.members[1].Say(t.Context(), direct, "vote 1 pour"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	_, err = c.members[1].Wait(ctx, func(s stage.Seen) bool { return s.Room == direct && strings.HasPrefix(s.Body, "✓") })
	if err != nil {
		t.Fatal(err)
	}
}
