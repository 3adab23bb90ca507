package play_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"regexp"
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
	converge(t, mustCollective(t, server, 1), mustCollective(t, server, 2))
}

// converge has two collectives meet, compare their keys and vote together.
func converge(t *testing.T, one, two collective) {
	t.Helper()
	room, err := one.person.CreateRoom(t.Context(), "Convergence", true, two.person.UserID, one.bot)
	must(t, err)
	must(t, two.person.Join(t.Context(), room))
	must(t, two.person.Invite(t.Context(), room, two.bot))
	for _, c := range []collective{one, two} {
		must(t, c.person.WaitJoined(t.Context(), room, one.bot, two.bot, two.person.UserID))
	}
	seen := func(from id.UserID, parts ...string) string {
		t.Helper()
		for _, c := range []collective{two, one} {
			found := c.mustSeeSaid(t, room, from, parts...)
			if !found.Encrypted || found.MsgType != "m.notice" {
				t.Errorf("%v travelled as %s, encrypted %v", parts, found.MsgType, found.Encrypted)
			}
		}
		return transcript.Plain(one.mustSeeSaid(t, room, from, parts...).Body)
	}
	say := func(who *stage.Member, text string) {
		t.Helper()
		_, err := who.Say(t.Context(), room, text)
		must(t, err)
	}
	seen(one.bot, "Bonjour")
	seen(two.bot, "Bonjour")
	say(one.person, "!convergence")
	seen(one.bot, "je note sa clé")
	seen(two.bot, "je note sa clé")
	say(one.person, "!convergence")
	say(two.person, "!convergence")
	comparePrints(t, seen(one.bot, "Salon commun"), seen(two.bot, "Salon commun"))

	say(one.person, `!convergence "Quand agir ?" choix en mars, en mai jusqu'à mercredi 18h`)
	offer := seen(one.bot, "Consultation commune n°")
	_, command, _ := strings.Cut(offer, "écrit : ")
	seen(two.bot, "reçue de", "signature vérifiée")
	say(two.person, strings.TrimSpace(command))
	seen(two.bot, "ce collectif en est")
	seen(one.bot, "ouvert dans mes cercles aussi")

	for i, c := range []collective{one, two} {
		_, err := c.Heard(c.circle, 3)
		must(t, err)
		for j, name := range c.circle.Members {
			must(t, c.Do(c.circle, transcript.Line{Who: name, Text: "!vote 1 " + []string{"A", "B"}[(i+j/3)%2]}))
		}
	}
	must(t, one.Advance(53*time.Hour))
	must(t, two.Advance(53*time.Hour))
	result := seen(one.bot, "tous ensemble")
	for _, part := range []string{"10 bulletins sur 10 membres", "5 sur 5", "Empreinte de la somme"} {
		if !strings.Contains(result, part) {
			t.Errorf("%q is not in:\n%s", part, result)
		}
	}
	seen(two.bot, "vérifiée ici aussi")
}

// aPrint is the beginning of a key as members compare it.
var aPrint = regexp.MustCompile(`[0-9a-f]{4}(?: [0-9a-f]{4}){4}`)

// comparePrints does what members do aloud: of what each Tocsin says of its own key and of the other's,
// the one's own is the other's other.
func comparePrints(t *testing.T, one, two string) {
	t.Helper()
	a, b := aPrint.FindAllString(one, -1), aPrint.FindAllString(two, -1)
	if len(a) != 2 || len(b) != 2 || a[0] == a[1] || a[0] != b[1] || a[1] != b[0] {
		t.Errorf("the keys are not the same on both sides:\n%s\n%s", one, two)
	}
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
