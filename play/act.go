package play

import (
	"context"
	"fmt"
	"strings"

	"maunium.net/go/mautrix/id"

	"tocsin/stage"
	"tocsin/transcript"
)

// Do has a member do something in a room, as a client does it.
func (w *World) Do(s transcript.Section, line transcript.Line) error {
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	r := w.rooms[key(s)]
	m, err := w.Member(line.Who)
	if err != nil {
		return err
	}
	event, err := w.do(ctx, r, m, line)
	if err != nil {
		return err
	}
	if line.Verb != transcript.Edit && line.Verb != transcript.Remove {
		r.last[line.Who] = event
	}
	return w.bot.Settle(ctx)
}

func (w *World) do(ctx context.Context, r *scene, m *stage.Member, line transcript.Line) (id.EventID, error) {
	switch line.Verb {
	case transcript.Edit:
		return m.Edit(ctx, r.id, r.last[line.Who], line.Text)
	case transcript.Remove:
		return m.Redact(ctx, r.id, r.last[line.Who], "")
	case transcript.Clear:
		return m.SayClear(ctx, r.id, line.Text)
	case transcript.Choose:
		poll, err := m.Wait(ctx, func(s stage.Seen) bool { return s.Room == r.id && s.Type == pollStart && !s.Redacted && w.latest(r, s.ID) })
		if err != nil {
			return "", err
		}
		return m.VotePoll(ctx, r.id, poll.ID, strings.Fields(line.Text)...)
	case transcript.Say:
		return m.Say(ctx, r.id, line.Text)
	}
	return "", fmt.Errorf("nobody can %q", line.Verb)
}

const (
	pollStart = "org.matrix.msc3381.poll.start"
	pollEnd   = "org.matrix.msc3381.poll.end"
)

// latest says whether a poll is the last one of its room.
func (w *World) latest(r *scene, poll id.EventID) bool {
	last := id.EventID("")
	for _, s := range r.observer.Since(0) {
		if s.Room == r.id && s.Type == pollStart {
			last = s.ID
		}
	}
	return last == poll
}
