package e2e_test

import (
	"bytes"
	"encoding/base64"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/transcript"
)

// TestCanary puts a marker wherever people put words and names, and looks for it in
// everything that the program leaves behind.
func TestCanary(t *testing.T) {
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
	mustNotHold(t, bot, marker, "")
	mustNotHold(t, bot, account, "crypto.db")
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

// mustNotHold looks for a marker, in any case and also as base64, in the log and in
// every file but those that may hold it.
func mustNotHold(t *testing.T, bot *process, marker, but string) {
	t.Helper()
	if strings.Contains(strings.ToLower(bot.log.String()), marker) {
		t.Errorf("the log holds %q", marker)
	}
	searched := 0
	err := filepath.WalkDir(filepath.Join(bot.dir, "data"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || but != "" && strings.HasPrefix(d.Name(), but) {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		searched++
		for _, form := range forms(marker) {
			if bytes.Contains(bytes.ToLower(data), bytes.ToLower([]byte(form))) {
				i := bytes.Index(bytes.ToLower(data), bytes.ToLower([]byte(form)))
				t.Errorf("%s holds %q: %q", d.Name(), marker, data[max(0, i-100):min(len(data), i+100)])
			}
		}
		return nil
	})
	if err != nil || searched < 2 {
		t.Fatalf("searched %d files: %v", searched, err)
	}
}

// forms are the marker in clear and as the three ways in which base64 can have it.
func forms(marker string) []string {
	out := []string{marker}
	for shift := range 3 {
		encoded := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + marker))
		out = append(out, encoded[4:len(encoded)-4])
	}
	return out
}

func contains(text, part string) bool { return strings.Contains(transcript.Plain(text), part) }
