// Command echo is a bare Matrix bot on the libraries that Tocsin uses: it answers each message with
// a notice that repeats it, and does nothing else. It is what Tocsin is measured beside.
package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	_ "github.com/glebarez/go-sqlite" // the driver "sqlite"
	"go.mau.fi/util/dbutil"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/crypto/cryptohelper"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

func main() {
	server := flag.String("homeserver", "", "base URL")
	user := flag.String("user", "", "Matrix id")
	dir := flag.String("dir", "", "folder for its keys")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *server, *user, *dir); err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, "echo:", err)
		os.Exit(1)
	}
}

// run logs in with the password in ECHO_PASSWORD and answers until ctx ends.
func run(ctx context.Context, server, user, dir string) error {
	client, err := mautrix.NewClient(server, id.UserID(user), "")
	if err != nil {
		return fmt.Errorf("make client: %w", err)
	}
	db, err := open(filepath.Join(dir, "echo.db"))
	if err != nil {
		return err
	}
	helper, err := cryptohelper.NewCryptoHelper(client, []byte("echo"), db)
	if err != nil {
		return fmt.Errorf("start encryption: %w", err)
	}
	helper.LoginAs = &mautrix.ReqLogin{
		Type: mautrix.AuthTypePassword, Password: os.Getenv("ECHO_PASSWORD"),
		Identifier: mautrix.UserIdentifier{Type: mautrix.IdentifierTypeUser, User: user},
	}
	began := time.Now()
	syncer := client.Syncer.(*mautrix.DefaultSyncer)
	syncer.OnEventType(event.StateMember, func(ctx context.Context, evt *event.Event) {
		if evt.GetStateKey() == user && evt.Content.AsMember().Membership == event.MembershipInvite {
			_, _ = client.JoinRoomByID(ctx, evt.RoomID)
		}
	})
	syncer.OnEventType(event.EventMessage, func(ctx context.Context, evt *event.Event) {
		message := evt.Content.AsMessage()
		if evt.Sender == client.UserID || message.MsgType != event.MsgText || time.UnixMilli(evt.Timestamp).Before(began) {
			return
		}
		reply := &event.MessageEventContent{MsgType: event.MsgNotice, Body: message.Body}
		reply.SetReply(evt)
		if _, err := client.SendMessageEvent(ctx, evt.RoomID, event.EventMessage, reply); err != nil {
			fmt.Fprintln(os.Stderr, "echo:", err)
		}
	})
	if err := helper.Init(ctx); err != nil {
		return fmt.Errorf("start encryption: %w", err)
	}
	client.Crypto = helper
	return client.SyncWithContext(ctx)
}

// open opens the store of keys, as durable as Tocsin's.
func open(path string) (*dbutil.Database, error) {
	query := url.Values{"_txlock": {"immediate"}, "_pragma": {"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)", "busy_timeout(5000)"}}
	raw, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+query.Encode())
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	db, err := dbutil.NewWithDB(raw, "sqlite3")
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	return db, nil
}
