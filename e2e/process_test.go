package e2e_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"tocsin/stage"
)

// process is the program with its folder, running or not.
type process struct {
	tb      testing.TB
	dir     string
	account stage.Account
	env     []string
	cmd     *exec.Cmd
	ended   chan error
	log     *safeBuffer
}

// safeBuffer keeps everything that the program ever logged.
type safeBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *safeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *safeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// mustProcess registers an account and writes the configuration of a bot.
func mustProcess(tb testing.TB, server *stage.Server, user string, more ...string) *process {
	tb.Helper()
	account, err := server.Register(tb.Context(), user, "Tocsin")
	if err != nil {
		tb.Fatal(err)
	}
	p := &process{tb: tb, dir: tb.TempDir(), account: account, log: &safeBuffer{}}
	p.env = append(os.Environ(), "TOCSIN_PASSWORD="+account.Password)
	lines := append([]string{
		"homeserver: " + server.URL, fmt.Sprintf("user: %q", account.UserID),
		"inviters: [" + server.Name + "]", "log: {level: debug}",
	}, more...)
	p.mustWrite("config.yaml", strings.Join(lines, "\n")+"\n")
	tb.Cleanup(p.kill)
	return p
}

func (p *process) mustWrite(name, text string) {
	p.tb.Helper()
	if err := os.WriteFile(filepath.Join(p.dir, name), []byte(text), 0o600); err != nil {
		p.tb.Fatal(err)
	}
}

// start runs the program; it returns at once.
func (p *process) start() {
	p.tb.Helper()
	path, err := program()
	if err != nil {
		p.tb.Fatal(err)
	}
	p.cmd = exec.Command(path, "run", "-config", filepath.Join(p.dir, "config.yaml"))
	p.cmd.Env, p.cmd.Stdout, p.cmd.Stderr = p.env, p.log, p.log
	p.cmd.WaitDelay = time.Second
	if err := p.cmd.Start(); err != nil {
		p.tb.Fatal(err)
	}
	p.ended = make(chan error, 1)
	go func(cmd *exec.Cmd, ended chan error) { ended <- cmd.Wait() }(p.cmd, p.ended)
}

// kill ends the program without any warning.
func (p *process) kill() {
	if p.cmd == nil {
		return
	}
	_ = p.cmd.Process.Kill()
	if err := <-p.ended; err == nil {
		p.tb.Log("it had ended by itself")
	}
	p.cmd = nil
}

// stop asks the program to end, and returns its exit code.
func (p *process) stop() int {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	return p.wait(20 * time.Second)
}

// wait waits for the program's end and returns its exit code, -1 if it goes on.
func (p *process) wait(d time.Duration) int {
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
	select {
	case err := <-p.ended:
		p.cmd = nil
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return exit.ExitCode()
		}
		return 0
	case <-ctx.Done():
		return -1
	}
}

// count is how often the log says something.
func (p *process) count(what string) int { return strings.Count(p.log.String(), what) }

// eventually waits until something holds.
func eventually(tb testing.TB, what string, d time.Duration, holds func() bool) {
	tb.Helper()
	for end := time.Now().Add(d); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			tb.Fatalf("not in %s: %s", d, what)
		}
	}
}
