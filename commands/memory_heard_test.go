package commands_test

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"tocsin/storage"
	"tocsin/transcript"
)

// Heard delivers the outbox, as far as it goes, and returns what came to a room.
func (m *memory) Heard(s transcript.Section, _ int) ([]transcript.Line, error) {
	ctx := context.Background()
	rooms, err := m.store.Rooms(ctx)
	if err != nil {
		return nil, err
	}
	for {
		deliveries, err := m.store.Outbox(ctx)
		if err != nil || len(deliveries) == 0 {
			lines := m.heard[roomID(s)]
			delete(m.heard, roomID(s))
			return lines, err
		}
		for _, d := range deliveries {
			i := slices.IndexFunc(rooms, func(r storage.Room) bool { return r.ID == d.Room })
			to := rooms[i].Matrix
			if d.Event != "" && rooms[i].Kind == storage.Circle { // as in a room where Tocsin may not remove anything
				if err := errors.Join(m.engine.StillThere(ctx, d.Room, d.Event), m.store.Dropped(ctx, d.Txn)); err != nil {
					return nil, err
				}
				continue
			}
			m.heard[to] = append(m.heard[to], asLine(d))
			m.events++
			id := fmt.Sprintf("$said%d", m.events)
			if d.Op == storage.Poll {
				m.polls[to] = id
			}
			if m.watch != nil {
				m.watch(to, d, id)
			}
			if err := m.store.Delivered(ctx, d.Txn, id); err != nil {
				return nil, err
			}
		}
	}
}

// asLine writes what Tocsin says as a line of a transcript.
func asLine(d storage.Delivery) transcript.Line {
	line := transcript.Line{Who: transcript.Bot, Text: transcript.Plain(d.Text)}
	switch d.Op {
	case storage.Say:
		if d.Rings {
			line.Verb = transcript.Ring
		}
		if d.Edits != "" {
			line.Verb = transcript.Edit
		}
	case storage.Poll:
		poll := transcript.Choice{Question: d.Text, Max: d.Max}
		for _, a := range d.Answers {
			poll.Answers = append(poll.Answers, a.Text)
		}
		return poll.Line()
	case storage.Attach:
		return transcript.Attachment{Name: d.File.Name, MIME: d.File.MIME, Caption: d.Text, Data: d.File.Data}.Line()
	case storage.React:
		line.Verb = transcript.React
	case storage.PollEnd:
		line.Verb = transcript.PollEnd
	case storage.Redact:
		line.Verb = transcript.Remove
	}
	return line
}
