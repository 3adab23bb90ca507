// Package play performs transcripts on a stage: a real homeserver, members with
// real encrypted clients, and the bot as it runs for real, but for its clock.
package play

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/bot"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/stage"
	"tocsin/storage"
	"tocsin/transcript"
)

// Options say how to play.
type Options struct {
	Dir      string // of the bot's data
	Cast     string // added to the names of accounts, so that several plays share a homeserver
	Settings commands.Settings
	Clock    *Clock
	Log      *slog.Logger
	Key      []byte // that seals the database; nil: zeros
}

// World is a transcript.World on a homeserver.
type World struct {
	Options
	server   *stage.Server
	account  stage.Account
	accounts map[string]stage.Account
	members  map[string]*stage.Member
	rooms    map[string]*scene
	ctx      context.Context

	bot    *bot.Bot
	store  *storage.Store
	stop   context.CancelFunc
	ended  chan error
	Notice func(string)
}

// scene is a room, seen by one of its members.
type scene struct {
	id       id.RoomID
	observer *stage.Member
	mark     int
	last     map[string]id.EventID // last message of a member
}

// catalogue is read once for all plays: it is the same, and takes a tenth of a second.
var catalogue = sync.OnceValues(i18n.Load)

// patience is how long an answer may take on a busy machine.
const patience = 60 * time.Second

// New registers the bot's account and starts the bot.
func New(ctx context.Context, server *stage.Server, o Options) (*World, error) {
	account, err := server.Register(ctx, "tocsin"+o.Cast, "Tocsin")
	if err != nil {
		return nil, err
	}
	w := &World{
		Options: o, server: server, account: account, ctx: ctx,
		accounts: map[string]stage.Account{transcript.Bot: account},
		members:  map[string]*stage.Member{}, rooms: map[string]*scene{}, Notice: func(string) {},
	}
	return w, w.start()
}

func (w *World) start() error {
	store, err := storage.Open(w.ctx, storage.Options{
		Path: filepath.Join(w.Dir, "tocsin.db"), Key: w.key(), Now: w.Clock.Now,
	})
	if err != nil {
		return err
	}
	texts, err := catalogue()
	if err != nil {
		return err
	}
	b, err := bot.Start(w.ctx, bot.Options{
		Homeserver: w.server.URL, User: string(w.account.UserID), Password: w.account.Password,
		Name: "Tocsin", DataDir: w.Dir, Inviters: []string{w.server.Name}, SyncLimit: 50,
		Store: store, Engine: commands.New(store, texts, w.Settings, w.Log),
		Now: w.Clock.Now, Log: w.Log, Notice: func(key string) { w.Notice(key) },
	})
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(w.ctx)
	w.bot, w.store, w.stop, w.ended = b, store, stop, make(chan error, 1)
	go func() { w.ended <- b.Run(ctx) }()
	return nil
}

// key is what seals the bot's database.
func (w *World) key() []byte {
	if w.Key == nil {
		return make([]byte, storage.KeySize)
	}
	return w.Key
}

// Close stops the bot and the members' clients.
func (w *World) Close() error {
	err := w.stopBot()
	for _, m := range w.members {
		m.Close()
	}
	return err
}

func (w *World) stopBot() error {
	w.stop()
	err := <-w.ended
	w.bot.Close()
	if closing := w.store.Close(); err == nil {
		err = closing
	}
	return err
}

// Restart stops the bot and starts it on the same data.
func (w *World) Restart() error {
	if err := w.stopBot(); err != nil {
		return err
	}
	return w.start()
}

// Advance moves the bot's clock and has it do what fell due.
func (w *World) Advance(d time.Duration) error {
	w.Clock.Advance(d)
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	return w.bot.Tick(ctx)
}

// Room is the Matrix id of a section's room, once it was entered.
func (w *World) Room(s transcript.Section) (id.RoomID, error) {
	if r, ok := w.rooms[key(s)]; ok {
		return r.id, nil
	}
	return "", fmt.Errorf("nobody entered %s yet", s.Room)
}

func key(s transcript.Section) string {
	if s.Direct {
		return "dm " + s.Room
	}
	return s.Room
}
