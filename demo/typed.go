package demo

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"tocsin/transcript"
)

// typed gives the lines of a reader, and is closed at its end. A read that waits
// for a person outlives ctx; the program's end ends it.
func typed(ctx context.Context, r io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for in := bufio.NewScanner(r); in.Scan(); {
			select {
			case lines <- in.Text():
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}

// help says what can be typed.
func (t *talk) help() {
	t.page.help([][2]string{
		{"!propositions", "ce qui est au vote ; !aide : tout le reste"},
		{"!vote 3 pour", "votez, puis changez d'avis"},
		{"!signaler", "un fait vu à un guichet : mutuelle, 12 appels, 40 min"},
		{"!règles", "ce qui lie le cercle ; !ag, !mandat et !journal aussi"},
		{"/dm bonjour", "parle au bot en privé, sans que le salon le voie"},
		{"/+48h", "avance l'horloge de la démo, de deux jours ici"},
		{"/quitter", "ou Ctrl-D, pour finir"},
	})
}

// answer does what a line asks for, and shows what comes of it.
func (t *talk) answer(ctx context.Context, line string) (quit bool, err error) {
	line = strings.TrimSpace(line)
	order, rest, _ := strings.Cut(line, " ")
	switch {
	case line == "":
		t.help()
	case order == "/quitter" || order == "/q":
		return true, nil
	case order == "/dm" && strings.TrimSpace(rest) != "":
		return false, t.say(ctx, t.direct, strings.TrimSpace(rest))
	case strings.HasPrefix(line, "/+"):
		return false, t.advance(ctx, line)
	case strings.HasPrefix(line, "/"):
		t.print(fmt.Sprintf("  La démo ne connaît pas « %s ».", line))
		t.help()
	default:
		return false, t.say(ctx, t.room, line)
	}
	return false, nil
}

// say has the guest say something and shows everything up to the bot's answer. What
// could not be said is said to be so, and can be typed again.
func (t *talk) say(ctx context.Context, s transcript.Section, text string) error {
	t.unseen = text
	err := t.world.Enter(s)
	if err == nil {
		err = t.world.Do(s, transcript.Line{Who: guest, Text: text})
	}
	if err == nil {
		err = t.catchUp(ctx, s)
	}
	return t.survive(ctx, err)
}

// advance moves the clock by what stands after "/+".
func (t *talk) advance(ctx context.Context, line string) error {
	by := strings.ReplaceAll(strings.TrimPrefix(line, "/+"), " ", "")
	d, err := time.ParseDuration(by)
	if err != nil || d <= 0 || d > 10000*time.Hour {
		t.print("  De combien ? Par exemple : /+48h ou /+30m.")
		return nil
	}
	err = t.world.Advance(d)
	t.later(d)
	if err == nil {
		_, err = t.world.Heard(t.room, 0) // the bot has said what it had to
	}
	if err == nil {
		err = t.catchUp(ctx, t.room)
	}
	return t.survive(ctx, err)
}

// survive goes on after an error, unless everything ends.
func (t *talk) survive(ctx context.Context, err error) error {
	if err != nil && ctx.Err() == nil {
		t.print(fmt.Sprintf("  Cela n'a pas marché : %v", err))
	}
	return ctx.Err()
}
