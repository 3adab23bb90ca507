package e2e_test

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"tocsin/internal/history"
	"tocsin/keyring"
)

// year asks for the measurement, and says of how many circles of 200 members.
var year = flag.Int("year", 0, "circles of 200 members of which to make a year, and measure start, memory and file")

// TestYear measures what the program takes with a year of circles in its database: from its start until it
// is ready, beside the same start before; its memory; its file.
func TestYear(t *testing.T) {
	if *year == 0 {
		t.Skip("a measurement: give -year 100")
	}
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-year")
	c := mustCircle(t, server, bot, "Alice", "Bruno")
	bot.stop()
	empty := bot.mustBeReady(t)
	t.Logf("without a year: %s, %s", empty, memory(t, bot.trial.PID()))
	bot.stop()

	key, err := keyring.Place{File: bot.trial.Data("key")}.Find()
	if err != nil {
		t.Fatal(err)
	}
	began, size := time.Now(), history.Usual(*year, 200)
	size.Ends = began
	if err := history.Fill(t.Context(), bot.trial.Data("tocsin.db"), key, size); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(bot.trial.Data("tocsin.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d circles of %d members, %d ballots: made in %s, %.1f MB", size.Circles, size.Members,
		size.Circles*(size.Proposals+size.Open)*size.Ballots, time.Since(began).Round(time.Second), float64(info.Size())/1e6)
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
