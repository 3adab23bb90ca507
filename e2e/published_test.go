package e2e_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/phrase"
	"tocsin/stage"
	"tocsin/transcript"
)

// mustClose checks the receipt and the ballots of TestSecretVote.
func mustClose(t *testing.T, c *circle, all []*elector) {
	t.Helper()
	receipt := transcript.Plain(c.mustHear("N° 1 adoptée").Body)
	for _, want := range []string{
		"✓ Participation : 27 membres sur 30 (il en fallait 15)", "✓ Pour : 19 sur 25 exprimés (il en fallait 17)",
		"Contre 6, abstention 2.", "Sans bulletin 3, trop tard 0, illisible 0.", "Contester : !contester 1 et la raison, jusqu'au",
	} {
		if !strings.Contains(strings.ReplaceAll(receipt, "`", ""), want) {
			t.Errorf("the receipt lacks %q:\n%s", want, receipt)
		}
	}
	var file string
	for i, e := range all[:voters] {
		said, text := mustDownload(t, c, e.Member)
		if file == "" {
			file = text
			mustFit(t, said, text)
			mustRecount(t, text)
		}
		words, err := phrase.Read(e.written)
		must(t, err)
		own := fmt.Sprintf("1: %s # %s", e.choice, words)
		if text != file || !slices.Contains(strings.Split(text, "\n"), own) {
			t.Errorf("%s does not find %q in\n%s", assembled[i], own, text)
		}
	}
	if lines := regexp.MustCompile(`(?m)^1: `).FindAllString(file, -1); len(lines) != voters {
		t.Errorf("%d ballots are published", len(lines))
	}
}

// mustDownload gets the ballots as a member's client does.
func mustDownload(t *testing.T, c *circle, m *stage.Member) (said stage.Seen, text string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	said, err := m.Wait(ctx, func(s stage.Seen) bool {
		return s.Room == c.room && s.Sender == c.bot.account.UserID && s.MsgType == "m.file"
	})
	must(t, err)
	data, err := m.Download(ctx, said)
	must(t, err)
	if encrypted, _ := said.Content["file"].(map[string]any); encrypted["key"] == nil || !said.Encrypted {
		t.Errorf("the ballots came without encryption: %v", said.Content)
	}
	return said, string(data)
}

// mustFit compares the fingerprint in the message with the file.
func mustFit(t *testing.T, said stage.Seen, text string) {
	t.Helper()
	sum := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
	if want := "Empreinte " + sum[:4] + " " + sum[4:8] + "."; !contains(said.Body, want) {
		t.Errorf("no %q in %q", want, said.Body)
	}
}

// mustRecount does what the file itself says to count it again.
func mustRecount(t *testing.T, text string) {
	t.Helper()
	command := regexp.MustCompile(`(?m)^# Recompter : tocsin (.*) FILE$`).FindStringSubmatch(text)
	if command == nil {
		t.Fatalf("the file does not say how to count it:\n%s", text)
	}
	path := filepath.Join(t.TempDir(), "vote-1.votes")
	must(t, os.WriteFile(path, []byte(text), 0o600))
	tocsin, err := program()
	must(t, err)
	out, err := exec.Command(tocsin, append(strings.Fields(command[1]), path)...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, want := range recounted {
		if !strings.Contains(strings.Join(strings.Fields(string(out)), " "), want) {
			t.Errorf("the recount lacks %q:\n%s", want, out)
		}
	}
}

// recounted are words of the recount of TestSecretVote: the outcome that was announced.
var recounted = []string{
	"Bulletins : 25 exprimés, 0 blanc, 2 abstentions, 0 illisible", "pour 19 contre 6",
	"Il faut 17 voix : 2/3 de 25 exprimés", "la proposition est adoptée",
}
