package commands_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/decision"
	"tocsin/commands"
	"tocsin/config"
	"tocsin/i18n"
	"tocsin/transcript"
)

var update = flag.Bool("update", false, "rewrite the bot's lines of the transcripts")

// crowd is how many members a conversation has at the most that short tests play.
const crowd = 40

func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("../testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			c, err := transcript.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			if testing.Short() && len(c.Sections[0].Members) > crowd {
				t.Skip("a crowd takes a minute under the race detector")
			}
			world := newMemory(t, c)
			played, err := transcript.Run(world, c)
			if err != nil {
				t.Fatal(err)
			}
			commands.CheckLedgers(t, world.engine, world.store)
			if *update {
				if err := os.WriteFile(file, played.Format(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(c.Format()), string(played.Format())); diff != "" {
				t.Errorf("the conversation went otherwise (-written +played):\n%s", diff)
			}
		})
	}
}

// rulesOf are the usual rules, but for those that a conversation sets.
func rulesOf(tb testing.TB, c *transcript.Conversation) map[decision.Kind]decision.Rules {
	tb.Helper()
	defaults, err := os.ReadFile("../config.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	if c.Rules == "" {
		return decision.Usual()
	}
	rules, err := config.Rules([]byte(c.Rules), defaults)
	if err != nil {
		tb.Fatal(err)
	}
	return rules
}

// languageOf is the language of the circles of a conversation.
func languageOf(c *transcript.Conversation) i18n.Lang {
	if c.Language == "" {
		return i18n.French
	}
	return i18n.Lang(c.Language)
}
