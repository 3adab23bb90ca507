package e2e_test

import (
	"context"
	"testing"
	"time"

	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// TestUnmaskedMessageGoes tells of a client by name, twice. Where the bot may remove nothing, the
// author is asked to, once; where it may, the message goes, and nobody is asked. Either way the
// report stays, and nothing that the bot writes has the name.
func TestUnmaskedMessageGoes(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-redact")
	c := mustCircle(t, server, bot, "Wiame", "Xander")
	const name, words = "Zibelinettedubois", "Effacez-le vous-même"
	told := c.mustSay(c.members[0], "!signaler à Liège la mutuelle ne répond plus à Mme "+name+", 3 appels")
	c.mustHear("Mme [nom]")
	if seen := c.mustHear(words); seen.ReplyTo != told {
		t.Errorf("the word is to %s, not to %s", seen.ReplyTo, told)
	}
	c.mustSay(c.members[0], "oui")
	c.mustHear("n° 1 noté")

	c.mustEmpower(c.members[0], bot.account.UserID)
	author := c.members[1]
	again := c.mustSay(author, "!signaler à Liège la banque a fermé son guichet à Mme "+name+", 2 appels")
	c.mustSeeGone(again)
	c.mustSay(author, "oui")
	c.mustHear("n° 2 noté")
	shown := c.mustSay(author, "!signalements 2")
	if seen := c.mustAnswer(shown); !contains(seen.Body, "Signalement n° 2 · reçu") || !contains(seen.Body, "Mme [nom]") {
		t.Errorf("the report of the message that is gone: %q", seen.Body)
	}
	waitForQuiet(t, c)
	asked := 0
	for _, seen := range c.members[0].Since(0) {
		if seen.Sender == bot.account.UserID && contains(seen.Body, words) {
			asked++
		}
		if seen.Type == event.EventRedaction.Type && seen.Target == told {
			t.Error("it removed what it may not")
		}
	}
	if asked != 1 {
		t.Errorf("an author was asked %d times", asked)
	}
	mustNotLog(t, bot, name)
	mustRead(t, bot.dataDir()).mustLack(t, name)
}

// mustEmpower has whoever made the room let somebody remove messages in it.
func (c *circle) mustEmpower(owner *stage.Member, user id.UserID) {
	c.tb.Helper()
	var levels event.PowerLevelsEventContent
	if err := owner.Client().StateEvent(c.tb.Context(), c.room, event.StatePowerLevels, "", &levels); err != nil {
		c.tb.Fatal(err)
	}
	levels.SetUserLevel(user, levels.Redact())
	if _, err := owner.Client().SendStateEvent(c.tb.Context(), c.room, event.StatePowerLevels, "", &levels); err != nil {
		c.tb.Fatal(err)
	}
}

// mustSeeGone waits until the bot has removed a message.
func (c *circle) mustSeeGone(message id.EventID) {
	c.tb.Helper()
	ctx, cancel := context.WithTimeout(c.tb.Context(), time.Minute)
	defer cancel()
	_, err := c.members[0].Wait(ctx, func(s stage.Seen) bool {
		return s.Type == event.EventRedaction.Type && s.Target == message && s.Sender == c.bot.account.UserID
	})
	if err != nil {
		c.tb.Fatalf("%s is still there: %v\n%s", message, err, tail(c.bot.log.String()))
	}
}
