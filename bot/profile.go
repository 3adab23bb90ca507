package bot

import (
	"context"
	"errors"

	"maunium.net/go/mautrix"
)

// UserID is the bot's Matrix id.
func (b *Bot) UserID() string { return b.client.UserID.String() }

// setName sets the display name, only when it differs: each change is an event in
// every room. A homeserver that forbids it is no reason not to serve.
func (b *Bot) setName(ctx context.Context) error {
	shown, err := b.client.GetOwnDisplayName(ctx)
	if err == nil && shown.DisplayName == b.Name {
		return nil
	}
	if err == nil || errors.Is(err, mautrix.MNotFound) {
		err = b.client.SetDisplayName(ctx, b.Name)
	}
	if err != nil && !outage(err) {
		b.failed("display name not set", err)
		return nil
	}
	return err
}
