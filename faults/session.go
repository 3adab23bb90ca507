package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"maunium.net/go/mautrix"

	"tocsin/trial"
)

// revoked has the homeserver close the bot's session: the program says what to do and
// ends, and again when it is started; once done so, it goes on with all that it knew.
func revoked(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.actFor(ctx, 3*time.Second); err != nil {
		return err
	}
	if err := logOutAll(ctx, w.r.server.URL, w.Bot); err != nil {
		return err
	}
	mark := w.Bot.Log.Mark()
	for i := range 2 {
		if code := w.Bot.Wait(time.Minute); code != 5 {
			r.fault("exit code %d after the session was closed (%d)\n%s", code, i, w.Bot.Log.Tail())
		}
		if i == 0 {
			err = w.Bot.Start()
		}
	}
	w.mustSay(mark, "À faire", "crypto.db", "clé de récupération")
	if err := errors.Join(err, w.moveDevice()); err != nil {
		return err
	}
	return w.goOn(ctx)
}

// keysLost takes the database of the device away: with the recovery key the bot comes
// back verified, without it says where that key has to be.
func keysLost(ctx context.Context, r *run) error {
	w, err := r.startWork(ctx, trial.Setup{})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.actFor(ctx, 3*time.Second); err != nil {
		return err
	}
	if code := w.Bot.Stop(); code != 0 {
		r.fault("exit code %d", code)
	}
	recovery := w.Bot.Data("recovery-key")
	if err := errors.Join(w.moveDevice(), os.Rename(recovery, recovery+".away")); err != nil {
		return err
	}
	mark := w.Bot.Log.Mark()
	if err := w.Bot.Start(); err != nil {
		return err
	}
	if code := w.Bot.Wait(30 * time.Second); code != 2 {
		r.fault("exit code %d without the recovery key", code)
		w.Bot.Kill()
	}
	w.mustSay(mark, "À faire", "recovery-key", "clé de récupération")
	if err := os.Rename(recovery+".away", recovery); err != nil {
		return err
	}
	return w.goOn(ctx)
}

// mustSay finds words in what was logged since a mark.
func (w *work) mustSay(mark int, words ...string) {
	text := w.Bot.Log.Since(mark)
	for _, word := range words {
		if !strings.Contains(text, word) {
			w.r.fault("the program does not say %q:\n%s", word, text)
		}
	}
	if strings.Contains(text, "panic") || strings.Contains(text, "goroutine ") {
		w.r.fault("it panicked:\n%s", text)
	}
}

// actFor has members act for a while and waits for all answers.
func (w *work) actFor(ctx context.Context, d time.Duration) error {
	err := w.during(ctx, func() error { time.Sleep(d); return nil })
	w.settle(ctx, time.Minute)
	return err
}

// goOn starts the process, waits until it is ready, and has members act once more.
func (w *work) goOn(ctx context.Context) error {
	mark := w.Bot.Log.Mark()
	if err := w.Bot.Start(); err != nil {
		return err
	}
	for end := time.Now().Add(time.Minute); !strings.Contains(w.Bot.Log.Since(mark), "msg=ready"); time.Sleep(50 * time.Millisecond) {
		if code := w.Bot.Wait(0); code >= 0 || time.Now().After(end) {
			return fmt.Errorf("it does not go on: exit code %d\n%s", code, w.Bot.Log.Since(mark))
		}
	}
	if err := w.actFor(ctx, 3*time.Second); err != nil {
		return err
	}
	return w.audit(ctx)
}

// moveDevice puts the database of the device aside.
func (w *work) moveDevice() error {
	for _, name := range []string{"crypto.db", "crypto.db-wal", "crypto.db-shm"} {
		path := w.Bot.Data(name)
		if err := os.Rename(path, fmt.Sprintf("%s.away", path)); err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("move device away: %w", err)
		}
	}
	return nil
}

// logOutAll removes all devices of a bot, as its account's owner can.
func logOutAll(ctx context.Context, address string, bot *trial.Process) error {
	client, err := mautrix.NewClient(address, "", "")
	if err != nil {
		return fmt.Errorf("log out: %w", err)
	}
	_, err = client.Login(ctx, &mautrix.ReqLogin{
		Type:       mautrix.AuthTypePassword,
		Identifier: mautrix.UserIdentifier{Type: mautrix.IdentifierTypeUser, User: string(bot.Account.UserID)},
		Password:   bot.Account.Password, StoreCredentials: true,
	})
	if err == nil {
		_, err = client.LogoutAll(ctx)
	}
	if err != nil {
		return fmt.Errorf("log out: %w", err)
	}
	return nil
}
