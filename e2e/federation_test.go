package e2e_test

import (
	"os"
	"testing"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// TestCircleAcrossHomeservers has a circle with a member on another homeserver than the bot's: in the
// room and in a direct chat she is heard like the others, also by what she says while the bot's
// homeserver is away, and she reads what was said while hers was.
func TestCircleAcrossHomeservers(t *testing.T) {
	here, there := mustFederate(t), mustFederate(t)
	bot := mustProcess(t, here, "tocsin", "rules: {question: {deadline: 30d}}")
	c := mustCircle(t, here, bot, "Alice", "Bruno")
	account, err := there.Register(t.Context(), "rosa", "Rosa")
	if err != nil {
		t.Fatal(err)
	}
	rosa := mustLogin(t, there, account)
	if err := c.members[0].Invite(t.Context(), c.room, rosa.UserID); err != nil {
		t.Fatal(err)
	}
	if err := rosa.Join(t.Context(), c.room); err != nil {
		t.Fatal(err)
	}
	if err := c.members[0].WaitJoined(t.Context(), c.room, rosa.UserID); err != nil {
		t.Fatal(err)
	}
	c.members = append(c.members, rosa)
	c.mustCount(rosa, `!proposer question "Qui vient de loin ?"`, "N° 1")
	c.mustCount(rosa, "!vote 1 pour", "✓ N° 1")

	d := &direct{Member: rosa, bot: bot.account.UserID, heard: map[string]bool{}}
	if err := d.open(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := d.follow(t.Context(), line{"vote 1 contre", "✓ N° 1"}); err != nil {
		t.Error(err)
	}

	phone := mustLogin(t, there, account)
	eventually(t, "a new device there reads what the bot says", time.Minute, func() bool {
		event := c.mustSay(rosa, "!vote 1 pour")
		return c.mustRead(rosa, event).Decrypted && c.mustRead(phone, event).Decrypted
	})

	mustDown(t, there)
	missed := c.mustSay(c.members[1], "!vote 1 pour")
	c.mustAnswer(missed)
	mustUp(t, there)
	c.mustRead(rosa, missed)

	mustDown(t, here)
	late := c.mustSay(rosa, "!vote 1 abstention")
	mustUp(t, here)
	c.mustAnswer(late)
	c.mustRead(rosa, late)
	c.mustCount(c.members[0], "!résultat 1", "Ont voté : 2 membres sur 3")
}

// mustCount has a member say something, and looks for words in its only answer, as that member reads it.
func (c *circle) mustCount(m *stage.Member, text, words string) {
	c.tb.Helper()
	event := c.mustSay(m, text)
	c.mustAnswer(event)
	if body := c.mustRead(m, event).Body; !contains(body, words) {
		c.tb.Errorf("%q was answered with %q", text, body)
	}
	if n := len(c.answers(c.members[0])[event]); n != 1 {
		c.tb.Errorf("%q was answered %d times", text, n)
	}
}

// mustLogin is a new device of an account.
func mustLogin(t *testing.T, server *stage.Server, account stage.Account) *stage.Member {
	t.Helper()
	m, err := server.Login(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.Close)
	return m
}

// mustRead waits until a member reads the answer to an event.
func (c *circle) mustRead(m *stage.Member, event id.EventID) stage.Seen {
	c.tb.Helper()
	readers := circle{tb: c.tb, room: c.room, bot: c.bot, members: []*stage.Member{m}}
	return readers.mustAnswer(event)
}

func mustDown(tb testing.TB, s *stage.Server) {
	tb.Helper()
	if err := s.Down(); err != nil {
		tb.Fatal(err)
	}
}

func mustUp(tb testing.TB, s *stage.Server) {
	tb.Helper()
	if err := s.Up(tb.Context()); err != nil {
		tb.Fatal(err)
	}
}

// mustFederate is a homeserver of its own that talks to others on this machine.
func mustFederate(tb testing.TB) *stage.Server {
	tb.Helper()
	if testing.Short() || os.Getenv(stage.Another) == "" {
		tb.Skip("needs a homeserver that federates: .ci/synapse go test …")
	}
	server, err := stage.Start(tb.Context(), stage.Options{Federate: true})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := server.Stop(); err != nil {
			tb.Error(err)
		}
	})
	return server
}
