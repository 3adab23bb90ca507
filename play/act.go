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
		poll, err := lastPoll(ctx, m, r.id)
		if err != nil {
			return "", err
		}
		return m.VotePoll(ctx, r.id, poll, strings.Fields(line.Text)...)
	case transcript.Say:
		return m.Say(ctx, r.id, line.Text)
	}
	return "", fmt.Errorf("nobody can %q", line.Verb)
}

const (
	pollStart = "org.matrix.msc3381.poll.start"
	pollEnd   = "org.matrix.msc3381.poll.end"
)

// lastPoll is the newest poll that a member sees in a room.
func lastPoll(ctx context.Context, m *stage.Member, room id.RoomID) (id.EventID, error) {
	isPoll := func(s stage.Seen) bool { return s.Room == room && s.Type == pollStart && s.Decrypted }
	if _, err := m.Wait(ctx, isPoll); err != nil {
		return "", err
	}
	last := id.EventID("")
	for _, s := range m.Since(0) {
		if isPoll(s) {
			last = s.ID
		}
	}
	return last, nil
}
