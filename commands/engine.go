// Package commands is what members can say to Tocsin, one command a file: each
// parses, asks the rules in collective, saves, and answers.
//
// House rules: a command never speaks Matrix; it reads and writes in the one
// transaction it is given; what it says goes to the outbox in that transaction.
// An error for members is a Refusal; any other reads "internal error" to them
// and goes to the log without a word of theirs.
package commands

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/i18n"
	"tocsin/storage"
)

// Settings are the first defaults of every circle.
type Settings struct {
	Language   i18n.Lang
	Zone       *time.Location
	Rules      map[decision.Kind]decision.Rules
	Hours      hours.Hours     // outside of which nothing unasked is said
	Assemblies assembly.Rules  // quorum, and how minutes are approved; zero: the usual ones
	Actions    action.Rules    // which need a decision; zero: the usual ones
	Health     func() Health   // what the program knows of itself; nil: nothing
	Pick       func(n int) int // a number below n that nobody can foresee; nil: from the system
	Burst      int             // how many messages of a sender are answered in a room within a minute; 0: all
}

// Engine handles what is in the inbox and what is due.
type Engine struct {
	store     *storage.Store
	catalogue *i18n.Catalogue
	settings  Settings
	log       *slog.Logger
	commands  []Command
	recorded  map[string]recorded // acts of the journal
	undoings  map[string]undoing  // whether and how they are undone
	drawn     lastPicture
	brake     brake
	vocabulary
}

// New makes an Engine.
func New(store *storage.Store, texts *i18n.Catalogue, settings Settings, log *slog.Logger) *Engine {
	if settings.Pick == nil {
		settings.Pick = unforeseeable
	}
	if settings.Assemblies == (assembly.Rules{}) {
		settings.Assemblies = assembly.UsualRules()
	}
	if settings.Actions.Decided == nil {
		settings.Actions = action.UsualRules()
	}
	e := &Engine{store: store, catalogue: texts, settings: settings, log: log, commands: list(), recorded: recordedActs(), undoings: undoings()}
	e.vocabulary = newVocabulary(texts, e.commands)
	e.brake.burst = settings.Burst
	if store != nil { // without one an engine only says what a text would be
		store.Guard(e.shield)
		store.Name(storage.Naming{Shown: shownName, Look: i18n.Look, Taken: []string{i18n.Look("Tocsin")}})
	}
	return e
}

func unforeseeable(n int) int {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil { // the system has no randomness: nothing secret can go on
		panic(err)
	}
	return int(i.Int64())
}

// batch is how many events share one transaction, and so one fsync, at the most.
const batch = 64

// Drain handles all that waits in the inbox, in order, and returns how many events
// that were. When it fails, what was not committed is still in the inbox.
func (e *Engine) Drain(ctx context.Context) (int, error) {
	total := 0
	for ctx.Err() == nil {
		n := 0
		err := e.store.Do(ctx, func(tx *storage.Tx) error {
			events, err := tx.Pending(batch)
			if err != nil {
				return err
			}
			n = len(events)
			for _, ev := range events {
				if err := e.handle(tx, ev); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return total, fmt.Errorf("handle inbox: %w", err)
		}
		if total += n; n < batch {
			return total, nil
		}
	}
	return total, ctx.Err()
}

// handle does what one event asks for. An event that fails is answered and done
// with, so that it does not come back for ever; only a failing database is an error.
func (e *Engine) handle(tx *storage.Tx, ev storage.Event) error {
	err := tx.Attempt(func() error { return e.dispatch(tx, ev) })
	if err == nil || storage.DiskError(err) != nil { // the event has done nothing wrong, and its transaction may be gone
		return err
	}
	if held := (*heldError)(nil); errors.As(err, &held) {
		if err = tx.Attempt(func() error { return e.decideInstead(tx, ev, held) }); err == nil {
			return nil
		}
	}
	e.log.Error("event failed", "event", ev.ID, "room", ev.Room, "kind", ev.Kind, "error", err)
	c, err := e.call(tx, ev)
	if err != nil || ev.Kind == storage.Signed { // no member waits for an answer
		return tx.Handled(ev.ID, "", "")
	}
	c.say("error.internal")
	return c.finish("", "")
}

func (e *Engine) dispatch(tx *storage.Tx, ev storage.Event) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	c, err := e.call(tx, ev)
	if errors.Is(err, storage.ErrNotFound) {
		return tx.Handled(ev.ID, "", "")
	} else if err != nil {
		return err
	}
	if ev.Kind == storage.Signed {
		return c.signed()
	}
	if quiet, err := c.quiet(); err != nil {
		return err
	} else if quiet {
		return c.finish("", "")
	}
	switch ev.Kind {
	case storage.Message:
		return c.message()
	case storage.Edit:
		return c.edit()
	case storage.Redaction:
		return c.redaction()
	case storage.PollResponse:
		return c.pollResponse()
	}
	return c.finish("", "")
}
