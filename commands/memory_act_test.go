package commands_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"tocsin/commands"
	"tocsin/storage"
	"tocsin/transcript"
)

func (m *memory) Enter(s transcript.Section) error {
	room := storage.RoomIntake{Matrix: roomID(s), State: storage.Joined, Kind: storage.Circle, Name: s.Room}
	if !s.Plain {
		room.Encryption = `{"algorithm":"m.megolm.v1.aes-sha2"}`
	}
	members := s.Members
	if s.Direct {
		room.Kind, room.Name, members = storage.Direct, "", []string{s.Room}
	}
	for _, name := range members {
		room.Members = append(room.Members, storage.MemberChange{
			Matrix: userID(name), Name: strings.ToUpper(name[:1]) + name[1:], Membership: "join", Since: m.now,
		})
	}
	if err := m.store.Take(context.Background(), storage.Intake{Rooms: []storage.RoomIntake{room}}); err != nil {
		return err
	}
	return m.engine.Tick(context.Background())
}

func roomID(s transcript.Section) string {
	if s.Direct {
		return "!dm-" + s.Room + ":test"
	}
	return "!" + s.Room + ":test"
}

func userID(name string) string { return "@" + name + ":test" }

func (m *memory) Do(s transcript.Section, line transcript.Line) error {
	in := storage.Intake{Rooms: []storage.RoomIntake{{Matrix: roomID(s), Events: []storage.Incoming{m.incoming(s, line)}}}}
	if err := m.store.Take(context.Background(), in); err != nil {
		return err
	}
	_, err := m.engine.Drain(context.Background())
	return err
}

// incoming is what somebody does, as sync brings it.
func (m *memory) incoming(s transcript.Section, line transcript.Line) storage.Incoming {
	m.events++
	addressed := commands.IsCommand(line.Text)
	e := storage.Incoming{
		ID: fmt.Sprintf("$event%d", m.events), Sender: userID(line.Who), Kind: storage.Message, Sent: m.now,
		Body: storage.Body{
			Text: line.Text, Addressed: addressed, Overheard: !addressed && m.engine.Overheard(line.Text),
			Clear: line.Verb == transcript.Clear,
		},
	}
	own := roomID(s) + line.Who
	switch line.Verb {
	case transcript.Edit:
		e.Kind, e.Body.Target = storage.Edit, m.last[own]
	case transcript.Remove:
		e.Kind, e.Body.Target = storage.Redaction, m.last[own]
	case transcript.Choose:
		e.Kind, e.Body = storage.PollResponse, storage.Body{Target: m.polls[roomID(s)], Answers: strings.Fields(line.Text)}
		m.last[own] = e.ID
	default:
		m.last[own] = e.ID
	}
	return e
}

func (m *memory) Advance(d time.Duration) error {
	m.now = m.now.Add(d)
	return m.engine.Tick(context.Background())
}
