package e2e_test

import (
	"encoding/base64"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"tocsin/internal/history"
	"tocsin/storage"
)

var (
	year     = flag.Int("year", 0, "circles of 200 members of which to make a year, and measure start, memory and file")
	yearFile = flag.String("year-file", "", "the year instead, as TestFill of internal/history made it with -into")
)

// TestYear measures what the program takes with a year of circles in its database: from its start until it
// is ready, beside one with an empty database; its memory; its file.
func TestYear(t *testing.T) {
	if *year == 0 && *yearFile == "" {
		t.Skip("a measurement: give -year 100")
	}
	server := mustStage(t)
	empty := mustProcess(t, server, "tocsin-empty")
	empty.mustBeReady(t)
	empty.stop()
	t.Logf("without a year: %s, %s", empty.mustBeReady(t), memory(t, empty.trial.PID()))
	empty.stop()

	bot := mustProcess(t, server, "tocsin-year")
	bot.mustHaveYear(t)
	c := mustCircle(t, server, bot, "Alice", "Bruno")
	for range 3 {
		bot.stop()
		took := bot.mustBeReady(t)
		time.Sleep(time.Second) // what the start took is given back
		t.Logf("with the year: %s, %s", took, memory(t, bot.trial.PID()))
	}
	for busy := time.Now(); time.Since(busy) < 30*time.Second; {
		for _, text := range []string{"!propositions", "!aide", "!signalements", "!agenda", `!proposer question "On garde le mardi ?"`, "!journal"} {
			c.mustAnswer(c.mustSay(c.members[0], text))
		}
	}
	t.Logf("after 30 s of commands: %s", memory(t, bot.trial.PID()))
}

// mustHaveYear puts a year and its key into the folder of a process that was never started.
func (p *process) mustHaveYear(tb testing.TB) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Join(p.dir, "data"), 0o700); err != nil {
		tb.Fatal(err)
	}
	key := make([]byte, storage.KeySize)
	p.mustWrite("data/key", base64.StdEncoding.EncodeToString(key)+"\n")
	began, path := time.Now(), p.trial.Data("tocsin.db")
	if *yearFile != "" {
		made, err := os.ReadFile(*yearFile)
		if err != nil {
			tb.Fatal(err)
		}
		p.mustWrite("data/tocsin.db", string(made))
	} else {
		size := history.Usual(*year, 200)
		size.Ends = began
		if err := history.Fill(tb.Context(), path, key, size); err != nil {
			tb.Fatal(err)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Logf("a year of %.1f MB, there after %s", float64(info.Size())/1e6, time.Since(began).Round(time.Second))
}

// readiness is how long a start took.
type readiness struct{ all, database time.Duration }

func (r readiness) String() string {
	return fmt.Sprintf("ready after %s, of which %s to the open database and %s for texts and homeserver",
		r.all.Round(time.Millisecond), r.database.Round(time.Millisecond), (r.all - r.database).Round(time.Millisecond))
}

// mustBeReady starts the program and waits until it says so.
func (p *process) mustBeReady(tb testing.TB) (r readiness) {
	tb.Helper()
	mark, began := p.log.Mark(), time.Now()
	p.start()
	for said := ""; r.all == 0; time.Sleep(time.Millisecond) {
		said = p.log.Since(mark)
		if r.database == 0 && strings.Contains(said, `msg="database open"`) {
			r.database = time.Since(began)
		}
		if strings.Contains(said, "msg=ready") {
			r.all = time.Since(began)
		} else if time.Since(began) > time.Minute {
			tb.Fatalf("not ready: %s", said)
		}
	}
	return r
}

// memory is what a process has resident, and had at the most.
func memory(tb testing.TB, pid int) string {
	tb.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		tb.Skipf("memory is read where Linux shows it: %v", err)
	}
	of := func(name string) string {
		_, after, _ := strings.Cut(string(text), name+":")
		kilobytes, err := strconv.Atoi(strings.Fields(after)[0])
		if err != nil {
			tb.Fatal(err)
		}
		return fmt.Sprintf("%.1f MB", float64(kilobytes)/1000)
	}
	return fmt.Sprintf("%s resident (%s of its own, %s of the program's file), %s at the most", of("VmRSS"), of("RssAnon"), of("RssFile"), of("VmHWM"))
}
