package e2e_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
	"tocsin/transcript"
)

// direct is a member's direct chat with the bot.
type direct struct {
	*stage.Member
	room  id.RoomID
	bot   id.UserID
	heard map[string]bool // answers that were taken notice of, by event and by transaction
	owed  int             // messages that have no answer yet
	twice int             // answers that came once more: a homeserver can be cut off in the middle of taking one
}

func (d *direct) open(ctx context.Context) (err error) {
	if d.room, err = d.DirectRoom(ctx, d.bot); err != nil {
		return err
	}
	_, err = d.Wait(ctx, func(s stage.Seen) bool {
		return s.Room == d.room && s.Membership() == "join" && s.StateKey != nil && *s.StateKey == string(d.bot)
	})
	return err
}

// line is what a member says, and words of the answer.
type line struct{ says, hears string }

// follow holds a conversation. The first answer that lacks its words is an error.
func (d *direct) follow(ctx context.Context, lines ...line) error {
	for _, line := range lines {
		answer, err := d.ask(ctx, line.says)
		if err != nil {
			return err
		}
		if !strings.Contains(answer, line.hears) {
			return fmt.Errorf("%q was answered with %q, not with %q", line.says, answer, line.hears)
		}
	}
	return nil
}

// ask says something and waits for the answer.
func (d *direct) ask(ctx context.Context, text string) (string, error) {
	return d.insist(ctx, text, time.Hour)
}

// insist says something again whenever no answer came for a while, as people do. Each
// message has one answer, and they come in order: so the answer is the one after those
// that are still owed.
func (d *direct) insist(ctx context.Context, text string, patience time.Duration) (string, error) {
	before := d.owed
	for {
		if _, err := d.Say(ctx, d.room, text); err != nil {
			return "", err
		}
		d.owed++
		for {
			short, cancel := context.WithTimeout(ctx, patience)
			answer, err := d.next(short)
			cancel()
			if ctx.Err() != nil {
				return "", fmt.Errorf("no answer to %q: %w", text, err)
			} else if err != nil {
				break // say it again
			}
			d.owed--
			if before--; before < 0 {
				return answer, nil
			}
		}
	}
}

// next waits for the bot's next answer in the direct chat, also for its key.
func (d *direct) next(ctx context.Context) (string, error) {
	for {
		seen, err := d.Wait(ctx, func(s stage.Seen) bool {
			return s.Room == d.room && s.Sender == d.bot && s.StateKey == nil && !d.heard[string(s.ID)]
		})
		if err == nil && !seen.Decrypted {
			seen, err = d.Wait(ctx, func(s stage.Seen) bool { return s.ID == seen.ID && s.Decrypted })
		}
		if err != nil {
			return "", err
		}
		txn, _ := seen.Content["tocsin.txn"].(string)
		again := d.heard[txn]
		d.heard[string(seen.ID)], d.heard[txn] = true, true
		switch {
		case again:
			d.twice++
		case strings.Contains(seen.Body, "la clé n'est pas arrivée"):
			// the answer comes with the key, when the homeserver has time for it
		default:
			return transcript.Plain(seen.Body), nil
		}
	}
}

// talk is the end of the conversation, for errors.
func (d *direct) talk() string {
	var lines []string
	for _, s := range d.Since(0) {
		if s.Room == d.room && s.StateKey == nil {
			lines = append(lines, fmt.Sprintf("%s %s: %.80q", s.At.Format("04:05.000"), s.Sender.Localpart(), s.Body))
		}
	}
	return strings.Join(lines[max(0, len(lines)-16):], "\n")
}
