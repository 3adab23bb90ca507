// Command devserver runs a real Matrix homeserver (Dendrite) on this computer for the demo, for the end-to-end tests
// and for trying Tocsin by hand. It needs Go and nothing else.
//
//	go run -C devserver . -dir /tmp/hs -user alice -user bruno
//
// It is a module of its own, so that Dendrite's many dependencies (and its licence, the AGPL) stay out of Tocsin's.
// The homeserver listens on loopback only, federates with nobody and limits no rates. Never use it for real people.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

// The thread that starts Dendrite must live as long as this program: on Linux the kernel ends a child with the thread
// that started it (see procattr_linux.go), and only the main thread is sure to stay.
func init() { runtime.LockOSThread() }

func main() {
	o, err := parse(os.Args[1:])
	if err != nil {
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "devserver:", err)
		os.Exit(1)
	}
}

type options struct {
	dir    string
	module string
	port   int
	users  []string
	json   bool
}

func parse(args []string) (options, error) {
	var o options
	f := flag.NewFlagSet("devserver", flag.ContinueOnError)
	f.StringVar(&o.dir, "dir", "", "folder of the homeserver, kept between runs (default: a new one, removed at the end)")
	f.StringVar(&o.module, "module", ".", "folder of the devserver module, where Dendrite is built")
	f.IntVar(&o.port, "port", 0, "port on 127.0.0.1; 0: the same as last time in this folder, or a free one")
	f.BoolVar(&o.json, "json", false, "one JSON line on stdout, for programs; closing stdin stops the homeserver")
	f.Func("user", "account to create unless it is there; may be repeated", func(name string) error {
		o.users = append(o.users, name)
		return nil
	})
	return o, f.Parse(args)
}

func run(ctx context.Context, o options) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if o.json {
		go stopAtEOF(os.Stdin, cancel)
	}
	go stopWithParent(cancel)

	folder, remove, err := openFolder(o.dir, o.port)
	if err != nil {
		return err
	}
	defer remove()
	binary, err := buildDendrite(ctx, o.module, func(line string) { fmt.Fprintln(os.Stderr, line) })
	if err != nil {
		return stopped(ctx, err)
	}
	server, err := startDendrite(ctx, binary, folder)
	if err != nil {
		return stopped(ctx, err)
	}
	defer server.stop()
	if err := folder.addUsers(ctx, server.url, o.users); err != nil {
		return stopped(ctx, err)
	}
	if err := announce(server.url, folder, o.json); err != nil {
		return err
	}
	select {
	case <-ctx.Done():
		return nil
	case <-server.exited:
		return fmt.Errorf("dendrite ended by itself:\n%s", folder.logTail())
	}
}

// stopped hides the errors that only say that we were asked to stop.
func stopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

func announce(url string, f *folder, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(os.Stdout).Encode(map[string]any{
			"url": url, "server_name": serverName, "registration_secret": f.Secret, "users": f.Users,
		})
	}
	fmt.Printf("Homeserver  %s  (server name: %s)\nFolder      %s\n", url, serverName, f.path)
	for _, u := range f.Users {
		fmt.Printf("User        %-24s password %s\n", u.UserID, u.Password)
	}
	fmt.Println("Ctrl-C stops it.")
	return nil
}

func stopAtEOF(r io.Reader, cancel context.CancelCauseFunc) {
	_, _ = io.Copy(io.Discard, r)
	cancel(errors.New("stdin closed"))
}

// stopWithParent stops the homeserver when whoever started this program is gone, so that a killed test run or a killed
// `go run` leaves nothing behind.
func stopWithParent(cancel context.CancelCauseFunc) {
	parent := os.Getppid()
	for os.Getppid() == parent {
		time.Sleep(500 * time.Millisecond)
	}
	cancel(errors.New("parent process is gone"))
}
