// Package stage is what the demo and the end-to-end tests play on: a real homeserver (the devserver module's Dendrite)
// and members with real encrypted clients. Nothing in it knows Tocsin: to the stage the bot is one more Matrix user.
//
// It needs the repository's sources and the go command, because the homeserver is a program of another module.
package stage

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"sync"
	"time"
)

// Options says how to set the stage. The zero value is a fresh homeserver on a free port, gone after Stop.
type Options struct {
	Dir      string       // the homeserver's folder; empty: a temporary one
	Port     int          // on 127.0.0.1; 0: a free one
	Progress func(string) // what goes on while the homeserver is built (minutes, once) and started
	Federate bool         // talks to other homeservers of this machine, under a name with a port
	Log      io.Writer    // mautrix's logs of all members, for debugging; nil: none
}

// Server is a running homeserver.
type Server struct {
	URL  string // where clients connect
	Name string // the part after the colon in user ids

	options Options
	secret  string // registers accounts
	remove  func() // removes a temporary folder
	http    *http.Client

	mu      sync.Mutex
	process *process // nil while down
}

// Start builds the homeserver where that was not done before, and returns once it answers.
func Start(ctx context.Context, o Options) (*Server, error) {
	s := &Server{options: o, remove: func() {}, http: httpClient()}
	if o.Dir == "" {
		dir, err := os.MkdirTemp("", "tocsin-stage-")
		if err != nil {
			return nil, fmt.Errorf("make homeserver folder: %w", err)
		}
		s.options.Dir, s.remove = dir, func() { os.RemoveAll(dir) }
	}
	if err := s.Up(ctx); err != nil {
		s.remove()
		return nil, err
	}
	return s, nil
}

// Up starts the homeserver again after Down, with the same address and all its data.
func (s *Server) Up(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process != nil {
		return nil
	}
	p, ready, err := startProcess(ctx, s.options)
	if err != nil {
		return fmt.Errorf("start homeserver: %w", err)
	}
	s.process, s.URL, s.Name, s.secret = p, ready.URL, ready.Name, ready.Secret
	s.options.Port = ready.port()
	return nil
}

// Dir is the homeserver's folder: its databases, and the media that were uploaded.
func (s *Server) Dir() string { return s.options.Dir }

// Down stops the homeserver and keeps its data. Members notice an outage and catch up after Up.
func (s *Server) Down() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.process == nil {
		return nil
	}
	p := s.process
	s.process = nil
	return p.stop()
}

// Restart is Down and Up.
func (s *Server) Restart(ctx context.Context) error {
	if err := s.Down(); err != nil {
		return err
	}
	return s.Up(ctx)
}

// Stop ends the homeserver for good and removes its folder if that was a temporary one.
func (s *Server) Stop() error {
	err := s.Down()
	s.http.CloseIdleConnections()
	s.remove()
	return err
}

// httpClient is shared by all members: each keeps a sync request open and wants a second connection at hand.
func httpClient() *http.Client {
	return &http.Client{
		Timeout: 3 * time.Minute,
		Transport: &http.Transport{
			DialContext:         (&net.Dialer{Timeout: 5 * time.Second}).DialContext,
			MaxIdleConns:        512,
			MaxIdleConnsPerHost: 512,
		},
	}
}
