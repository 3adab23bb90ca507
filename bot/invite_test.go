package bot

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

// MustInvitation reads an invitation as sync brings it: a few events without ids.
func MustInvitation(tb testing.TB, events string) *mautrix.SyncInvitedRoom {
	tb.Helper()
	room := &mautrix.SyncInvitedRoom{}
	if err := json.Unmarshal([]byte(`{"invite_state":{"events":[`+events+`]}}`), room); err != nil {
		tb.Fatal(err)
	}
	return room
}

func TestInvitations(t *testing.T) {
	now := time.Date(2025, time.November, 24, 14, 0, 0, 0, time.UTC)
	b := newBot()
	b.Now = func() time.Time { return now }
	own := func(content string) string {
		return `{"type":"m.room.member","sender":"@alice:example.org","state_key":"` + string(self) + `","content":` + content + `}`
	}
	alice := []storage.MemberChange{{Matrix: "@alice:example.org", Membership: "join", Since: now}}
	for name, test := range map[string]struct {
		events string
		want   storage.RoomIntake
	}{
		"to a room": {own(`{"membership":"invite"}`) + `,{"type":"m.room.name","state_key":"","content":{"name":"Liège"}}`,
			storage.RoomIntake{Name: "Liège", Members: alice}},
		"to talk": {own(`{"membership":"invite","is_direct":true}`), storage.RoomIntake{Kind: storage.Direct, Members: alice}},
		"nothing": {``, storage.RoomIntake{}},
		"somebody else's": {`{"type":"m.room.member","sender":"@bruno:example.org","state_key":"@carl:example.org","content":{"membership":"invite"}}`,
			storage.RoomIntake{}},
		"a name that is none": {`{"type":"m.room.name","state_key":"","content":{"name":1}}`, storage.RoomIntake{}},
	} {
		test.want.Matrix, test.want.State = "!r:example.org", storage.Invited
		got := b.takeInvite("!r:example.org", MustInvitation(t, test.events))
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestInvitationKeepsTheName: whoever invites goes on being called as before.
func TestInvitationKeepsTheName(t *testing.T) {
	b := newBot()
	b.Now = time.Now
	got := b.takeInvite("!r:example.org", MustInvitation(t,
		`{"type":"m.room.member","sender":"@alice:example.org","state_key":"@alice:example.org","content":{"membership":"join","displayname":"Alice"}},
		{"type":"m.room.member","sender":"@alice:example.org","state_key":"`+string(self)+`","content":{"membership":"invite"}}`))
	if len(got.Members) != 1 || got.Members[0].Name != "Alice" {
		t.Errorf("%+v: the empty name replaces the one that is known", got.Members)
	}
}

func TestWhoIsListed(t *testing.T) {
	b := newBot()
	b.Inviters = []string{"@alice:example.org", "union.example"}
	for user, want := range map[string]bool{
		"@alice:example.org": true, "@bruno:example.org": false, "@anyone:union.example": true,
		"@anyone:sub.union.example": false, "@union.example:evil.example": false, "": false,
	} {
		if got := b.listed(id.UserID(user)); got != want {
			t.Errorf("%q: %v", user, got)
		}
	}
}
