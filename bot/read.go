package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/event"

	"tocsin/storage"
)

// read turns somebody's event into what the inbox takes; false when it cannot
// matter. One that cannot be decrypted yet is taken as it is. The error is one of the
// disk: the event is to be read again.
func (b *Bot) read(ctx context.Context, evt *event.Event) (storage.Incoming, bool, error) {
	in := storage.Incoming{ID: string(evt.ID), Sender: string(evt.Sender), Sent: time.UnixMilli(evt.Timestamp)}
	if evt.Unsigned.RedactedBecause != nil {
		return in, false, nil
	}
	evt.Type.Class = event.MessageEventType
	if evt.Type.Type != event.EventEncrypted.Type {
		body, kind, ok := b.body(evt)
		in.Kind, in.Body = kind, body
		in.Body.Clear = kind != storage.Redaction && b.rooms.room(evt.RoomID).Encrypted()
		return in, ok && body.Target != in.ID, nil // nothing is its own edit
	}
	plain, err := b.decrypt(ctx, evt)
	if errors.Is(err, crypto.ErrNoSessionFound) || errors.Is(err, crypto.ErrGroupSessionWithheld) {
		in, ok := b.undecrypted(in, evt)
		return in, ok, nil
	} else if storage.DiskError(err) != nil {
		return in, false, fmt.Errorf("decrypt: %w", err)
	} else if err != nil {
		b.Log.Warn("event does not decrypt", "event", evt.ID, "error", cause(err))
		return in, false, nil
	}
	body, kind, ok := b.body(plain)
	in.Kind, in.Body = kind, body
	return in, ok && body.Target != in.ID, nil
}

func (b *Bot) decrypt(ctx context.Context, evt *event.Event) (*event.Event, error) {
	if err := evt.Content.ParseRaw(evt.Type); err != nil && !errors.Is(err, event.ErrContentAlreadyParsed) {
		return nil, err
	}
	return b.machine.DecryptMegolmEvent(ctx, evt)
}

// cause names a decryption error without what it may quote.
func cause(err error) string {
	for _, known := range []error{crypto.ErrDuplicateMessageIndex, crypto.ErrWrongRoom, crypto.ErrDeviceKeyMismatch,
		crypto.ErrUnsupportedAlgorithm, crypto.ErrCorruptedMegolmPayload, crypto.ErrIncorrectEncryptedContentType} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return "undecryptable"
}

func (b *Bot) undecrypted(in storage.Incoming, evt *event.Event) (storage.Incoming, bool) {
	if in.Sent.Before(b.Store.Restored().At) { // its key went to the device from before the backup
		return in, false
	}
	raw, err := json.Marshal(evt)
	if err != nil {
		return in, false
	}
	session, _ := evt.Content.Raw["session_id"].(string)
	in.Kind, in.Body = storage.Undecrypted, storage.Body{Raw: string(raw), Session: session}
	return in, true
}

// txnField marks what Tocsin says with its transaction, inside the encryption, for
// homeservers that do not tell a client its own transaction ids.
const txnField = "tocsin.txn"

// recognise notes that something which was said came back in sync: it needs no
// second try, whatever became of the answer to the first.
func (b *Bot) recognise(ctx context.Context, evt *event.Event, delivered map[string]string) {
	txn := evt.Unsigned.TransactionID
	if txn == "" && evt.Type.Type == event.EventEncrypted.Type {
		if plain, err := b.decrypt(ctx, evt); err == nil {
			evt = plain
		}
	}
	if txn == "" {
		txn, _ = evt.Content.Raw[txnField].(string)
	}
	if txn != "" {
		delivered[txn] = string(evt.ID)
	}
}
