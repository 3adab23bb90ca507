package e2e_test

import (
	"testing"
	"time"

	"tocsin/stage"
	"tocsin/trial"
)

// process is a trial's process that fails the test instead of returning errors.
type process struct {
	tb      testing.TB
	trial   *trial.Process
	dir     string
	account stage.Account
	log     *trial.Output
}

// mustProcess registers an account and writes the configuration of a bot.
func mustProcess(tb testing.TB, server *stage.Server, user string, more ...string) *process {
	tb.Helper()
	path, err := program()
	if err != nil {
		tb.Fatal(err)
	}
	p, err := trial.NewProcess(tb.Context(), server, trial.Setup{Program: path, Dir: tb.TempDir(), User: user, Lines: more})
	if err != nil {
		tb.Fatal(err)
	}
	return of(tb, p)
}

func of(tb testing.TB, p *trial.Process) *process {
	tb.Cleanup(func() { p.Kill() })
	return &process{tb: tb, trial: p, dir: p.Dir, account: p.Account, log: p.Log}
}

func (p *process) mustWrite(name, text string) {
	p.tb.Helper()
	if err := p.trial.Write(name, text); err != nil {
		p.tb.Fatal(err)
	}
}

func (p *process) start() {
	p.tb.Helper()
	if err := p.trial.Start(); err != nil {
		p.tb.Fatal(err)
	}
}

func (p *process) kill() {
	if p.trial.Kill() {
		p.tb.Log("it had ended by itself")
	}
}

func (p *process) stop() int                { return p.trial.Stop() }
func (p *process) wait(d time.Duration) int { return p.trial.Wait(d) }
func (p *process) count(what string) int    { return p.log.Count(what) }

// eventually waits until something holds.
func eventually(tb testing.TB, what string, d time.Duration, holds func() bool) {
	tb.Helper()
	for end := time.Now().Add(d); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			tb.Fatalf("not in %s: %s", d, what)
		}
	}
}
