package bot

import (
	"context"
	"errors"
	"fmt"

	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

type eventType = event.Type

var encryptedType = event.EventEncrypted

// errChanging says that people came and went faster than keys could be handed out.
var errChanging = errors.New("the members of the room keep changing")

// encrypt encrypts for everybody who is joined or invited to a room. When the keys
// have not been shared with them yet, or with others since, they are shared first.
func (b *Bot) encrypt(ctx context.Context, room storage.Room, typ eventType, content any) (*event.EncryptedEventContent, error) {
	matrix := id.RoomID(room.Matrix)
	for range 3 { // sync can throw the session away between sharing and using it
		encrypted, err := b.seal(ctx, matrix, typ, content)
		if err == nil {
			return encrypted, nil
		} else if !crypto.IsShareError(err) {
			return nil, fmt.Errorf("encrypt: %w", err)
		}
		before := b.people.count(matrix)
		people, err := b.Store.People(ctx, room.ID)
		if err != nil {
			return nil, err
		}
		users := make([]id.UserID, len(people), len(people)+1)
		for i, person := range people {
			users[i] = id.UserID(person)
		}
		if err := b.shareKeys(ctx, matrix, append(users, b.client.UserID)); err != nil {
			return nil, err
		}
		if b.people.count(matrix) != before { // they went to those who were there before
			if err := b.dropKeys(ctx, matrix); err != nil {
				return nil, err
			}
		}
	}
	return nil, fmt.Errorf("encrypt: %w", errChanging)
}
