package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"
)

// session is what identifies the bot to its homeserver. It is kept because a new
// login would make a new device and a new scope of transaction ids, in which a
// retry after a crash would be said twice.
type session struct {
	User   id.UserID   `json:"user"`
	Device id.DeviceID `json:"device"`
	Token  string      `json:"token"`
}

// ErrLogin says that the bot cannot log in with what it was given.
var ErrLogin = errors.New("cannot log in")

// login logs in, and notes under which account Tocsin speaks.
func (b *Bot) login(ctx context.Context) error {
	if err := b.logIn(ctx); err != nil {
		return err
	}
	return b.Store.SetSelf(ctx, string(b.client.UserID))
}

// logIn takes up the kept session, or logs in for the first time.
func (b *Bot) logIn(ctx context.Context) error {
	kept, err := b.crypto.session(ctx)
	if err != nil {
		return err
	}
	switch {
	case kept.Token != "":
		b.use(kept)
		return b.checkSession(ctx, kept)
	case b.Token != "":
		return b.loginByToken(ctx)
	case b.Password != "":
		return b.loginByPassword(ctx)
	}
	return fmt.Errorf("%w: no session is kept yet: set a password (or an access token) for the first start", ErrLogin)
}

func (b *Bot) use(s session) {
	b.client.UserID, b.client.DeviceID, b.client.AccessToken = s.User, s.Device, s.Token
}

func (b *Bot) checkSession(ctx context.Context, kept session) error {
	who, err := b.client.Whoami(ctx)
	if revoked(err) {
		return fmt.Errorf("%w: %s", ErrSession, code(err))
	} else if err != nil {
		return fmt.Errorf("check session: %w", err)
	}
	if who.UserID != kept.User || who.DeviceID != kept.Device {
		return fmt.Errorf("%w: it belongs to another device", ErrSession)
	}
	return nil
}

func (b *Bot) loginByToken(ctx context.Context) error {
	b.client.AccessToken = b.Token
	who, err := b.client.Whoami(ctx)
	if revoked(err) {
		return fmt.Errorf("%w: the homeserver does not accept the access token: %s", ErrLogin, code(err))
	} else if err != nil {
		return fmt.Errorf("log in: %w", err)
	}
	return b.keep(ctx, session{who.UserID, who.DeviceID, b.Token})
}

func (b *Bot) loginByPassword(ctx context.Context) error {
	resp, err := b.client.Login(ctx, &mautrix.ReqLogin{
		Type:                     mautrix.AuthTypePassword,
		Identifier:               mautrix.UserIdentifier{Type: mautrix.IdentifierTypeUser, User: b.User},
		Password:                 b.Password,
		InitialDeviceDisplayName: b.Name,
	})
	if errors.Is(err, mautrix.MForbidden) {
		return fmt.Errorf("%w: the homeserver does not accept this user and password", ErrLogin)
	} else if err != nil {
		return fmt.Errorf("log in: %w", err)
	}
	return b.keep(ctx, session{resp.UserID, resp.DeviceID, resp.AccessToken})
}

func (b *Bot) keep(ctx context.Context, s session) error {
	if s.Device == "" {
		return fmt.Errorf("%w: this access token belongs to no device: make one by logging in", ErrLogin)
	}
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("keep session: %w", err)
	}
	b.use(s)
	return b.crypto.keepSession(ctx, string(text))
}
