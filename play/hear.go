package play

import (
	"context"
	"errors"
	"slices"
	"time"

	"tocsin/stage"
	"tocsin/transcript"
)

// grace is how long Heard looks for something that was not expected.
const grace = 40 * time.Millisecond

// Heard returns what the bot said in a room since it was asked last. Files that it
// attached are opened, by the client of somebody in the room.
func (w *World) Heard(s transcript.Section, want int) ([]transcript.Line, error) {
	r := w.rooms[key(s)]
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	if err := w.bot.Settle(ctx); err != nil {
		return nil, err
	}
	keys := time.Now().Add(patience / 4)
	for {
		wait := patience / 4
		switch said := w.said(r); {
		case slices.ContainsFunc(said, unread) && time.Now().Before(keys):
			time.Sleep(grace) // a message can come before its key
			continue
		case len(said) >= want:
			wait = grace
		}
		more, cancel := context.WithTimeout(ctx, wait)
		_, err := r.observer.WaitSince(more, r.observer.Mark(), func(stage.Seen) bool { return true })
		cancel()
		if errors.Is(err, context.DeadlineExceeded) {
			said := w.said(r)
			r.mark = r.observer.Mark()
			return w.lines(ctx, r, said)
		} else if err != nil {
			return nil, err
		}
	}
}

// unread says whether somebody could not decrypt a message yet.
func unread(seen stage.Seen) bool { return seen.Encrypted && !seen.Decrypted }

// said is what the bot said in a room since the scene's mark.
func (w *World) said(r *scene) []stage.Seen {
	var said []stage.Seen
	for _, seen := range r.observer.Since(r.mark) {
		if seen.Room != r.id || seen.Sender != w.account.UserID {
			continue
		}
		if _, ok := Line(seen); ok {
			said = append(said, seen)
		}
	}
	return said
}

func (w *World) lines(ctx context.Context, r *scene, said []stage.Seen) ([]transcript.Line, error) {
	var lines []transcript.Line
	for _, seen := range said {
		line, _ := Line(seen)
		if line.Verb == transcript.Attach {
			data, err := r.observer.Download(ctx, seen)
			if err != nil {
				return nil, err
			}
			file := attachment(seen)
			file.Data = data
			line = file.Line()
		}
		lines = append(lines, line)
	}
	return lines, nil
}
