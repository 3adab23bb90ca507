package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
)

// settle waits until everything that was said is answered, and counts answers: each act
// has one, notes an emoji, all others words that are no excuse.
func (w *work) settle(ctx context.Context, d time.Duration) {
	end := time.Now().Add(d)
	for w.unanswered() > 0 && time.Now().Before(end) && ctx.Err() == nil {
		time.Sleep(50 * time.Millisecond)
	}
	time.Sleep(time.Second) // for an answer too many
	answers := w.heard()
	missing, twice := 0, 0
	for _, a := range w.acts {
		all := answers[a.event]
		switch {
		case len(all) == 0:
			missing++
			w.r.fault("%s %s has no answer after %s", a.kind, a.event, d)
		case len(all) > 1:
			twice++
			w.r.fault("%s %s has %d answers: %s %q and %s %q", a.kind, a.event, len(all), all[0].ID, all[0].Body, all[1].ID, all[1].Body)
		case a.kind != note && a.kind != tell && all[0].Body != "" && !strings.HasPrefix(all[0].Body, "✓"):
			w.r.fault("%s %s was answered with %q", a.kind, a.event, all[0].Body)
		}
	}
	if missing+twice > 0 {
		w.r.fault("the end of the log:\n%s\nand of the homeserver's:\n%s", w.Bot.Log.Tail(), w.r.homeserverLog())
	}
	w.r.fact("%d acts, %d without an answer, %d with two", len(w.acts), missing, twice)
}

func (w *work) unanswered() (n int) {
	answers := w.heard()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, a := range w.acts {
		if len(answers[a.event]) == 0 {
			n++
		}
	}
	return n
}

// heard is what the bot said to each event, in words or by an emoji. What a member cannot
// decrypt counts too; unread finds it.
func (w *work) heard() map[id.EventID][]stage.Seen {
	out := map[id.EventID][]stage.Seen{}
	for _, s := range w.Members[0].Since(0) {
		switch {
		case s.Room != w.Room && !slices.Contains(w.earlier, s.Room) || s.Sender != w.Bot.Account.UserID:
		case s.ReplyTo != "":
			out[s.ReplyTo] = append(out[s.ReplyTo], s)
		case s.Type == "m.reaction":
			out[s.Target] = append(out[s.Target], s)
		}
	}
	return out
}

// unread is how many messages of the bot a member could not decrypt.
func (w *work) unread() (n int) {
	for _, m := range w.Members {
		for _, s := range m.Since(0) {
			if s.Sender == w.Bot.Account.UserID && s.Encrypted && !s.Decrypted {
				n++
			}
		}
	}
	return n
}

// homeserverLog is the end of what the homeserver wrote.
func (r *run) homeserverLog() string {
	text, err := os.ReadFile(filepath.Join(r.server.Dir(), "dendrite.log"))
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-3000):])
}
