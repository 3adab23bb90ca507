package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"tocsin/trial"
)

// noticed is where damage was found: by whom, or by nobody.
type noticed struct{ start, later, not int }

// damaged starts the program on copies of its databases in which bits were turned or the
// end is missing. Damage is found at the start, or when the journal is verified and the
// ballots are counted; what nobody finds must not have changed what counts.
func damaged(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.actFor(ctx, 5*time.Second); err != nil {
		return err
	}
	if code := w.Bot.Stop(); code != 0 {
		r.fault("exit code %d", code)
	}
	before, err := trial.Tally(ctx, w.Bot.Dir)
	if err != nil {
		return err
	}
	collective := func(n *noticed) { w.checkDamaged(ctx, fmt.Sprint(before), n) }
	for _, kind := range []struct {
		name, file string
		spoil      func(*run, []byte)
		find       func(*noticed)
	}{
		{"bits of the database", "tocsin.db", flip, collective},
		{"bits of ballots", "tocsin.db", flipBallot, collective},
		{"end of the database", "tocsin.db", nil, collective},
		{"bits of the device", "crypto.db", flip, w.startDamaged},
		{"end of the device", "crypto.db", nil, w.startDamaged},
	} {
		if err := w.spoil(kind.name, kind.file, kind.spoil, kind.find); err != nil {
			return err
		}
	}
	if err := w.moveDevice(); err != nil { // its keys went on and were put back: it cannot be used any more
		return err
	}
	return w.goOn(ctx)
}

// spoil damages a file again and again and has the damage found; no way to turn its bits
// cuts its end off. The file is as before in the end.
func (w *work) spoil(name, file string, turn func(*run, []byte), find func(*noticed)) error {
	whole, err := os.ReadFile(w.Bot.Data(file))
	if err != nil {
		return fmt.Errorf("read database: %w", err)
	}
	var n noticed
	for range w.r.some(3, 60) {
		bad := bytes.Clone(whole)
		if turn != nil {
			turn(w.r, bad)
		} else {
			bad = bad[:w.r.below(len(bad))]
		}
		if err := w.put(file, bad); err != nil {
			return err
		}
		find(&n)
	}
	w.r.fact("%s: %d noticed at the start, %d when read, %d nowhere, without effect on what counts", name, n.start, n.later, n.not)
	return w.put(file, whole)
}

// put writes a database, without the logs of the one before.
func (w *work) put(file string, content []byte) error {
	for _, log := range []string{"-wal", "-shm"} {
		if err := os.Remove(w.Bot.Data(file + log)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove log: %w", err)
		}
	}
	if err := os.WriteFile(w.Bot.Data(file), content, 0o600); err != nil {
		return fmt.Errorf("write database: %w", err)
	}
	return nil
}

// checkDamaged checks and counts a damaged database of the collective.
func (w *work) checkDamaged(ctx context.Context, before string, n *noticed) {
	code, text := w.r.ask(ctx, "check", "-config", filepath.Join(w.Bot.Dir, "config.yaml"))
	if w.named(code, text) {
		n.start++
		return
	}
	after, err := trial.Tally(ctx, w.Bot.Dir)
	switch {
	case err != nil:
		n.later++
	case fmt.Sprint(after) != before:
		w.r.fault("silently wrong: counted %v, was %s", after, before)
	default:
		n.not++
	}
}

// startDamaged runs the bot on a damaged database of the device.
func (w *work) startDamaged(n *noticed) {
	mark := w.Bot.Log.Mark()
	if err := w.Bot.Start(); err != nil {
		w.r.fault("%v", err)
		return
	}
	code := -1
	for end := time.Now().Add(20 * time.Second); code < 0 && time.Now().Before(end); code = w.Bot.Wait(50 * time.Millisecond) {
		if strings.Contains(w.Bot.Log.Since(mark), "msg=ready") {
			code = w.Bot.Stop()
			break
		}
	}
	switch text := w.Bot.Log.Since(mark); {
	case code < 0:
		w.r.fault("it neither starts nor ends:\n%s", text)
		w.Bot.Kill()
	case w.named(code, text):
		n.start++
	default:
		n.not++
	}
}

// named says whether damage was noticed, which must be in words.
func (w *work) named(code int, text string) bool {
	if strings.Contains(text, "panic") || strings.Contains(text, "goroutine ") {
		w.r.fault("it panicked:\n%s", text)
	}
	if code != 0 && (code != 4 || !strings.Contains(text, "À faire")) {
		w.r.fault("damage ends with exit code %d and\n%s", code, text)
	}
	return code != 0
}

// ask runs a subcommand that ends by itself.
func (r *run) ask(ctx context.Context, args ...string) (code int, text string) {
	cmd := exec.CommandContext(ctx, r.program, args...)
	cmd.Env = append(os.Environ(), "TOCSIN_PASSWORD=unused")
	out, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState == nil {
		return -1, err.Error()
	}
	return cmd.ProcessState.ExitCode(), string(out)
}
