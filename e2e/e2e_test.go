// Package e2e_test runs the program itself, as an operator does, against a real
// homeserver with encrypted members, and does to it what life does: kills, gaps,
// outages, closed sessions.
package e2e_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"tocsin/stage"
	"tocsin/trial"
)

// homeserver is one homeserver for all tests of the package.
var homeserver = sync.OnceValues(func() (*stage.Server, error) {
	return stage.Start(context.Background(), stage.Options{Progress: func(s string) { fmt.Fprintln(os.Stderr, s) }})
})

// program builds Tocsin once and returns its path.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "tocsin-e2e-")
	if err != nil {
		return "", err
	}
	return trial.Build(context.Background(), dir)
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
	if !started.Load() {
		return
	}
	if server, err := homeserver(); err == nil {
		_ = server.Stop()
	}
	if path, err := program(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
}

// started says that there is something to stop.
var started atomic.Bool

// mustStage returns the homeserver, or skips.
func mustStage(tb testing.TB) *stage.Server {
	tb.Helper()
	if testing.Short() {
		tb.Skip("needs a homeserver")
	}
	started.Store(true)
	server, err := homeserver()
	if err != nil {
		tb.Fatal(err)
	}
	return server
}
