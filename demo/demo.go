// Package demo shows a newcomer who has Go and nothing else how a collective
// decides with Tocsin: a real homeserver, members with real encrypted clients, the
// real bot, and then a place in the room for whoever watches.
//
// House rule: nothing that the bot says is written here. The story says what is
// expected of it, and the demo fails where it says otherwise.
package demo

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"tocsin/play"
	"tocsin/stage"
)

// demo is one run.
type demo struct {
	options
	stdin  io.Reader
	page   *page
	stderr io.Writer
	clock  *clock
	told   bool // the story came to its end
}

// Run plays the story and then lets stdin speak in the room. It returns an exit
// code: 0, 1 when something went wrong or the bot did not say what the story
// expects, 2 for wrong arguments, 130 when ctx ended before the story did.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, code, ok := parse(args, stderr)
	if !ok {
		return code
	}
	d := &demo{options: o, stdin: stdin, stderr: stderr}
	err := d.open(stdout)
	if err == nil {
		stop := context.AfterFunc(ctx, func() { d.page.busy("Tout s'arrête. Encore Ctrl-C : arrêt immédiat.") })
		defer stop()
		err = d.run(ctx)
	}
	return d.end(ctx, err)
}

func (d *demo) open(stdout io.Writer) (err error) {
	if d.clock, err = newClock(); err != nil {
		return err
	}
	d.page, err = newPage(newScreen(stdout), d.clock)
	if err == nil && d.page.term != nil && !d.fast {
		d.page.pause = humanPause
	}
	return err
}

// run has everything in a temporary folder, and leaves nothing behind.
func (d *demo) run(ctx context.Context) error {
	story, err := readStory(storyFile)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "tocsin-demo-")
	if err != nil {
		return fmt.Errorf("make data folder: %w", err)
	}
	defer d.cleanUp("remove data folder", func() error { return os.RemoveAll(dir) })
	server, err := d.openServer(ctx, filepath.Join(dir, "homeserver"))
	if err != nil {
		return err
	}
	defer d.cleanUp("stop homeserver", server.Stop)
	return d.onStage(ctx, server, story, filepath.Join(dir, "bot"))
}

func (d *demo) onStage(ctx context.Context, server *stage.Server, s *story, dir string) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return fmt.Errorf("make bot folder: %w", err)
	}
	d.page.busy("Les membres et le bot se connectent…")
	world, err := play.New(ctx, server, play.Options{
		Dir: dir, Settings: settings(d.clock.zone), Clock: d.clock.Clock, Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		return fmt.Errorf("start bot: %w", err)
	}
	defer d.cleanUp("stop bot", world.Close)
	if err := tell(ctx, world, d.page, s); err != nil {
		return err
	}
	d.told = true
	if d.once {
		return nil
	}
	d.clock.run()
	return d.talk(ctx, world, server.URL, s)
}
