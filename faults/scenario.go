package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"time"

	"tocsin/stage"
	"tocsin/trial"
)

// scenario is one kind of fault.
type scenario struct {
	name, about string
	run         func(ctx context.Context, r *run) error
}

// scenarios are all of them, in the order in which they run.
func scenarios() []scenario {
	return []scenario{
		{"kill", "the process is killed at random moments", killed},
		{"outage", "the homeserver is away for minutes", outage},
		{"limits", "the homeserver tells the bot to slow down", limited},
		{"wire", "a line that is slow, and is cut in the middle of things", wired},
		{"gap", "thousands of messages in one room while the process is down", gap},
		{"full", "the disk of the data folder is full", full},
		{"readonly", "the disk of the data folder can only be read", readOnly},
		{"session", "the homeserver closes the session", revoked},
		{"keys", "the database of the device is lost", keysLost},
		{"damage", "databases with turned bits, or without their end", damaged},
		{"upgrade", "the room is replaced by another one", upgraded},
		{"kick", "the bot is removed from the room and invited again", kicked},
		{"crowd", "a thousand people join", crowd},
	}
}

// errLeftOut is wrapped by what keeps a scenario from running on this machine.
var errLeftOut = errors.New("left out")

// hall is what all scenarios share: a homeserver and the program.
type hall struct {
	options
	dir     string
	program string
	server  *stage.Server
}

func openHall(ctx context.Context, o options) (*hall, error) {
	dir, err := os.MkdirTemp("", "tocsin-faults-")
	if err != nil {
		return nil, fmt.Errorf("make folder: %w", err)
	}
	h := &hall{options: o, dir: dir}
	if h.program, err = trial.Build(ctx, dir); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	h.server, err = stage.Start(ctx, stage.Options{Progress: func(s string) { fmt.Fprintln(os.Stderr, s) }})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return h, nil
}

func (h *hall) close() {
	_ = h.server.Stop()
	_ = os.RemoveAll(h.dir)
}

// run is a scenario under way, and what was found.
type run struct {
	*hall
	scenario
	out  io.Writer
	took time.Duration
	left string // why it did not run

	mu    sync.Mutex
	rand  *rand.Rand
	facts []string
	wrong []string
}

func (h *hall) newRun(s scenario, out io.Writer) *run {
	return &run{hall: h, scenario: s, out: out, rand: rand.New(rand.NewPCG(h.seed, uint64(len(s.name))))}
}

// play runs the scenario. An error of its own is a fault like those that it found.
func (r *run) play(ctx context.Context) {
	fmt.Fprintf(r.out, "== %s: %s\n", r.name, r.about)
	start := time.Now()
	err := r.scenario.run(ctx, r)
	r.took = time.Since(start).Round(100 * time.Millisecond)
	switch {
	case errors.Is(err, errLeftOut):
		r.left = err.Error()
	case err != nil:
		r.fault("%v", err)
	}
}

// some is how much of a thing is done: much, or little when the run is short.
func (r *run) some(short, full int) int {
	if r.short {
		return short
	}
	return full
}

// below is a random number below n, safe for use by several goroutines.
func (r *run) below(n int) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.rand.IntN(n)
}

// between is a random time.
func (r *run) between(least, most time.Duration) time.Duration {
	return least + time.Duration(r.below(int(most-least)))
}

// fact notes something that was measured or counted.
func (r *run) fact(format string, args ...any) {
	r.keep(&r.facts, r.name+": ", fmt.Sprintf(format, args...))
}

// fault notes what should not have happened.
func (r *run) fault(format string, args ...any) {
	r.keep(&r.wrong, r.name+" ! ", fmt.Sprintf(format, args...))
}

func (r *run) keep(list *[]string, mark, text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	*list = append(*list, text)
	fmt.Fprintf(r.out, "%s%s\n", mark, strings.ReplaceAll(text, "\n", "\n   | "))
}

// names makes accounts of a scenario's own, as trial.Gather takes them.
func (r *run) names(shown ...string) []string {
	out := make([]string, len(shown))
	for i, name := range shown {
		out[i] = fmt.Sprintf("%s=%s-%d", name, r.name, i)
	}
	return out
}

// folder makes an empty folder for a process.
func (r *run) folder() (string, error) {
	dir, err := os.MkdirTemp(r.dir, r.name+"-")
	if err != nil {
		return "", fmt.Errorf("make folder: %w", err)
	}
	return dir, nil
}
