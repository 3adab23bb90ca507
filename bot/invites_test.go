package bot

import (
	"bytes"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix"
	"maunium.net/go/mautrix/id"

	"tocsin/storage"
)

func invitedBy(tb testing.TB, who string) *mautrix.SyncInvitedRoom {
	return MustInvitation(tb, `{"type":"m.room.member","sender":"`+who+`","state_key":"`+string(self)+`","content":{"membership":"invite","is_direct":true}}`)
}

// TestStrangersInviteInMasses: a thousand invitations by somebody in no circle leave nothing in the database, and are
// declined; that of a member, also of one who has just come, is taken.
func TestStrangersInviteInMasses(t *testing.T) {
	s := MustSpeaker(t)
	s.Now, s.doors = time.Now, newKick()
	var log bytes.Buffer
	s.Log = slog.New(slog.NewTextHandler(&log, nil))
	member := storage.MemberChange{Matrix: "@alice:example.org", Membership: "join", Since: time.Now()}
	circle := storage.RoomIntake{Matrix: "!circle:example.org", State: storage.Joined, Kind: storage.Circle,
		Members: []storage.MemberChange{member, {Matrix: "@bruno:example.org", Membership: "join"}, {Matrix: "@chloé:example.org", Membership: "join"}}}
	if err := s.Store.Take(t.Context(), storage.Intake{Rooms: []storage.RoomIntake{circle}}); err != nil {
		t.Fatal(err)
	}
	invited := map[id.RoomID]*mautrix.SyncInvitedRoom{
		"!alice:example.org": invitedBy(t, "@alice:example.org"), "!new:example.org": invitedBy(t, "@new:example.org"),
	}
	for i := range 1000 {
		invited[id.RoomID(fmt.Sprintf("!m%d:evil.example", i))] = invitedBy(t, "@mallory:evil.example")
	}
	in := storage.Intake{Rooms: []storage.RoomIntake{{Matrix: circle.Matrix, State: storage.Joined,
		Members: []storage.MemberChange{{Matrix: "@new:example.org", Membership: "join"}}}}}
	if err := s.takeInvites(t.Context(), &in, invited); err != nil {
		t.Fatal(err)
	}
	if len(in.Rooms) != 3 {
		t.Errorf("%d rooms are taken", len(in.Rooms))
	}
	if err := s.decline(t.Context()); err != nil {
		t.Fatal(err)
	}
	left := 0
	for _, r := range s.hs.requests {
		if strings.HasSuffix(r.URL.Path, "/leave") && strings.Contains(r.URL.Path, "evil.example") {
			left++
		}
	}
	if left != 1000 || strings.Contains(log.String(), "mallory") || strings.Contains(log.String(), "evil") {
		t.Errorf("%d are declined, logged %.200s", left, log.String())
	}
	s.hs.status = 500
	s.strangers.add([]id.RoomID{"!a:evil.example", "!b:evil.example"})
	if err := s.decline(t.Context()); err == nil || len(s.strangers.takeAll()) != 2 {
		t.Errorf("what was not declined is forgotten: %v", err)
	}
}

// TestOneMemberInvitesInMasses: twenty rooms an hour are entered for one person, and for others as many.
func TestOneMemberInvitesInMasses(t *testing.T) {
	var w welcomes
	now, entered := time.Date(2025, 11, 24, 14, 0, 0, 0, time.UTC), 0
	for i := range 100 {
		for range 3 { // a homeserver that is away is asked again
			if w.take("@alice:example.org", fmt.Sprint(i), now) {
				entered++
			}
		}
	}
	if entered != 3*invitesAnHour || !w.take("@bruno:example.org", "0", now) || !w.take("@alice:example.org", "99", now.Add(time.Hour)) {
		t.Errorf("%d are entered", entered)
	}
}
