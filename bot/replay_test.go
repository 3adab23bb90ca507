package bot

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix/crypto"
	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// whisperer is somebody whose messages a bot can decrypt, with the keys in the database that it has for real.
type whisperer struct {
	tb      testing.TB
	bot     *Bot
	log     bytes.Buffer
	session *crypto.OutboundGroupSession
}

func MustWhisperer(tb testing.TB) *whisperer {
	tb.Helper()
	ctx := tb.Context()
	s := MustSpeaker(tb)
	w := &whisperer{tb: tb, bot: s.Bot}
	w.bot.Log = slog.New(slog.NewTextHandler(&w.log, nil))
	keys, err := openCrypto(ctx, tb.TempDir(), s.Store)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(keys.close)
	store := crypto.NewSQLCryptoStore(keys.db, nil, "", "DEVICE", make([]byte, 32))
	if err := store.DB.Upgrade(ctx); err != nil {
		tb.Fatal(err)
	}
	w.bot.machine = crypto.NewOlmMachine(w.bot.client, nil, store, w.bot.rooms)
	w.bot.machine.DisableDecryptKeyFetching = true
	if err := w.bot.machine.Load(ctx); err != nil {
		tb.Fatal(err)
	}
	w.session, err = crypto.NewOutboundGroupSession(id.RoomID(sealedRoom.Matrix), &event.EncryptionEventContent{}, nil)
	if err != nil {
		tb.Fatal(err)
	}
	w.session.Shared = true
	heard, err := crypto.NewInboundGroupSession("sender", "signer", id.RoomID(sealedRoom.Matrix), w.session.Internal.Key(), 0, 0, nil, false)
	if err != nil {
		tb.Fatal(err)
	}
	if err := store.PutGroupSession(ctx, heard); err != nil {
		tb.Fatal(err)
	}
	return w
}

// seal encrypts the content of a message.
func (w *whisperer) seal(content string) string {
	w.tb.Helper()
	sealed, err := w.session.Encrypt(fmt.Appendf(nil, `{"type":"m.room.message","room_id":%q,"content":%s}`, sealedRoom.Matrix, content))
	if err != nil {
		w.tb.Fatal(err)
	}
	return string(sealed)
}

// arrives brings a ciphertext as an event, and says what the bot reads in it.
func (w *whisperer) arrives(room id.RoomID, event, sender, sealed string) (string, bool) {
	w.tb.Helper()
	content, err := json.Marshal(map[string]any{"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": sealed,
		"session_id": w.session.ID(), "sender_key": "sender", "device_id": "D"})
	if err != nil {
		w.tb.Fatal(err)
	}
	evt := MustEvent(w.tb, fmt.Sprintf(`{"type":"m.room.encrypted","event_id":%q,"sender":%q,"origin_server_ts":%d,"content":%s}`,
		event, sender, time.UnixMilli(1764000000000).UnixMilli(), content))
	evt.RoomID = room
	in, ok, err := w.bot.read(w.tb.Context(), evt)
	if err != nil {
		w.tb.Fatal(err)
	}
	return in.Body.Text, ok && in.Kind == "message"
}

// TestReplayedCiphertexts: the same event is read as often as it comes, and taken once (TestTakeTwiceIsTakingOnce);
// its ciphertext under another id, from somebody else or in another room is not read, after a restart neither.
func TestReplayedCiphertexts(t *testing.T) {
	w := MustWhisperer(t)
	room, sealed := id.RoomID(sealedRoom.Matrix), w.seal(`{"msgtype":"m.text","body":"!vote 1 pour"}`)
	for range 2 {
		if text, ok := w.arrives(room, "$1", "@alice:example.org", sealed); !ok || text != "!vote 1 pour" {
			t.Fatalf("%q, %v: %s", text, ok, w.log.String())
		}
	}
	for name, again := range map[string]struct {
		room          id.RoomID
		event, sender string
	}{
		"again":               {room, "$2", "@alice:example.org"},
		"from somebody else":  {room, "$3", "@mallory:evil.example"},
		"under its own id":    {"!b:example.org", "$1", "@alice:example.org"},
		"in another room":     {"!b:example.org", "$4", "@alice:example.org"},
		"there, by an other":  {"!b:example.org", "$5", "@mallory:evil.example"},
		"again, another time": {room, "$6", "@alice:example.org"},
	} {
		if text, ok := w.arrives(again.room, again.event, again.sender, sealed); ok {
			t.Errorf("%s: read as %q", name, text)
		}
	}
	if said := w.log.String(); !strings.Contains(said, "duplicate megolm message index") || strings.Contains(said, "vote") {
		t.Errorf("logged: %s", said)
	}
	if text, ok := w.arrives(room, "$7", "@alice:example.org", w.seal(`{"msgtype":"m.text","body":"!vote 1 contre"}`)); !ok || text != "!vote 1 contre" {
		t.Errorf("the next one: %q, %v", text, ok)
	}
}

// TestHostileCiphertexts: what does not decrypt is left, or waits for its key, and nothing of it is logged.
func TestHostileCiphertexts(t *testing.T) {
	w := MustWhisperer(t)
	room, sealed := id.RoomID(sealedRoom.Matrix), w.seal(`{"msgtype":"m.text","body":"!vote 1 pour"}`)
	for name, text := range map[string]string{
		"empty": "", "short": "AAAA", "no base64": strings.Repeat("é", 80), "cut": sealed[:80], "turned": strings.ToLower(sealed),
		"long": strings.Repeat("A", 60_000), "a body that is no text": w.seal(`{"msgtype":"m.text","body":["!vote 1 pour"]}`),
		"no object": w.seal(`[]`), "nested": w.seal(`{"msgtype":"m.text","body":"!aide","x":` + strings.Repeat("[", 11_000) + strings.Repeat("]", 11_000) + `}`),
	} {
		if read, ok := w.arrives(room, "$"+name, "@alice:example.org", text); ok {
			t.Errorf("%s: read as %q", name, read)
		}
	}
	if said := w.log.String(); strings.Contains(said, "vote") || strings.Contains(said, "alice") {
		t.Errorf("logged: %s", said)
	}
}
