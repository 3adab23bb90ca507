// Package bot is Tocsin's Matrix client: login, encryption, sync into the inbox,
// and delivery from the outbox. It knows nothing of what members decide.
//
// House rules: the sync position moves only with the inbox; nothing is sent but
// from the outbox; a room that was ever seen encrypted is never written to in
// clear, but for a reaction (see signs) and the removal of what was said; logs carry
// ids and error codes, never an id or a word of a person.
package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto"

	"tocsin/commands"
	"tocsin/storage"
)

// Options are what a Bot needs.
type Options struct {
	Homeserver string // base URL
	User       string // Matrix id or local part, for a login by password
	Password   string // used once; the session is kept
	Token      string // access token, instead of a password
	Name       string // display name
	DataDir    string // of the crypto store and the recovery key
	Inviters   []string
	SyncLimit  int // events of a room in one sync response

	Store  *storage.Store
	Engine *commands.Engine
	Now    func() time.Time
	Log    *slog.Logger
	Watch  Observer     // nil: nobody
	Notice func(string) // what the operator must read once: the recovery key
}

// Bot is a client that is logged in, with its encryption ready.
type Bot struct {
	Options
	client  *mautrix.Client
	crypto  *cryptoStore
	machine *crypto.OlmMachine
	rooms   *directory
	cycles  cycles
	keys    *arrivals
	people  turnover   // of rooms
	absent  absence    // of the homeserver
	disk    disk       // what it has against being written
	olm     sync.Mutex // see receiveKeys
	ratchet sync.Mutex // see receiveToDevice

	cut       atomic.Bool // a delivery was cut off: nobody knows whether it was heard
	strangers roomList    // rooms to which somebody invites who may not
	welcomes  welcomes
	replaced  roomList        // rooms to leave, because others replaced them
	shut      map[string]bool // rooms that replace others and do not let the bot in

	positions positions // see nothingNew
	heard     heard

	inbox  kick // something to handle
	outbox kick // something to deliver
	doors  kick // rooms to join or leave
	ticks  kick // something may be due
	said   kick // nothing is left to deliver for now
}

// ErrSession says that the homeserver does not accept the kept session.
var ErrSession = errors.New("the homeserver does not accept the session any more")

// Start logs in, with the session that was kept if there is one, and makes sure
// that the device is verified. A homeserver that does not answer is waited for.
func Start(ctx context.Context, o Options) (_ *Bot, err error) {
	b := &Bot{
		Options: o, rooms: newDirectory(o.Store), keys: newArrivals(), shut: map[string]bool{},
		inbox: newKick(), outbox: newKick(), doors: newKick(), ticks: newKick(), said: newKick(),
	}
	b.cycles.ended = make(chan struct{})
	if b.Watch == nil {
		b.Watch = nobody{}
	}
	defer func() {
		if err != nil {
			b.Close()
		}
	}()
	if b.client, err = mautrix.NewClient(o.Homeserver, "", ""); err != nil {
		return nil, fmt.Errorf("homeserver address: %w", err)
	}
	b.client.Client = &http.Client{Transport: transport()}
	b.client.Log = zerolog.Nop()
	if b.crypto, err = openCrypto(ctx, o.DataDir, o.Store); err != nil {
		return nil, err
	}
	if err := b.patiently(ctx, "login", b.login); err != nil {
		return nil, err
	}
	if err := b.rooms.load(ctx); err != nil {
		return nil, err
	}
	if err := b.startCrypto(ctx); err != nil {
		return nil, err
	}
	return b, b.patiently(ctx, "profile", b.setName)
}

// transport bounds what has no bound of its own; a request's context does the rest.
func transport() http.RoundTripper {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.ResponseHeaderTimeout = pollFor + 30*time.Second
	t.MaxIdleConnsPerHost = 8
	return t
}

// Close ends the client and its store. It never logs out: the device stays.
func (b *Bot) Close() {
	if b.machine != nil {
		b.machine.Destroy()
	}
	if b.crypto != nil {
		b.crypto.close()
	}
	if b.client != nil && b.client.Client != nil {
		b.client.Client.CloseIdleConnections()
	}
}
