package play_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/play"
	"tocsin/stage"
	"tocsin/storage"
	"tocsin/transcript"
)

// collective is a Tocsin with a circle of five.
type collective struct {
	*play.World
	circle transcript.Section
	person *stage.Member // of the circle, who is in the shared room too
	bot    id.UserID
}

func mustCollective(t *testing.T, server *stage.Server, n byte) collective {
	t.Helper()
	s := settings(t)
	start := time.Date(2025, time.November, 24, 14, 0, 0, 0, s.Zone)
	name := fmt.Sprintf("-convergence-%d", n)
	w, err := play.New(t.Context(), server, play.Options{Dir: t.TempDir(), Cast: name, Settings: s, Key: bytes.Repeat([]byte{n}, storage.KeySize),
		Clock: play.NewClock(func() time.Time { return start }), Log: slog.New(slog.NewTextHandler(t.Output(), nil))})
	must(t, err)
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	c := collective{World: w, circle: transcript.Section{Room: "Cercle " + name, Members: []string{"alice", "chloé", "dina", "emil", "fatima"}}}
	must(t, w.Enter(c.circle))
	c.person, err = w.Member("alice")
	must(t, err)
	account, err := w.Account(transcript.Bot)
	must(t, err)
	c.bot = account.UserID
	return c
}

// TestTwoTocsins: two collectives with a Tocsin each, in one shared encrypted room on a homeserver,
// are asked the same, vote, and read one joint result.
func TestTwoTocsins(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a homeserver")
	}
	server, err := homeserver()
	must(t, err)
	m := meeting{one: mustCollective(t, server, 1), two: mustCollective(t, server, 2)}
	m.mustMeet(t)
	m.mustAgree(t, m.mustOffer(t))
	m.mustVote(t)
}

// mustSeeSaid waits until somebody in the room has read something with all of some parts.
func (c collective) mustSeeSaid(t *testing.T, room id.RoomID, from id.UserID, parts ...string) stage.Seen {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	found, err := c.person.Wait(ctx, func(s stage.Seen) bool {
		for _, part := range parts {
			if !strings.Contains(transcript.Plain(s.Body), part) {
				return false
			}
		}
		return s.Room == room && s.Sender == from && s.Decrypted
	})
	if err != nil {
		for _, s := range c.person.Since(0) {
			if s.Room == room {
				t.Logf("%s: %s", s.Sender, s.Body)
			}
		}
		t.Fatalf("nobody read %q: %v", parts, err)
	}
	return found
}
