package e2e_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// beside asks for the comparison, and says how many round trips it has; a burst has twenty times as many.
var beside = flag.Int("beside", 0, "round trips to measure beside a bare echo bot; a burst has 20 times as many")

// writers is how many encrypted clients write in a burst.
const writers = 20

// TestBesideEcho measures Tocsin beside a bare echo bot in the same run: the time from a member's
// encrypted ballot to its encrypted answer, one at a time and in turns; and the processor's time for
// each of a burst of ballots by twenty clients.
func TestBesideEcho(t *testing.T) {
	if *beside == 0 {
		t.Skip("a measurement: give -beside 100")
	}
	server := mustStage(t)
	bot := mustProcess(t, server, "tocsin-beside")
	text, err := os.ReadFile(filepath.Join(bot.dir, "config.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	bot.mustWrite("config.yaml", strings.ReplaceAll(string(text), "level: debug", "level: info")) // as operators run it
	names := make([]string, writers)
	for i := range names {
		names[i] = fmt.Sprintf("Writer%02d=writer%02d", i, i)
	}
	c := mustCircle(t, server, bot, names...)
	echo, echoID := mustEcho(t, server)
	room := mustEchoRoom(t, c, echoID)
	c.mustAnswer(c.mustSay(c.members[0], `!proposer question "On garde le mardi ?" jusqu'à dans 30 jours`))

	sides := []side{
		{"echo", room, echoID, echo.Process.Pid, "bonjour"},
		{"tocsin", c.room, bot.account.UserID, bot.trial.PID(), "!vote 1 pour"},
	}
	times, alone := map[string][]time.Duration{}, map[string]time.Duration{}
	for _, s := range sides {
		alone[s.name] = -processorTime(t, s.pid)
	}
	for range *beside {
		for _, s := range sides {
			times[s.name] = append(times[s.name], s.mustTrip(t, c.members[0]))
		}
	}
	for _, s := range sides {
		alone[s.name] = (alone[s.name] + processorTime(t, s.pid)) / time.Duration(*beside)
		t.Logf("%-6s one at a time: %s of processor each", s.name, alone[s.name].Round(10*time.Microsecond))
	}
	t.Logf("tocsin/echo, processor, one at a time: %.2f", float64(alone["tocsin"])/float64(alone["echo"]))
	for _, s := range sides {
		t.Logf("%-6s round trip: median %s, 95th percentile %s", s.name, quantile(times[s.name], 50), quantile(times[s.name], 95))
	}
	t.Logf("tocsin/echo, median: %.2f", float64(quantile(times["tocsin"], 50))/float64(quantile(times["echo"], 50)))

	n := *beside * 20
	cpu := map[string]time.Duration{}
	for _, s := range sides {
		before, began := processorTime(t, s.pid), time.Now()
		answers := s.mustBurst(t, c.members, n)
		took := time.Since(began)
		cpu[s.name] = (processorTime(t, s.pid) - before) / time.Duration(max(answers, 1))
		t.Logf("%-6s burst of %d by %d clients: %d answered in %s, %s of processor each", s.name, n, writers, answers, took.Round(time.Millisecond),
			cpu[s.name].Round(10*time.Microsecond))
	}
	t.Logf("tocsin/echo, processor, in a burst: %.2f", float64(cpu["tocsin"])/float64(cpu["echo"]))
}

// side is a bot in a room, with what is said to it.
type side struct {
	name string
	room id.RoomID
	bot  id.UserID
	pid  int
	text string
}

// mustTrip is the time from a message to its answer as its author reads it.
func (s side) mustTrip(tb testing.TB, m *stage.Member) time.Duration {
	tb.Helper()
	mark, began := m.Mark(), time.Now()
	event, err := m.Say(tb.Context(), s.room, s.text)
	if err != nil {
		tb.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(tb.Context(), 30*time.Second)
	defer cancel()
	if _, err := m.WaitSince(ctx, mark, func(seen stage.Seen) bool { return seen.ReplyTo == event && seen.Sender == s.bot }); err != nil {
		tb.Fatalf("%s: %v", s.name, err)
	}
	return time.Since(began)
}

// mustBurst has all members write n messages at once, and returns how many were answered.
func (s side) mustBurst(tb testing.TB, members []*stage.Member, n int) int {
	tb.Helper()
	mark := members[0].Mark()
	var all sync.WaitGroup
	for i, m := range members {
		all.Go(func() {
			for range n / len(members) {
				if _, err := m.Say(tb.Context(), s.room, s.text); err != nil {
					tb.Errorf("writer %d: %v", i, err)
					return
				}
			}
		})
	}
	all.Wait()
	return s.settled(tb, members[0], mark, n/len(members)*len(members))
}

// settled waits until all is answered, or nothing more for five seconds: a bot that handles one
// message after the other loses some, because syncing waits for it.
func (s side) settled(tb testing.TB, m *stage.Member, mark, all int) (answers int) {
	tb.Helper()
	for last := time.Now(); time.Since(last) < 5*time.Second; time.Sleep(20 * time.Millisecond) {
		n := 0
		for _, seen := range m.Since(mark) {
			if seen.Room == s.room && seen.Sender == s.bot && seen.ReplyTo != "" {
				n++
			}
		}
		if n > answers {
			answers, last = n, time.Now()
		}
		if n >= all {
			break
		}
	}
	return answers
}

// mustEcho builds and starts the echo bot.
func mustEcho(tb testing.TB, server *stage.Server) (*exec.Cmd, id.UserID) {
	tb.Helper()
	account, err := server.Register(tb.Context(), "echo-beside", "Echo")
	if err != nil {
		tb.Fatal(err)
	}
	dir := tb.TempDir()
	path := filepath.Join(dir, "echo")
	build := exec.Command("go", "build", "-tags", "goolm", "-o", path, "./echo")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		tb.Fatalf("build: %v\n%s", err, out)
	}
	cmd := exec.Command(path, "-homeserver", server.URL, "-user", string(account.UserID), "-dir", dir)
	cmd.Env, cmd.Stderr = append(os.Environ(), "ECHO_PASSWORD="+account.Password), os.Stderr
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return cmd, account.UserID
}

// mustEchoRoom is a room like the circle's with the echo bot in it.
func mustEchoRoom(tb testing.TB, c *circle, echo id.UserID) id.RoomID {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), time.Minute)
	defer cancel()
	room, err := c.members[0].CreateRoom(ctx, "Echo", true, echo)
	if err != nil {
		tb.Fatal(err)
	}
	for _, m := range c.members[1:] {
		if err := c.members[0].Invite(ctx, room, m.UserID); err != nil {
			tb.Fatal(err)
		}
		if err := m.Join(ctx, room); err != nil {
			tb.Fatal(err)
		}
	}
	for _, m := range c.members {
		if err := m.WaitJoined(ctx, room, echo); err != nil {
			tb.Fatal(err)
		}
	}
	return room
}

// processorTime is what a process has used of the processor, by Linux in ticks of a hundredth of a second.
func processorTime(tb testing.TB, pid int) time.Duration {
	tb.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		tb.Skipf("processor time is read where Linux shows it: %v", err)
	}
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	ticks := 0
	for _, field := range fields[11:13] { // utime, stime
		n, err := strconv.Atoi(field)
		if err != nil {
			tb.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// quantile is the value below which so many of a hundred are.
func quantile(times []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[len(sorted)*percent/100].Round(100 * time.Microsecond)
}
