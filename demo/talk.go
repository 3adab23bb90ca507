package demo

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"maunium.net/go/mautrix/id"

	"tocsin/play"
	"tocsin/stage"
	"tocsin/transcript"
)

// guest is whoever watches, as a member of the circle.
const guest = "vous"

// talk is a guest's place in the room.
type talk struct {
	*page
	world  *play.World
	me     *stage.Member
	room   transcript.Section
	direct transcript.Section
	bot    id.UserID
	names  map[id.UserID]string

	heard  <-chan stage.Seen
	shown  map[id.EventID]bool
	echo   bool   // what the guest says is not on the screen yet
	unseen string // what the guest typed and has not come back yet
}

// talk lets stdin speak until it ends.
func (d *demo) talk(ctx context.Context, w *play.World, url string, s *story) error {
	t, err := newTalk(w, d.page, s)
	if err != nil {
		return err
	}
	in, ok := d.stdin.(*os.File)
	t.echo = !ok || !isTerminal(in) || t.term == nil
	from, err := t.present(ctx)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	t.heard = listen(ctx, t.me, from)
	if err := t.welcome(url, s); err != nil {
		return err
	}
	return t.loop(ctx, d.stdin)
}

func newTalk(w *play.World, p *page, s *story) (*talk, error) {
	bot, err := w.Account(transcript.Bot)
	if err != nil {
		return nil, err
	}
	t := &talk{
		page: p, world: w, bot: bot.UserID, names: map[id.UserID]string{}, shown: map[id.EventID]bool{},
		room:   transcript.Section{Room: s.Sections[0].Room},
		direct: transcript.Section{Room: guest, Direct: true},
	}
	for _, section := range s.Sections {
		for _, name := range section.Members {
			m, err := w.Member(name)
			if err != nil {
				return nil, err
			}
			t.names[m.UserID] = name
		}
	}
	t.me, err = w.Member(guest)
	return t, err
}

// loop takes what is typed and what is heard, one at a time.
func (t *talk) loop(ctx context.Context, stdin io.Reader) error {
	lines := typed(ctx, stdin)
	for {
		t.setBottom(strings.Repeat(" ", 2+timeWidth) + t.paint(t.nameStyle(guest), pad(guest+" ›", nameWidth)))
		select {
		case line, more := <-lines:
			if !more {
				return nil
			}
			t.entered()
			if quit, err := t.answer(ctx, line); quit || err != nil {
				return err
			}
		case seen := <-t.heard:
			t.show(seen)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// welcome says how to take part, here and from another application.
func (t *talk) welcome(url string, s *story) error {
	t.rule("À vous")
	t.page.say("Vous êtes membre du salon " + t.room.Room + " : ce que vous tapez y est dit, et les réponses arrivent ici.")
	t.gap()
	t.help()
	t.gap()
	t.page.say("Aussi depuis une application Matrix sur cet ordinateur, Element par exemple : l'adresse du serveur, puis un nom et son mot de passe.")
	t.print("    " + pad("serveur", 10) + t.paint(code, url))
	for _, name := range []string{s.Sections[0].Members[0], guest} {
		account, err := t.world.Account(name)
		if err != nil {
			return err
		}
		t.print(fmt.Sprintf("    %s%s", pad(account.UserID.Localpart(), 10), t.paint(code, account.Password)))
	}
	t.page.say("Les messages d'avant y restent illisibles : un nouvel appareil n'en a pas les clés. Tout est effacé quand la démo se termine.")
	t.gap()
	return nil
}
