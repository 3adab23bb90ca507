package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"tocsin/storage"
)

// TestMain lets a test run this program as a process of its own.
func TestMain(m *testing.M) {
	if os.Getenv("TOCSIN_TEST_AS_PROGRAM") != "" {
		main()
	}
	os.Exit(m.Run())
}

// operator is a person with a folder and a homeserver that does not answer.
type operator struct {
	tb       testing.TB
	dir      string
	env      map[string]string
	out, err output
}

// output is what was written, also while it still is.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

func newOperator(tb testing.TB) *operator {
	tb.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	must(tb, err)
	must(tb, listener.Close()) // nobody listens there now
	o := &operator{tb: tb, dir: tb.TempDir(), env: map[string]string{"TOCSIN_PASSWORD": "correct-horse-battery"}}
	o.write("config.yaml", fmt.Sprintf("homeserver: http://%s\nuser: tocsin\n", listener.Addr()))
	return o
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func (o *operator) path(name string) string { return filepath.Join(o.dir, name) }

func (o *operator) write(name, text string) {
	o.tb.Helper()
	must(o.tb, os.MkdirAll(filepath.Dir(o.path(name)), 0o700))
	must(o.tb, os.WriteFile(o.path(name), []byte(text), 0o600))
}

func (o *operator) read(name string) string {
	o.tb.Helper()
	text, err := os.ReadFile(o.path(name))
	must(o.tb, err)
	return string(text)
}

// run runs a subcommand until it ends.
func (o *operator) run(ctx context.Context, args ...string) int {
	o.out.text.Reset()
	o.err.text.Reset()
	p := program{strings.NewReader(""), &o.out, &o.err, func(name string) string { return o.env[name] }}
	return p.run(ctx, args)
}

// with runs a subcommand with the operator's configuration, for which it has a minute.
func (o *operator) with(name string) int {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return o.run(ctx, name, "-config", o.path("config.yaml"))
}

// expect makes sure of an exit code and of what was said with it.
func (o *operator) expect(got, want int, said ...string) {
	o.tb.Helper()
	all := o.out.String() + o.err.String()
	if got != want {
		o.tb.Errorf("exit code %d, expected %d\n%s", got, want, all)
	}
	for _, s := range said {
		if !strings.Contains(all, s) {
			o.tb.Errorf("not said: %s\n%s", s, all)
		}
	}
	if strings.Contains(all, "correct-horse-battery") {
		o.tb.Error("the password was shown")
	}
}

// started makes the data of a collective that has run before.
func (o *operator) started() {
	o.tb.Helper()
	o.write("data/key", strings.Repeat("ab", storage.KeySize)+"\n")
	store, err := storage.Open(context.Background(), storage.Options{
		Path: o.path("data/tocsin.db"), Key: bytes.Repeat([]byte{0xab}, storage.KeySize), Now: time.Now,
	})
	must(o.tb, err)
	must(o.tb, store.Close())
}

func TestSubcommands(t *testing.T) {
	for args, want := range map[string]struct {
		code int
		said string
	}{
		"":                {exitUsage, "tocsin run [-config FICHIER]"},
		"help":            {exitOK, "tocsin check [-config FICHIER]"},
		"--help":          {exitOK, "tocsin version"},
		"run -h":          {exitOK, "tocsin run [-config FICHIER]"},
		"version":         {exitOK, "SQLite 3."},
		"version now":     {exitUsage, `unexpected argument "now"`},
		"ring":            {exitUsage, `unknown subcommand "ring"`},
		"run -fast":       {exitUsage, "flag provided but not defined: -fast"},
		"check it":        {exitUsage, `unexpected argument "it"`},
		"run -config no":  {exitUsage, "no: no such file"},
		"config":          {exitOK, "# homeserver: https://matrix.example.org"},
		"config settings": {exitUsage, "unexpected argument"},
	} {
		o := newOperator(t)
		o.expect(o.run(context.Background(), strings.Fields(args)...), want.code, want.said)
	}
}
