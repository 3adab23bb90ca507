package trial

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"tocsin/stage"
)

// Setup says how a process is to be configured.
type Setup struct {
	Program string // what Build returned
	Dir     string // an empty folder, for the configuration and the data
	User    string // the account to register; it may be there already when Account is set
	Account stage.Account
	Address string   // of the homeserver, where the bot is to reach it by another way; empty: the usual one
	Lines   []string // more lines of the configuration
}

// Process is the program with its folder, running or not.
type Process struct {
	Dir     string
	Account stage.Account
	Log     *Output

	Env []string // of the program: its password is in it

	program string
	cmd     *exec.Cmd
	ended   chan error
}

// NewProcess registers an account and writes the configuration of a bot.
func NewProcess(ctx context.Context, server *stage.Server, s Setup) (*Process, error) {
	account := s.Account
	if account.UserID == "" {
		var err error
		if account, err = server.Register(ctx, s.User, "Tocsin"); err != nil {
			return nil, err
		}
	}
	address := s.Address
	if address == "" {
		address = server.URL
	}
	p := &Process{Dir: s.Dir, Account: account, Log: &Output{}, program: s.Program}
	p.Env = append(os.Environ(), "TOCSIN_PASSWORD="+account.Password)
	lines := append([]string{
		"homeserver: " + address, fmt.Sprintf("user: %q", account.UserID),
		"inviters: [" + server.Name + "]", "log: {level: debug}", "burst: 0",
	}, s.Lines...)
	return p, p.Write("config.yaml", strings.Join(lines, "\n")+"\n")
}

// Second is another process of the same account in an empty folder, as on another machine; what
// they share is written there by the caller.
func (p *Process) Second(dir string) *Process {
	return &Process{Dir: dir, Account: p.Account, Log: &Output{}, Env: p.Env, program: p.program}
}

// Write writes a file into the process's folder.
func (p *Process) Write(name, text string) error {
	if err := os.WriteFile(filepath.Join(p.Dir, name), []byte(text), 0o600); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Data is the path of a file in the data folder.
func (p *Process) Data(name string) string { return filepath.Join(p.Dir, "data", name) }

// Start runs the program; it returns at once.
func (p *Process) Start() error {
	p.cmd = exec.Command(p.program, "run", "-config", filepath.Join(p.Dir, "config.yaml"))
	p.cmd.Env, p.cmd.Stdout, p.cmd.Stderr = p.Env, p.Log, p.Log
	p.cmd.WaitDelay = time.Second
	if err := p.cmd.Start(); err != nil {
		p.cmd = nil
		return fmt.Errorf("start tocsin: %w", err)
	}
	p.ended = make(chan error, 1)
	go func(cmd *exec.Cmd, ended chan error) { ended <- cmd.Wait() }(p.cmd, p.ended)
	return nil
}

// PID is the number of the process that runs, 0 when none does.
func (p *Process) PID() int {
	if p.cmd == nil {
		return 0
	}
	return p.cmd.Process.Pid
}

// Kill ends the program without any warning. It says whether it had ended well by itself.
func (p *Process) Kill() (itself bool) {
	if p.cmd == nil {
		return false
	}
	_ = p.cmd.Process.Kill()
	err := <-p.ended
	p.cmd = nil
	return err == nil
}

// Stop asks the program to end, and returns its exit code; one that does not is killed.
func (p *Process) Stop() int {
	if p.cmd == nil {
		return -1
	}
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	code := p.Wait(20 * time.Second)
	if code < 0 {
		p.Kill()
	}
	return code
}

// Wait waits for the program's end and returns its exit code, -1 if it goes on.
func (p *Process) Wait(d time.Duration) int {
	if p.cmd == nil {
		return -1
	}
	select {
	case err := <-p.ended:
		p.cmd = nil
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return exit.ExitCode()
		}
		return 0
	case <-time.After(d):
		return -1
	}
}
