package bot

import (
	"encoding/json"
	"strings"
	"testing"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// FuzzSync reads arbitrary answers of a homeserver to a sync: rooms, state, memberships, invitations,
// messages, polls, reactions, redactions, keys. Whatever it says, a room is taken once, its encryption
// is not forgotten, what the bot itself said is not taken for somebody else's, and the whole can be kept.
func FuzzSync(f *testing.F) {
	for _, text := range []string{
		`{}`, `{"next_batch":"s1","rooms":{"join":{"!a:example.org":{"timeline":{"events":[{"type":"m.room.message","event_id":"$1","sender":"@alice:example.org","origin_server_ts":1,"content":{"msgtype":"m.text","body":"!aide"}}]}}}}}`,
		`{"rooms":{"join":{"!a:example.org":{"state":{"events":[{"type":"m.room.encryption","state_key":"","content":{}},{"type":"m.room.encryption","state_key":"","content":{"algorithm":7}}]}}}}}`,
		`{"rooms":{"join":{"!b:example.org":{"timeline":{"limited":true,"events":[{"type":"m.room.member","state_key":"@tocsin:example.org","content":{"membership":"join"}},{"type":"m.room.name","state_key":"","content":{"name":"\u202eliège"}}]}}}}}`,
		`{"rooms":{"join":{"!b:example.org":{"timeline":{"events":[{"type":"m.room.tombstone","state_key":"","content":{"replacement_room":[]}},{"type":"m.room.create","state_key":"","content":{"predecessor":{"room_id":1}}},{"type":"m.room.member","state_key":"@x:y","content":{"membership":1,"displayname":{}}}]}}}}}`,
		`{"rooms":{"invite":{"!c:example.org":{"invite_state":{"events":[{"type":"m.room.member","state_key":"@tocsin:example.org","sender":"@alice:example.org","content":{"membership":"invite","is_direct":true}},{"type":"m.room.name","state_key":"","content":{"name":null}}]}}},"leave":{"!d:example.org":{}}}}`,
		`{"rooms":{"join":{"!a:example.org":{"timeline":{"events":[{"type":"m.room.encrypted","event_id":"$2","sender":"@a:b","content":{"algorithm":"m.megolm.v1.aes-sha2","session_id":"x","ciphertext":"AA"}},{"type":"m.room.redaction","event_id":"$3","sender":"@a:b","redacts":"$2"},{"type":"m.reaction","event_id":"$4","sender":"@a:b","content":{"m.relates_to":{"rel_type":"m.annotation","event_id":"$1","key":"pour"}}},{"type":"org.matrix.msc3381.poll.response","event_id":"$5","sender":"@a:b","content":{"m.relates_to":{"event_id":"$1"},"org.matrix.msc3381.poll.response":{"answers":["a",1]}}}]}}}}}`,
		`{"to_device":{"events":[{"type":"m.room_key","sender":"@a:b","content":{"session_key":"x"}},{"type":"m.room.encrypted","content":{"algorithm":"m.olm.v1.curve25519-aes-sha2","ciphertext":{"x":{"type":0,"body":"A"}}}}]},"device_lists":{"changed":["@a:b",""]},"device_one_time_keys_count":{"signed_curve25519":-1}}`,
	} {
		f.Add([]byte(text))
	}
	s := MustSpeaker(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		var resp mautrix.RespSync
		if json.Unmarshal(text, &resp) != nil || len(resp.Rooms.Join) > 10 {
			return
		}
		for _, room := range resp.Rooms.Join {
			room.Timeline.Limited = false // walking back asks the homeserver
		}
		in, err := s.intake(t.Context(), &resp, "s0")
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		taken := map[string]bool{}
		for _, room := range in.Rooms {
			if again := room.State == storage.Joined && taken[room.Matrix]; again {
				t.Errorf("%s: %q is taken twice", text, room.Matrix)
			}
			taken[room.Matrix] = taken[room.Matrix] || room.State == storage.Joined
			for _, evt := range room.Events {
				if evt.Sender == string(s.client.UserID) || evt.Kind == "" {
					t.Errorf("%s: %+v is taken", text, evt)
				}
				if evt.Kind == storage.Message && room.Matrix == sealedRoom.Matrix && !evt.Body.Clear {
					t.Errorf("%s: %+v is taken as if it came encrypted", text, evt)
				}
			}
			for _, m := range room.Members {
				if m.Matrix == string(s.client.UserID) {
					t.Errorf("%s: the bot is taken for a member", text)
				}
			}
		}
		if !s.rooms.room(id.RoomID(sealedRoom.Matrix)).Encrypted() {
			t.Fatalf("%s: the encryption is forgotten", text)
		}
		if _, err := json.Marshal(in.Rooms); err != nil || strings.Contains(in.Position, "\x00") {
			t.Fatalf("%s: %v", text, err)
		}
	})
}
