package bot

import (
	"context"

	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/event"
)

// keyStore is mautrix's store but for refused keys, which it forgets: mautrix would
// never accept the key itself once a device has said that it does not send it, and
// other devices, or the same one later, may well do.
type keyStore struct{ *crypto.SQLCryptoStore }

// PutWithheldGroupSession forgets that a key was refused.
func (keyStore) PutWithheldGroupSession(context.Context, event.RoomKeyWithheldEventContent) error {
	return nil
}
