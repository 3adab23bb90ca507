package commands_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/commands"
	"tocsin/transcript"
)

// TestPairTranscripts plays the conversations of two collectives, with a Tocsin each.
func TestPairTranscripts(t *testing.T) {
	files, err := filepath.Glob("../testdata/transcripts/convergence/*.txtar")
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
			world := newPair(t, rulesOf(t, c))
			played, err := transcript.Run(world, c)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range world.bots {
				commands.CheckLedgers(t, m.engine, m.store)
			}
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
