package play_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"tocsin/play"
	"tocsin/stage"
	"tocsin/storage"
	"tocsin/transcript"
)

// rooms are where the bot says what tests put into its outbox: one that is
// encrypted and one that is not.
const rooms = `-- room Liège: alice, bruno --
bot: Bonjour
-- plain Ouvert: chloé --
bot: Bonjour
`

// posting is a play in which nobody asks the bot for anything.
type posting struct {
	tb            testing.TB
	server        *stage.Server
	world         *play.World
	sealed, plain transcript.Section
	posts         int
}

// mustPlay starts a play and enters its rooms.
func mustPlay(tb testing.TB, cast string) *posting {
	tb.Helper()
	if testing.Short() {
		tb.Skip("needs a homeserver")
	}
	server, err := homeserver()
	must(tb, err)
	w, err := play.New(tb.Context(), server, play.Options{
		Dir: tb.TempDir(), Cast: cast, Settings: settings(tb), Clock: play.NewClock(time.Now),
		Log: slog.New(slog.NewTextHandler(tb.Output(), nil)),
	})
	must(tb, err)
	tb.Cleanup(func() {
		if err := w.Close(); err != nil {
			tb.Error(err)
		}
	})
	c, err := transcript.Parse([]byte(rooms))
	must(tb, err)
	p := &posting{tb: tb, server: server, world: w, sealed: c.Sections[0], plain: c.Sections[1]}
	for _, s := range c.Sections {
		must(tb, w.Enter(s))
		_, err := w.Heard(s, 1)
		must(tb, err)
	}
	return p
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// mustPost has the bot say things in a room, and returns what was heard there.
func (p *posting) mustPost(s transcript.Section, out ...storage.Outgoing) string {
	p.tb.Helper()
	p.posts++
	must(p.tb, p.world.Post(p.tb.Context(), s, fmt.Sprint("post ", p.posts), out...))
	heard, err := p.world.Heard(s, len(out))
	must(p.tb, err)
	var lines []string
	for _, line := range heard {
		lines = append(lines, line.String())
	}
	return strings.Join(lines, "\n")
}

// mustSee waits until a member sees what fits of what the bot said in a room.
func (p *posting) mustSee(name string, s transcript.Section, fits func(stage.Seen) bool) (*stage.Member, stage.Seen) {
	p.tb.Helper()
	member, err := p.world.Member(name)
	must(p.tb, err)
	room, err := p.world.Room(s)
	must(p.tb, err)
	ctx, cancel := context.WithTimeout(p.tb.Context(), 20*time.Second)
	defer cancel()
	bot, err := p.world.Account(transcript.Bot)
	must(p.tb, err)
	seen, err := member.Wait(ctx, func(seen stage.Seen) bool {
		return seen.Room == room && seen.Sender == bot.UserID && fits(seen)
	})
	must(p.tb, err)
	return member, seen
}
