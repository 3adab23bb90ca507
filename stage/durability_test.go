package stage

import (
	"context"
	"fmt"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"
)

func TestDownAndUp(t *testing.T) {
	t.Parallel()
	ctx, s := mustStart(t)
	alice, bruno := mustMember(ctx, t, s, "alice"), mustMember(ctx, t, s, "bruno")
	room := mustRoom(ctx, t, alice, bruno)
	mustSee(ctx, t, bruno, mustSay(ctx, t, alice, room, "Avant"))
	url := s.URL

	must(t, s.Down())
	if _, err := alice.Say(ctx, room, "Personne n'écoute"); err == nil {
		t.Error("sent to a homeserver that is down")
	}
	must(t, s.Up(ctx))
	if s.URL != url {
		t.Errorf("was at %s, is at %s", url, s.URL)
	}
	mustSee(ctx, t, bruno, mustSay(ctx, t, alice, room, "Après"))
	joined, err := bruno.Joined(ctx, room)
	must(t, err)
	if len(joined) != 2 {
		t.Errorf("the room has %v", joined)
	}
	if _, err := s.Register(ctx, "alice", ""); err == nil {
		t.Error("alice is forgotten")
	}
}

func TestBurst(t *testing.T) {
	const messages = 200
	t.Parallel()
	ctx, s := mustStart(t)
	alice, bruno := mustMember(ctx, t, s, "alice"), mustMember(ctx, t, s, "bruno")
	room := mustRoom(ctx, t, alice, bruno)
	start := time.Now()
	for i := range messages {
		mustSay(ctx, t, alice, room, fmt.Sprint(i))
	}
	sent := time.Since(start)
	mustHaveCounted(ctx, t, bruno, room, messages)
	t.Logf("%d messages sent in %s, all seen after %s", messages, sent, time.Since(start))
}

// A member whose timeline is cut fetches what is missing, in order.
func TestGap(t *testing.T) {
	const messages = 60
	t.Parallel()
	ctx, s := mustStart(t)
	alice := mustMember(ctx, t, s, "alice")
	account, err := s.Register(ctx, "bruno", "Bruno")
	must(t, err)
	bruno, err := s.login(ctx, account, 5)
	must(t, err)
	t.Cleanup(bruno.Close)
	room := mustRoom(ctx, t, alice, bruno)
	mustSee(ctx, t, bruno, mustSay(ctx, t, alice, room, "Avant"))
	bruno.mu.Lock() // his client stands still at its next event, while a lot happens
	for i := range messages {
		mustSay(ctx, t, alice, room, fmt.Sprint(i))
	}
	end := mustSay(ctx, t, alice, room, "Fin")
	bruno.mu.Unlock()
	mustSee(ctx, t, bruno, end)
	order := func(m *Member) (texts []string) {
		for _, seen := range m.Since(0) {
			if seen.Type == "m.room.message" && seen.Sender == alice.UserID {
				texts = append(texts, seen.Body)
			}
		}
		return texts
	}
	mustSee(ctx, t, alice, end)
	if got, want := fmt.Sprint(order(bruno)), fmt.Sprint(order(alice)); got != want || len(order(alice)) != messages+2 {
		t.Errorf("bruno saw %s\nalice said %s", got, want)
	}
}

// A device that is new in a room can read the next message, whatever sync has told the sender so far.
func TestNewDevice(t *testing.T) {
	t.Parallel()
	ctx, s := mustStart(t)
	alice, bruno := mustMember(ctx, t, s, "alice"), mustMember(ctx, t, s, "bruno")
	room := mustRoom(ctx, t, alice, bruno)
	mustSee(ctx, t, bruno, mustSay(ctx, t, alice, room, "Un"))

	account, err := s.Register(ctx, "carla", "Carla")
	must(t, err)
	carla, err := s.Login(ctx, account)
	must(t, err)
	t.Cleanup(carla.Close)
	must(t, alice.Invite(ctx, room, carla.UserID))
	must(t, carla.Join(ctx, room))
	must(t, alice.WaitJoined(ctx, room, carla.UserID))
	mustSee(ctx, t, carla, mustSay(ctx, t, alice, room, "Deux"))
	mustSee(ctx, t, carla, mustSay(ctx, t, bruno, room, "Trois"))

	phone, err := s.Login(ctx, account)
	must(t, err)
	t.Cleanup(phone.Close)
	time.Sleep(recheck)
	mustSee(ctx, t, phone, mustSay(ctx, t, alice, room, "Quatre"))
	must(t, bruno.Leave(ctx, room))
	mustSee(ctx, t, phone, mustSay(ctx, t, carla, room, "Cinq"))
}

func mustHaveCounted(ctx context.Context, tb testing.TB, m *Member, room id.RoomID, to int) {
	tb.Helper()
	_, err := m.Wait(ctx, func(s Seen) bool { return s.Room == room && s.Body == fmt.Sprint(to-1) })
	must(tb, err)
	next := 0
	for _, s := range m.Since(0) {
		if s.Room != room || (s.Type != "m.room.message" && s.Type != "m.room.encrypted") {
			continue
		}
		if s.Body != fmt.Sprint(next) {
			tb.Fatalf("after %d came %q: %v", next-1, s.Body, s.Err)
		}
		next++
	}
	if next != to {
		tb.Errorf("saw %d of %d", next, to)
	}
}
