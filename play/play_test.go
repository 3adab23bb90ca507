package play_test

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/commands"
	"tocsin/config"
	"tocsin/i18n"
	"tocsin/play"
	"tocsin/stage"
	"tocsin/transcript"
)

// homeserver is one homeserver for all tests of the package.
var homeserver = sync.OnceValues(func() (*stage.Server, error) {
	return stage.Start(context.Background(), stage.Options{Progress: func(s string) { fmt.Fprintln(os.Stderr, s) }})
})

func TestMain(m *testing.M) {
	flag.Parse()
	stage.SideBySide(1) // several at once have made Dendrite give up on its own database
	os.Exit(stage.WithTurn(testing.Short(), func() int {
		defer stop()
		return m.Run()
	}))
}

func stop() {
	if server, err := homeserver(); err == nil && !testing.Short() {
		_ = server.Stop()
	}
}

func settings(tb testing.TB) commands.Settings {
	zone, err := time.LoadLocation("Europe/Brussels")
	if err != nil {
		tb.Fatal(err)
	}
	return commands.Settings{Language: i18n.French, Zone: zone, Rules: decision.Usual(), Hours: hours.Default(),
		Pick: func(n int) int { return n / 2 },
		Health: func() commands.Health {
			return commands.Health{Version: "1.0", Since: time.Date(2025, time.November, 24, 14, 0, 0, 0, zone)}
		}}
}

// rules are the usual ones, but for those that a conversation sets.
func rules(tb testing.TB, text string) map[decision.Kind]decision.Rules {
	tb.Helper()
	defaults, err := os.ReadFile("../config.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	rules, err := config.Rules([]byte(text), defaults)
	if err != nil {
		tb.Fatal(err)
	}
	return rules
}

// crowd is how many members a conversation has at the most for a homeserver on one machine to
// let them all in while a test waits; larger ones are played in memory only.
const crowd = 40

func tooMany(t *testing.T, file string) bool {
	t.Helper()
	c, err := transcript.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	people := 0
	for _, s := range c.Sections {
		people = max(people, len(s.Members))
	}
	return people > crowd
}

// TestTranscripts plays the same files as the tests of the commands do, with
// encrypted clients on a homeserver.
func TestTranscripts(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a homeserver")
	}
	server, err := homeserver()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for i, file := range files {
		if tooMany(t, file) {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			c, err := transcript.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			s := settings(t)
			s.Burst = c.Burst
			if c.Rules != "" {
				s.Rules = rules(t, c.Rules)
			}
			if c.Language != "" {
				s.Language = i18n.Lang(c.Language)
			}
			start := time.Date(2025, time.November, 24, 14, 0, 0, 0, s.Zone)
			w, err := play.New(t.Context(), server, play.Options{
				Dir: t.TempDir(), Cast: fmt.Sprintf("-%d", i), Settings: s,
				Clock: play.NewClock(func() time.Time { return start }),
				Log:   slog.New(slog.NewTextHandler(t.Output(), nil)),
			})
			if err != nil {
				t.Fatal(err)
			}
			defer func() {
				if err := w.Close(); err != nil {
					t.Error(err)
				}
			}()
			played, err := transcript.Run(w, c)
			if err != nil {
				t.Fatal(err)
			}
			want := strings.ReplaceAll(string(c.Format()), "bot efface:", "bot efface")
			if diff := cmp.Diff(want, string(played.Format())); diff != "" {
				t.Errorf("the conversation went otherwise (-written +played):\n%s", diff)
			}
		})
	}
}
