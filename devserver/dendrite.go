package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

const (
	startTimeout = 60 * time.Second
	stopTimeout  = 10 * time.Second
)

type dendrite struct {
	url    string
	cmd    *exec.Cmd
	exited chan struct{}
}

// startDendrite returns once the homeserver answers.
func startDendrite(ctx context.Context, binary string, f *folder) (*dendrite, error) {
	log, err := os.OpenFile(f.file("dendrite.log"), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open dendrite's log: %w", err)
	}
	defer log.Close() // the child has its own
	cmd := exec.Command(binary, "-config", "dendrite.yaml", "-http-bind-address", address(f.Port))
	cmd.Dir = f.path
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "PPROFLISTEN=") // would open a second port
	})
	if os.Getenv("GOGC") == "" { // a fifth less work for some memory: clients share the processor with it
		cmd.Env = append(cmd.Env, "GOGC=400")
	}
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = procAttr()
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start dendrite: %w", err)
	}
	d := &dendrite{url: "http://" + address(f.Port), cmd: cmd, exited: make(chan struct{})}
	go func() {
		_ = cmd.Wait()
		close(d.exited)
	}()
	if err := d.waitReady(ctx); err != nil {
		d.stop()
		return nil, fmt.Errorf("%w; the end of its log:\n%s", err, f.logTail())
	}
	return d, nil
}

func (d *dendrite) waitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, d.url+"/_matrix/client/versions", nil)
		if err != nil {
			return fmt.Errorf("ask dendrite: %w", err)
		}
		if resp, err := http.DefaultClient.Do(req); err == nil {
			resp.Body.Close()
			if resp.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-d.exited:
			return fmt.Errorf("start dendrite: it ended at once")
		case <-ctx.Done():
			return fmt.Errorf("wait for dendrite: %w", ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// stop ends Dendrite politely, then not.
func (d *dendrite) stop() {
	if err := interrupt(d.cmd.Process); err == nil {
		select {
		case <-d.exited:
			return
		case <-time.After(stopTimeout):
		}
	}
	_ = d.cmd.Process.Kill()
	<-d.exited
}
