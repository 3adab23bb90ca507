package stage

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// stopTimeout is more than the devserver allows Dendrite.
const stopTimeout = 20 * time.Second

// process is the devserver program. It watches its standard input: when that closes, on purpose or because we died, it
// stops the homeserver and ends.
type process struct {
	cmd    *exec.Cmd
	stdin  io.Closer
	exited chan struct{}

	mu   sync.Mutex
	tail []string // the last lines it said, for errors
}

// ready is the line with which the devserver says that it is.
type ready struct {
	URL    string `json:"url"`
	Name   string `json:"server_name"`
	Secret string `json:"registration_secret"`
}

func (r ready) port() int {
	u, err := url.Parse(r.URL)
	if err != nil {
		return 0
	}
	port, _ := strconv.Atoi(u.Port())
	return port
}

func startProcess(ctx context.Context, o Options) (*process, ready, error) {
	cmd, err := devserver(o)
	if err != nil {
		return nil, ready{}, err
	}
	cmd.SysProcAttr = procAttr()
	cmd.WaitDelay = time.Second // for pipes that a killed program's child still holds
	p := &process{cmd: cmd, exited: make(chan struct{})}
	stdout, err := p.start(o.Progress)
	if err != nil {
		return nil, ready{}, err
	}
	line := make(chan string, 1)
	go func() {
		text, _ := bufio.NewReader(stdout).ReadString('\n')
		line <- text
	}()
	select {
	case text := <-line:
		var r ready
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			_ = p.stop()
			return nil, ready{}, fmt.Errorf("devserver did not get ready:\n%s", p.said())
		}
		return p, r, nil
	case <-ctx.Done():
		_ = p.stop()
		return nil, ready{}, ctx.Err()
	}
}

func (p *process) start(progress func(string)) (stdout io.Reader, err error) {
	if p.stdin, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	// Pipes of our own: Wait would close those of StdoutPipe before the last line is read.
	outR, outW := io.Pipe()
	errR, errW := io.Pipe()
	p.cmd.Stdout, p.cmd.Stderr = outW, errW
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = p.cmd.Wait()
		outW.Close()
		errW.Close()
		close(p.exited)
	}()
	go p.listen(errR, progress)
	return outR, nil
}

func (p *process) listen(stderr io.Reader, progress func(string)) {
	for lines := bufio.NewScanner(stderr); lines.Scan(); {
		p.mu.Lock()
		p.tail = append(p.tail, lines.Text())
		p.tail = p.tail[max(0, len(p.tail)-20):]
		p.mu.Unlock()
		if progress != nil {
			progress(lines.Text())
		}
	}
}

func (p *process) said() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.tail, "\n")
}

// stop closes the standard input, which ends devserver; while "go run" is still
// compiling it nobody reads that, so a signal to the whole group follows.
func (p *process) stop() error {
	p.stdin.Close()
	select {
	case <-p.exited:
		return nil
	case <-time.After(2 * time.Second):
		interrupt(p.cmd)
	}
	select {
	case <-p.exited:
		return nil
	case <-time.After(stopTimeout):
		_ = p.cmd.Process.Kill()
		return fmt.Errorf("stop homeserver: still there after %s", stopTimeout)
	}
}
