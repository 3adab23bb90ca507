package stage

import (
	"context"
	"os"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"
)

func mustStart(tb testing.TB) (context.Context, *Server) {
	tb.Helper()
	if testing.Short() {
		tb.Skip("starts a homeserver")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute) // a first build takes minutes
	tb.Cleanup(cancel)
	o := Options{Progress: func(line string) { tb.Log(line) }}
	if os.Getenv("STAGE_DEBUG") != "" {
		o.Log = os.Stderr
	}
	s, err := Start(ctx, o)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { must(tb, s.Stop()) })
	ctx, cancel = context.WithTimeout(ctx, time.Minute)
	tb.Cleanup(cancel)
	return ctx, s
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

func mustMember(ctx context.Context, tb testing.TB, s *Server, name string) *Member {
	tb.Helper()
	m, err := s.Member(ctx, name, name)
	must(tb, err)
	tb.Cleanup(m.Close)
	return m
}

// mustRoom is an encrypted room of the first member with the others in it.
func mustRoom(ctx context.Context, tb testing.TB, owner *Member, others ...*Member) id.RoomID {
	tb.Helper()
	var invited []id.UserID
	for _, m := range others {
		m.AutoJoin(true)
		invited = append(invited, m.UserID)
	}
	room, err := owner.CreateRoom(ctx, "Liège", true, invited...)
	must(tb, err)
	must(tb, owner.WaitJoined(ctx, room, invited...))
	return room
}

func mustSay(ctx context.Context, tb testing.TB, m *Member, room id.RoomID, text string) id.EventID {
	tb.Helper()
	event, err := m.Say(ctx, room, text)
	must(tb, err)
	return event
}

// mustSee waits for an event and checks that it came encrypted and readable.
func mustSee(ctx context.Context, tb testing.TB, m *Member, event id.EventID) Seen {
	tb.Helper()
	seen := mustSeeAny(ctx, tb, m, event)
	if !seen.Encrypted || !seen.Decrypted {
		tb.Fatalf("%s got %s encrypted %v, decrypted %v: %v", m.UserID, event, seen.Encrypted, seen.Decrypted, seen.Err)
	}
	return seen
}

func mustSeeAny(ctx context.Context, tb testing.TB, m *Member, event id.EventID) Seen {
	tb.Helper()
	ctx, cancel := context.WithTimeout(ctx, 15*time.Second)
	defer cancel()
	seen, err := m.Wait(ctx, func(s Seen) bool { return s.ID == event && (s.Decrypted || s.Type != "m.room.encrypted") })
	must(tb, err)
	return seen
}
