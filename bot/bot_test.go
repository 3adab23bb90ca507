package bot

import (
	"encoding/json"
	"log/slog"
	"testing"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

const self = id.UserID("@tocsin-bot:example.org")

// newBot is a Bot that reads events and speaks to no homeserver.
func newBot() *Bot {
	b := &Bot{
		Options: Options{Name: "Tocsin", Log: slog.New(slog.DiscardHandler), Watch: nobody{}},
		client:  &mautrix.Client{UserID: self}, rooms: newDirectory(nil),
	}
	b.cycles.ended = make(chan struct{})
	return b
}

// MustEvent reads an event as sync brings it.
func MustEvent(tb testing.TB, text string) *event.Event {
	tb.Helper()
	evt := &event.Event{}
	if err := json.Unmarshal([]byte(text), evt); err != nil {
		tb.Fatalf("%s: %v", text, err)
	}
	return evt
}

// content is a message of a type, with its content as JSON.
func content(tb testing.TB, eventType, content string) *event.Event {
	tb.Helper()
	return MustEvent(tb, `{"type":"`+eventType+`","event_id":"$1","sender":"@alice:example.org","content":`+content+`}`)
}
