package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// signs are all that the bot reacts with. Matrix encrypts no reactions: every server
// that carries one reads it, and what it is put to, in an encrypted room too. So there
// are no words here, and no two signs that would tell two choices apart.
var signs = []string{"👍", "📝", "✋", "✅"}

// isReaction says whether something may go out as a reaction: one of the signs, to an
// event.
func isReaction(d storage.Delivery) bool {
	return d.Op == storage.React && d.ReplyTo != "" && slices.Contains(signs, d.Text)
}

// errReact says that it was a reaction that the homeserver did not take.
var errReact = errors.New("react")

// duplicate is what homeservers answer to a sign that the bot has put to an event
// before.
var duplicate = mautrix.RespError{ErrCode: "M_DUPLICATE_ANNOTATION"}

// react sends the one content that ever goes in clear to an encrypted room. It is made
// here, out of a sign, the event that it is put to and the mark of the transaction,
// which is a hash: nothing else can come along.
func (b *Bot) react(ctx context.Context, room id.RoomID, d storage.Delivery) (id.EventID, error) {
	if !isReaction(d) {
		return "", fmt.Errorf("%w: neither a sign nor to an event", errReact)
	}
	content := map[string]any{
		"m.relates_to": map[string]any{"rel_type": "m.annotation", "event_id": d.ReplyTo, "key": d.Text},
		txnField:       d.Txn,
	}
	resp, err := b.client.SendMessageEvent(ctx, room, event.EventReaction, content, mautrix.ReqSendEvent{TransactionID: d.Txn})
	if err != nil {
		return "", fmt.Errorf("%w: %w", errReact, err)
	}
	return resp.EventID, nil
}
