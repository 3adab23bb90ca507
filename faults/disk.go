package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tocsin/trial"
)

// full fills the disk of the data folder while members act, and frees it again: nothing
// confirmed is lost, nothing is confirmed that is not kept, and it goes on by itself.
func full(ctx context.Context, r *run) error {
	dir, unmount, err := r.smallDisk("24m")
	if err != nil {
		return err
	}
	defer unmount()
	w, err := r.startWork(ctx, trial.Setup{Dir: dir})
	if err != nil {
		return err
	}
	defer w.Close()
	times := r.some(1, 12)
	err = w.during(ctx, func() error {
		for i := range times {
			time.Sleep(r.between(time.Second, 3*time.Second))
			if err := w.fill(r.below(400)); err != nil {
				return err
			}
			if i%2 == 1 { // it is killed, and a service manager starts it
				w.Bot.Kill()
				if err := w.Bot.Start(); err != nil {
					return err
				}
			}
			time.Sleep(r.between(4*time.Second, 8*time.Second))
			if i == 0 { // on a busy machine it takes longer until a member's message meets the full disk
				w.untilTold(20 * time.Second)
			}
			if err := os.Remove(w.Bot.Data("filler")); err != nil {
				return err
			}
			if code := w.Bot.Wait(0); code >= 0 {
				r.fact("started on a full disk it ended with exit code %d", code)
				if err := w.Bot.Start(); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	w.settle(ctx, 2*time.Minute)
	w.toldOfDisk(times)
	return w.audit(ctx)
}

// toldOfDisk finds out who was told that the disk is full.
func (w *work) toldOfDisk(times int) {
	said, rooms := trial.Lines(w.Bot.Log.String(), "disk is full"), w.told()
	w.r.fact("full %d times; the log says so %d times, the circle was told %d times", times, len(said), rooms)
	if len(said) == 0 || rooms == 0 {
		w.r.fault("who could act was not told\n%s", w.Bot.Log.Tail())
	}
	if rooms > times {
		w.r.fault("the circle was told %d times of %d full disks", rooms, times)
	}
}

// told is how often the circle was told of the disk.
func (w *work) told() (times int) {
	for _, s := range w.Members[0].Since(0) {
		if s.Room == w.Room && s.Sender == w.Bot.Account.UserID && strings.Contains(s.Body, "disque") {
			times++
		}
	}
	return times
}

// untilTold waits until the circle was told of the disk.
func (w *work) untilTold(d time.Duration) {
	for end := time.Now().Add(d); w.told() == 0 && time.Now().Before(end); {
		time.Sleep(100 * time.Millisecond)
	}
}

// fill leaves so many kilobytes of the data folder's disk.
func (w *work) fill(leave int) error {
	f, err := os.Create(w.Bot.Data("filler"))
	if err != nil {
		return fmt.Errorf("fill disk: %w", err)
	}
	defer f.Close()
	block, size := make([]byte, 4096), int64(0)
	for {
		n, err := f.Write(block)
		size += int64(n)
		if err != nil {
			return f.Truncate(max(0, size-int64(leave)<<10))
		}
	}
}

// smallDisk makes a folder whose data folder is on a disk of its own.
func (r *run) smallDisk(size string) (dir string, unmount func(), err error) {
	if os.Getuid() != 0 {
		return "", nil, fmt.Errorf("%w: needs root, to mount a small disk", errLeftOut)
	}
	if dir, err = r.folder(); err != nil {
		return "", nil, err
	}
	data := filepath.Join(dir, "data")
	if err := os.Mkdir(data, 0o700); err != nil {
		return "", nil, fmt.Errorf("make data folder: %w", err)
	}
	if err := command("mount", "-t", "tmpfs", "-o", "mode=700,size="+size, "tocsin-faults", data); err != nil {
		return "", nil, errors.Join(errLeftOut, err)
	}
	return dir, func() {
		if err := command("umount", data); err != nil {
			r.fault("%v", err)
		}
	}, nil
}

// readOnly starts the program on a disk that was mounted read-only, as disks with errors
// are: it says so and ends, and goes on when the disk is as before.
func readOnly(ctx context.Context, r *run) error {
	dir, unmount, err := r.smallDisk("24m")
	if err != nil {
		return err
	}
	defer unmount()
	w, err := r.startWork(ctx, trial.Setup{Dir: dir})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.during(ctx, func() error { time.Sleep(3 * time.Second); return nil }); err != nil {
		return err
	}
	w.settle(ctx, time.Minute)
	if code := w.Bot.Stop(); code != 0 {
		r.fault("exit code %d", code)
	}
	data := filepath.Join(dir, "data")
	if err := command("mount", "-o", "remount,ro", data); err != nil {
		return err
	}
	mark := w.Bot.Log.Mark()
	err = w.Bot.Start()
	code := w.Bot.Wait(20 * time.Second)
	text := w.Bot.Log.Since(mark)
	r.fact("read-only: exit code %d", code)
	if code != 1 || !strings.Contains(text, "À faire") || !strings.Contains(text, "en lecture seule") {
		r.fault("a read-only folder ends with exit code %d and says\n%s", code, text)
	}
	if err := errors.Join(err, command("mount", "-o", "remount,rw", data), w.Bot.Start()); err != nil {
		return err
	}
	if err := w.during(ctx, func() error { time.Sleep(3 * time.Second); return nil }); err != nil {
		return err
	}
	w.settle(ctx, time.Minute)
	return w.audit(ctx)
}
