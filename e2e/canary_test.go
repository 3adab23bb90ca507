package e2e_test

import (
	"strings"
	"testing"

	"tocsin/transcript"
)

// TestCanary puts a marker wherever people put words and names, and looks for it in
// everything that the program leaves behind.
func TestCanary(t *testing.T) {
	t.Parallel()
	server := mustStage(t)
	const marker, account = "zibelinesouslaneige", "okapidanslanuitnoire"
	bot := mustProcess(t, server, "tocsin-canary", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, server, bot, "Zibelinesouslaneige="+account, "Ines")
	m, other := c.members[0], c.members[1]
	c.mustSay(m, `!proposer question "Le titre `+marker+`"`+"\nLe texte "+marker)
	c.mustHear("N° 1")
	events := []string{
		"!vote 1 contre parce que " + marker, "!vote 1 " + marker, "!" + marker, "!proposer texte",
		"guidé " + marker, "annuler", "bavardage " + marker, "!proposer question " + marker, "non " + marker,
	}
	for _, text := range events {
		c.mustSay(m, text)
	}
	if _, err := other.SayClear(t.Context(), c.room, "!vote 1 pour "+marker); err != nil {
		t.Fatal(err)
	}
	c.mustHear("sans chiffrement")
	bot.kill() // with whatever waits in the database
	bot.start()
	c.mustSay(other, "!résultat 1")
	c.mustHear("Ont voté")
	waitForQuiet(t, c)
	mustNotLog(t, bot, marker, account)
	data := mustRead(t, bot.dataDir())
	data.mustLack(t, marker)
	data.without("crypto.db").mustLack(t, account)
}

// waitForQuiet lets the last answers be written down.
func waitForQuiet(t *testing.T, c *circle) {
	t.Helper()
	c.mustSay(c.members[1], "!aide vote")
	c.mustHear("Revoter remplace")
	if code := c.bot.stop(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func contains(text, part string) bool { return strings.Contains(transcript.Plain(text), part) }
